using System.Globalization;
using EmpathyBot.Storage.Records;

namespace EmpathyBot.Storage.Outreach;

/// <summary>The names of deliveries: made from their cause, so that a cause that comes twice has one delivery.</summary>
public static class DeliveryKeys
{
    public static string Later(Guid attempt, int step) => string.Create(CultureInfo.InvariantCulture, $"later:{attempt:N}:{step}");

    /// <param name="attempt">The drill.</param>
    /// <param name="go">The go whose time it is.</param>
    public static string TimeOut(Guid attempt, int go) => string.Create(CultureInfo.InvariantCulture, $"timeout:{attempt:N}:{go}");

    /// <param name="attempt">The run.</param>
    /// <param name="until">To when its debrief was put off.</param>
    public static string Debrief(Guid attempt, DateTimeOffset until) =>
        string.Create(CultureInfo.InvariantCulture, $"debrief:{attempt:N}:{until.ToUnixTimeSeconds()}");

    /// <param name="promise">The promise.</param>
    /// <param name="answers">How often the person has said how it went.</param>
    public static string Promise(Guid promise, int answers) => string.Create(CultureInfo.InvariantCulture, $"promise:{promise:N}:{answers}");

    /// <param name="person">Whom.</param>
    /// <param name="thoughtOfAt">The moment for which it was planned.</param>
    public static string Nudge(long person, DateTimeOffset thoughtOfAt) =>
        string.Create(CultureInfo.InvariantCulture, $"nudge:{person}:{thoughtOfAt.ToUnixTimeSeconds()}");

    /// <param name="drop">The drop.</param>
    /// <param name="occurrence">When it was planned for.</param>
    /// <param name="person">Whom.</param>
    public static string Drop(Guid drop, DateTimeOffset occurrence, long person) =>
        string.Create(CultureInfo.InvariantCulture, $"drop:{drop:N}:{occurrence.ToUnixTimeSeconds()}:{person}");

    /// <param name="talk">The wish to talk.</param>
    /// <param name="person">The facilitator.</param>
    public static string Talk(Guid talk, long person) => string.Create(CultureInfo.InvariantCulture, $"talk:{talk:N}:{person}");

    /// <param name="talk">The wish to talk.</param>
    /// <param name="news">What became of it.</param>
    /// <param name="person">Who hears of it.</param>
    public static string Talk(Guid talk, TalkNews news, long person) => string.Create(CultureInfo.InvariantCulture, $"talk-news:{talk:N}:{(int)news}:{person}");

    /// <param name="on">What was flagged, as <see cref="Safety.FlagSubject"/> writes it.</param>
    /// <param name="at">When it is told.</param>
    /// <param name="person">Who reviews it.</param>
    public static string Flags(string on, DateTimeOffset at, long person) =>
        string.Create(CultureInfo.InvariantCulture, $"flags:{on}:{at.ToUnixTimeSeconds()}:{person}");

    /// <param name="day">On which day, as ISO 8601 writes it.</param>
    /// <param name="person">Who reviews.</param>
    public static string Reviews(string day, long person) => string.Create(CultureInfo.InvariantCulture, $"reviews:{day}:{person}");

    /// <param name="on">What was flagged, as <see cref="Safety.FlagSubject"/> writes it.</param>
    /// <param name="review">Which review of it.</param>
    /// <param name="person">Who flagged it.</param>
    public static string FlagNews(string on, int review, long person) => string.Create(CultureInfo.InvariantCulture, $"flag-news:{on}:{review}:{person}");

    /// <param name="note">The note.</param>
    public static string Note(Guid note) => string.Create(CultureInfo.InvariantCulture, $"note:{note:N}");

    /// <param name="note">The note.</param>
    /// <param name="news">What became of it.</param>
    public static string Note(Guid note, NoteNews news) => string.Create(CultureInfo.InvariantCulture, $"note-news:{note:N}:{(int)news}");

    /// <param name="prompt">What was offered.</param>
    /// <param name="person">Who is asked for a note.</param>
    public static string Ask(Guid prompt, long person) => string.Create(CultureInfo.InvariantCulture, $"ask:{prompt:N}:{person}");

    /// <param name="prompt">What was offered.</param>
    /// <param name="person">Who wants to give a note.</param>
    /// <param name="at">When they said so.</param>
    public static string NoteForm(Guid prompt, long person, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"note-form:{prompt:N}:{person}:{at.ToUnixTimeMilliseconds()}");

    /// <param name="prompt">What was offered.</param>
    /// <param name="news">What became of it.</param>
    public static string Offer(Guid prompt, OfferNews news) => string.Create(CultureInfo.InvariantCulture, $"offer-news:{prompt:N}:{(int)news}");
}
