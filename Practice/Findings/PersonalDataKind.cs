namespace EmpathyBot.Practice.Findings;

/// <summary>What tells on a real person in typed words.</summary>
public enum PersonalDataKind
{
    /// <summary>A person's name, where something beside it says whose.</summary>
    Name = 1,

    /// <summary>The number of an order, a parcel or an invoice.</summary>
    Order = 2,

    /// <summary>A booking, a policy, a ticket, a case or a claim.</summary>
    Reference = 3,

    /// <summary>A payment card's number, or the code on its back.</summary>
    Card = 4,

    /// <summary>A bank account, or a customer's number.</summary>
    Account = 5,

    Phone = 6,

    Mail = 7,

    /// <summary>A postal address, or a postcode.</summary>
    Address = 8,

    /// <summary>A number that a state gave.</summary>
    NationalId = 9,

    BirthDate = 10,

    NumberPlate = 11,

    IpAddress = 12,

    /// <summary>A link that opens something of one person's.</summary>
    Link = 13,
}
