namespace EmpathyBot.Bot.Playground;

/// <summary>Who is in the playground: one agent and one manager who write, colleagues who are only in the team's roster.</summary>
internal static class Cast
{
    public const string Tenant = "5f1b6c1e-6a0d-4f0e-9a53-0c7c1e2f7b10";

    public static readonly Person Agent = new("alex", "Alex", "Moreno", "Agent", "2c7d0a51-3a5e-4f5c-8f0b-7f4a6d1e9c01");

    public static readonly Person Manager = new("priya", "Priya", "Nair", "Manager", "8e41b7d2-90c6-4c1f-b2a7-15d3c8f6a402");

    public static readonly IReadOnlyList<Person> Colleagues =
    [
        new("jonas", "Jonas", "Weber", "Agent", "6b0f4a83-1d2e-4a97-9c55-3e8b7d2f1a03"),
        new("mei", "Mei", "Tanaka", "Agent", "91c3e5d4-7f68-4b0a-8d13-c2a6f4e7b504"),
        new("samira", "Samira", "Haddad", "Agent", "d4a8b2c5-5e39-4d76-a1f0-98e7c6b5d405"),
        new("tom", "Tom", "Okafor", "Agent", "37e9f1a6-c4b2-4e58-b603-4d5c8a7f9e06"),
        new("lucia", "Lucía", "Ferrer", "Agent", "af52d8c7-8b16-4c3d-97e4-6a1b0d9e2f07"),
        new("henrik", "Henrik", "Dahl", "Facilitator", "0d86c4e8-2f7a-4195-8ebc-b3f5a9d1c608"),
    ];

    public static readonly IReadOnlyList<Person> Everybody = [Agent, Manager, .. Colleagues];
}
