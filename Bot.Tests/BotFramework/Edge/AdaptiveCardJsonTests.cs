using System.Globalization;

namespace EmpathyBot.Bot.Tests.BotFramework.Edge;

public sealed class AdaptiveCardJsonTests
{
    [Fact]
    public void What_is_at_its_default_is_left_out() => Assert.Equal(
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hello"}]}""",
        Card(new AdaptiveTextBlock("Hello")).ToJson());

    [Fact]
    public void An_empty_card_is_a_card() => Assert.Equal("""{"type":"AdaptiveCard","version":"1.5"}""", Card().ToJson());

    [Fact]
    public void Words_are_escaped_only_where_JSON_needs_it() => Assert.Equal(
        """{"type":"TextBlock","text":"Grüße \uD83D\uDC4B <b> & 'x' \"y\"\n"}""", Body(new AdaptiveTextBlock("Grüße 👋 <b> & 'x' \"y\"\n")));

    [Fact]
    public void Names_of_values_are_in_camelCase() => Assert.Equal(
        """{"type":"TextBlock","text":"a","size":"extraLarge","weight":"bolder","color":"attention","isSubtle":true,"fontType":"monospace","horizontalAlignment":"center","wrap":true,"maxLines":2,"style":"heading","spacing":"none","separator":true,"height":"stretch","isVisible":false}""",
        Body(new AdaptiveTextBlock("a")
        {
            Size = AdaptiveTextSize.ExtraLarge,
            Weight = AdaptiveTextWeight.Bolder,
            Color = AdaptiveTextColor.Attention,
            IsSubtle = true,
            FontType = AdaptiveFontType.Monospace,
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            Wrap = true,
            MaxLines = 2,
            Style = AdaptiveTextBlockStyle.Heading,
            Spacing = AdaptiveSpacing.None,
            Separator = true,
            Height = AdaptiveHeight.Stretch,
            IsVisible = false,
        }));

    [Fact]
    public void A_choice_set_always_says_whether_several_can_be_chosen() => Assert.Equal(
        """{"type":"Input.ChoiceSet","id":"c","value":"","style":"expanded","isMultiSelect":false,"choices":[{"title":"One","value":"1"}],"label":"Which?","isRequired":true}""",
        Body(new AdaptiveChoiceSetInput
        {
            Id = "c",
            Label = "Which?",
            IsRequired = true,
            Value = "",
            Style = AdaptiveChoiceInputStyle.Expanded,
            Choices = [new AdaptiveChoice { Title = "One", Value = "1" }],
        }));

    [Fact]
    public void A_toggle_always_says_what_it_sends() => Assert.Equal(
        """{"type":"Input.Toggle","title":"Yes","valueOn":"True","valueOff":"False"}""", Body(new AdaptiveToggleInput { Title = "Yes" }));

    [Fact]
    public void Fields_for_dates_and_times_carry_their_text_as_it_is()
    {
        Assert.Equal(
            """{"type":"Input.Date","id":"d","placeholder":"when","value":"2027-01-07","min":"2027-01-01","max":"2027-12-31","label":"Day"}""",
            Body(new AdaptiveDateInput { Id = "d", Label = "Day", Placeholder = "when", Value = "2027-01-07", Min = "2027-01-01", Max = "2027-12-31" }));
        Assert.Equal("""{"type":"Input.Time","id":"t","value":"18:00"}""", Body(new AdaptiveTimeInput { Id = "t", Value = "18:00" }));
    }

    [Fact]
    public void Numbers_show_their_fraction_in_any_culture_and_unset_ones_are_absent()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("""{"type":"Input.Number","value":3.0,"min":0.5}""", Body(new AdaptiveNumberInput { Value = 3, Min = 0.5 }));
    }

    [Fact]
    public void A_text_field_keeps_an_empty_value() => Assert.Equal(
        """{"type":"Input.Text","value":"","isMultiline":true,"maxLength":500}""",
        Body(new AdaptiveTextInput { Value = "", IsMultiline = true, MaxLength = 500 }));

    [Fact]
    public void Columns_have_widths_of_four_kinds_and_items_even_when_empty() => Assert.Equal(
        """{"type":"ColumnSet","columns":[{"type":"Column","width":"auto","items":[]},{"type":"Column","width":"stretch","items":[]},{"type":"Column","width":"2","items":[]},{"type":"Column","width":"50px","items":[{"type":"TextBlock","text":"a"}]}]}""",
        Body(new AdaptiveColumnSet
        {
            new AdaptiveColumn { Width = "auto" },
            new AdaptiveColumn { Width = "stretch" },
            new AdaptiveColumn { Width = "2" },
            new AdaptiveColumn { Width = "50px", Items = [new AdaptiveTextBlock("a")] },
        }));

    [Theory]
    [InlineData("wide")]
    [InlineData("50")]
    [InlineData("px")]
    public void A_width_that_is_none_is_refused_where_it_is_written(string width)
    {
        if (width == "50")
            Assert.Equal("50", new AdaptiveWidth(width).ToString());
        else
            Assert.Throws<FormatException>(() => new AdaptiveColumn { Width = width });
    }

    [Fact]
    public void A_container_may_be_pressed_with_a_fallback_for_hosts_that_know_submit_only() => Assert.Equal(
        """{"type":"Container","items":[],"style":"emphasis","selectAction":{"type":"Action.Execute","data":{"attempt":7,"open":true},"verb":"dilemma.choose","title":"Go","fallback":{"type":"Action.Submit","data":{"attempt":7,"open":true},"title":"Go"}},"minHeight":"40px"}""",
        Body(new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Emphasis,
            PixelMinHeight = 40,
            SelectAction = new AdaptiveExecuteAction
            {
                Title = "Go",
                Verb = "dilemma.choose",
                Data = Data(),
                Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction { Title = "Go", Data = Data() }),
            },
        }));

    [Fact]
    public void Actions_tell_only_what_differs() => Assert.Equal(
        """{"type":"AdaptiveCard","version":"1.5","actions":[{"type":"Action.Submit","associatedInputs":"none","title":"a","isEnabled":false,"mode":"secondary","fallback":"drop"},{"type":"Action.OpenUrl","url":"https://example.com/A b","title":"b"},{"type":"Action.ToggleVisibility","targetElements":["x",{"elementId":"y","isVisible":false}]},{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","version":"1.5"}}]}""",
        new AdaptiveCard("1.5")
        {
            Actions =
            [
                new AdaptiveSubmitAction
                {
                    Title = "a",
                    AssociatedInputs = AdaptiveAssociatedInputs.None,
                    IsEnabled = false,
                    Mode = AdaptiveActionMode.Secondary,
                    Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
                },
                new AdaptiveOpenUrlAction { Title = "b", Url = new Uri("https://example.com/A b") },
                new AdaptiveToggleVisibilityAction { TargetElements = [new("x"), new("y", false)] },
                new AdaptiveShowCardAction { Card = new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)) },
            ],
        }.ToJson());

    [Fact]
    public void A_card_renews_itself_and_carries_what_only_Teams_knows() => Assert.Equal(
        """{"type":"AdaptiveCard","version":"1.5","fallbackText":"f","lang":"en","refresh":{"action":{"type":"Action.Execute","verb":"v"},"userIds":["29:x"]},"msteams":{"width":"Full"}}""",
        new AdaptiveCard("1.5")
        {
            FallbackText = "f",
            Lang = "en",
            Refresh = new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "v" }, UserIds = ["29:x"] },
            AdditionalProperties = new SerializableDictionary<string, object> { ["msteams"] = new Dictionary<string, object> { ["width"] = "Full" } },
        }.ToJson());

    [Fact]
    public void Pictures_facts_and_rich_text_are_written() => Assert.Equal(
        """[{"type":"Image","url":"/a.png","size":"small","altText":"A face","width":"20px","height":"30px"},{"type":"FactSet","facts":[{"title":"t","value":"v"}]},{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"r","weight":"bolder","underline":true}]},{"type":"ActionSet","actions":[]},{"type":"ImageSet","images":[],"imageSize":"medium"}]""",
        Items(
            new AdaptiveImage("/a.png") { Size = AdaptiveImageSize.Small, AltText = "A face", PixelWidth = 20, PixelHeight = 30 },
            new AdaptiveFactSet { Facts = [new AdaptiveFact("t", "v")] },
            new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun("r") { Weight = AdaptiveTextWeight.Bolder, Underline = true }] },
            new AdaptiveActionSet(),
            new AdaptiveImageSet { ImageSize = AdaptiveImageSize.Medium }));

    [Fact]
    public void A_card_within_itself_is_an_error_and_the_next_card_is_whole()
    {
        var container = new AdaptiveContainer();
        container.Add(container);
        Assert.Throws<InvalidOperationException>(() => Card(container).ToJson());
        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5"}""", Card().ToJson());
    }

    private static Dictionary<string, object> Data() => new() { ["attempt"] = 7L, ["open"] = true };

    private static AdaptiveCard Card(params AdaptiveElement[] body) => new("1.5") { Body = [.. body] };

    private static string Items(params AdaptiveElement[] body) =>
        Card(body).ToJson()["""{"type":"AdaptiveCard","version":"1.5","body":""".Length..^1];

    private static string Body(AdaptiveElement element) => Items(element)[1..^1];
}
