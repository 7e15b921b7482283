namespace EmpathyBot.Practice.Findings;

/// <summary>What stands in a cleaned wording in the place of what was found.</summary>
public static class Placeholders
{
    /// <summary>The plain words for it, in brackets: no digit, no capital, nothing that would be found again.</summary>
    public static string Of(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Name => "[name]",
        PersonalDataKind.Order => "[order number]",
        PersonalDataKind.Reference => "[reference]",
        PersonalDataKind.Card => "[card number]",
        PersonalDataKind.Account => "[account]",
        PersonalDataKind.Phone => "[phone]",
        PersonalDataKind.Mail => "[mail]",
        PersonalDataKind.Address => "[address]",
        PersonalDataKind.NationalId => "[id number]",
        PersonalDataKind.BirthDate => "[date of birth]",
        PersonalDataKind.NumberPlate => "[number plate]",
        PersonalDataKind.IpAddress => "[ip address]",
        PersonalDataKind.Link => "[link]",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of personal data."),
    };
}
