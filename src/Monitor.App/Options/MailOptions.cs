using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Mail;

namespace Monitor.App.Options;

/// <summary>The mail server of the office; off while no host is named.</summary>
public sealed record MailOptions : IValidatableObject
{
    /// <summary>Host of the submission server; empty = no e-mail is sent.</summary>
    public string Host { get; init; } = "";

    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    /// <summary>Address in From.</summary>
    public string From { get; init; } = "";

    /// <summary>Name in From.</summary>
    public string FromName { get; init; } = "Monitor";

    /// <summary>Sign-in name; empty when the server asks for none.</summary>
    public string User { get; init; } = "";

    /// <summary>File that holds the password alone, readable by the program only; the environment goes before it.</summary>
    public string PasswordFile { get; init; } = "";

    /// <summary>Whether the line may stay unencrypted; for a server on this machine only.</summary>
    public bool PlainLoopback { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host.Length > 0 && Uri.CheckHostName(Host) is UriHostNameType.Unknown or UriHostNameType.Basic)
        {
            yield return new ValidationResult($"'{Host}' bukan nama host server surel, misalnya surel.contoh.go.id.", [nameof(Host)]);
        }

        if (Host.Length > 0 && (!MailAddress.TryCreate(From, out MailAddress? from) || from.Address != From))
        {
            yield return new ValidationResult($"'{From}' bukan alamat surel, misalnya monitor@contoh.go.id.", [nameof(From)]);
        }

        if (PlainLoopback && !(Host == "localhost" || (IPAddress.TryParse(Host, out IPAddress? address) && IPAddress.IsLoopback(address))))
        {
            yield return new ValidationResult("hanya untuk server surel di komputer ini (localhost); ke server lain jalur selalu dienkripsi.", [nameof(PlainLoopback)]);
        }
    }
}
