using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmpathyBot.Cards.Feedback;
using EmpathyBot.Dialogs.Turns;
using EmpathyBot.Practice.Feedback;
using EmpathyBot.Practice.Findings;
using EmpathyBot.Practice.Hours;
using EmpathyBot.Storage.Feedback;
using EmpathyBot.Storage.Records;
using NodaTime;

namespace EmpathyBot.Dialogs.Feedback.Offering;

/// <summary>An offer as it would go out: what is chosen, and the words without what could point to a real person.</summary>
internal sealed record OfferDraft(Offerable Words, OfferForm Form, OfferPlace Place, string? Customer, string Text, string? Question, bool IsCleaned)
{
    private const int ShownLength = 16;

    public static OfferDraft Of(TurnScope scope, IPersonalDataFinder finder, Offerable offerable, OfferForm form, OfferPlace place)
    {
        string Clean(string words) => offerable.Clean(finder, words, scope.Turn.Name, form.IsNamed);
        var (text, own) = (Clean(offerable.Text), Clean(form.Own));
        var question = own.Length > 0 ? own : form.Ready > 0 ? scope.Words.OfferQuestion(form.Ready) : null;
        // What the customer says stands in the dilemma, and is nobody's.
        return new(offerable, form, place, offerable.Customer, text, question, text != offerable.Text || own != form.Own);
    }

    /// <summary>Stands for all that is posted, and where.</summary>
    public string Shown => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\u001f', Form.Team.ToString(CultureInfo.InvariantCulture), Form.One?.ToString(CultureInfo.InvariantCulture), Form.IsNamed ? "named" : "", Customer, Text, Question))))[..ShownLength];

    /// <summary>How many are asked by name when it is posted, where they can be.</summary>
    public int Asked => Rotation.MostIn(1 + Place.Others.Count, Place.Met, Form.IsNamed);

    /// <summary>It, as its colleagues would see it.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="hours">The team's.</param>
    /// <param name="at">When it would be posted.</param>
    /// <param name="teams">All the teams that it could go to.</param>
    /// <param name="note">What is said first; empty for nothing.</param>
    public OfferView View(TurnScope scope, PersonHours hours, Instant at, IReadOnlyList<OfferPlace> teams, string note) => new()
    {
        Attempt = Words.Attempt,
        Step = Words.Step,
        From = Words.From,
        Form = Form,
        Teams = [.. teams.Select(place => (place.Team.Id, place.Team.Name))],
        Colleagues = [.. Place.Others.Where(other => other.Name.Length > 0).Select(other => (other.PersonId, other.Name))],
        CanHide = OfferReader.CanHide(Place, Form.One is not null),
        Asked = Asked,
        Look = new PromptView
        {
            Id = Guid.Empty,
            What = Words.Source switch
            {
                PromptSource.Reflection => PromptView.Offered.Reflection,
                PromptSource.Reason => PromptView.Offered.Reason,
                _ => PromptView.Offered.Reply,
            },
            By = Form.IsNamed ? scope.Turn.Name : null,
            Customer = Customer,
            Text = Text,
            Question = Question,
            Until = OpenDays.Until(hours, at).InZone(hours.Zone).Date,
            Today = at.InZone(hours.Zone).Date,
        },
        IsCleaned = IsCleaned,
        Shown = Shown,
        Note = note,
    };

    /// <summary>It, as it is kept.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="id">Its id.</param>
    /// <param name="at">When it is posted.</param>
    /// <param name="until">For one colleague, until when they are asked; null for everyone.</param>
    public PromptRow Row(TurnScope scope, Guid id, DateTimeOffset at, DateTimeOffset? until) => new()
    {
        Id = id,
        PersonId = scope.Turn.PersonId,
        TeamId = Form.Team,
        Source = Words.Source,
        AttemptId = Words.Attempt,
        Step = Words.Step,
        IsNamed = Form.IsNamed,
        IsForOne = Form.One is not null,
        Customer = Customer,
        Text = Text,
        Question = Question,
        OfferedAt = scope.Turn.Now,
        PostAt = at,
        State = until is null ? PromptState.Planned : PromptState.Open,
        Until = until,
        Version = 1,
    };
}
