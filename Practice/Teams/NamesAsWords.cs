using System.Collections.Frozen;

namespace EmpathyBot.Practice.Teams;

/// <summary>Words that are somebody's name as well: in small letters they mean the word.</summary>
internal static class NamesAsWords
{
    private static readonly FrozenSet<string> All = """
        a ace aim am an and angel april are art as ash at august autumn bank banks bay be bell best bill bird bishop black blue bond book boy bridge
        brook brown burn burns bush butler by can carol case chance charity chase cherry chip church clay cliff cook cross crystal curt dale dawn day
        days deal dean dee do drew duke earl early east faith field fields fish fisher ford forest fox frank free gale gay gene ginger glass glen go
        good grace grant gray green grey hall hand hardy harmony hazel he heath heather her hill his holly honor hope house hunter in iris is it ivy
        jack jade jasmine jay jean joy june just key kind king knight lake lamb lance lane laurel law lee lily little long love luck ma major mark
        marsh mason may me mercy miles mill miller more moss my no noble nor north not of olive on one or page park parker pat patience pearl penny
        piper pope porter power powers price prince prudence ray read reed rich river rivers rob robin rock rose rowan ruby rush rusty sage salt sandy
        say see shaw she short skipper sky small so son song south star stone storm strong su sue summer summers sun swift temple than the then they
        time to tree true trust turner up van violet von walker wall want ward way we weeks well wells west white wild will win winter winters wise
        wolf wood woods work worth you young
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string text) => All.Contains(text);
}
