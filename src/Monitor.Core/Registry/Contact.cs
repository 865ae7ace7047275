namespace Monitor.Core.Registry;

/// <summary>What kind of contact an office declared.</summary>
public enum ContactKind
{
    Unknown = 0,
    Phone,
    Whatsapp,
    Email,
    Social,
    Hours,
}

/// <summary>A contact as the office that keeps the register has it: what the site is held against.</summary>
/// <param name="Value">E.164 for telephone and WhatsApp, an address for e-mail, a URL for an account, words for hours.</param>
public sealed record Contact(ContactKind Kind, string Value);
