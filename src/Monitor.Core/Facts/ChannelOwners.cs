using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Tells numbers that are samples or belong to the kabupaten.</summary>
internal sealed class PhoneOwners(Kamus kamus, Kabupaten kabupaten)
{
    /// <summary>What is said of a number nobody answers.</summary>
    public const string Placeholder = "nomor contoh";


    private readonly PhonePlaceholders placeholders = new(kamus);

    /// <summary>Why a number is nobody's or not the entity's; null when it may be its own.</summary>
    public string? Objection(string e164) => placeholders.Has(e164) ? Placeholder : kabupaten.Channels.Phones.Contains(e164) ? "nomor kabupaten" : null;
}

/// <summary>Tells mail addresses that are samples, of theme makers, or of the kabupaten.</summary>
internal sealed class MailOwners(Kamus kamus, ReadingContext context)
{
    private readonly FrozenSet<string> sampleDomains = kamus.Words("kanal.surel-contoh-domain").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> sampleNames = kamus.Words("kanal.surel-contoh-nama").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<string> officeDomains = kamus.Words("kanal.surel-bukan-desa").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<string> kabupatenNames = kamus.Words("kanal.surel-kabupaten");

    /// <summary>Why an address is not the entity's; null when it is.</summary>
    public string? Objection(string address)
    {
        int at = address.IndexOf('@', StringComparison.Ordinal);
        string name = address[..at];
        string domain = address[(at + 1)..];
        if (sampleDomains.Contains(domain) || IsReserved(domain) || sampleNames.Contains(name) || officeDomains.Any(office => IsWithin(domain, office)))
        {
            return "alamat contoh atau milik lembaga lain";
        }

        // An office's mail on the kabupaten's own domain is its own; on a village's page it is the kabupaten's.
        bool isKabupaten = context.Kabupaten.Zones.Contains(domain, StringComparer.OrdinalIgnoreCase) && kabupatenNames.Contains(name, StringComparer.OrdinalIgnoreCase);
        return context.Entity.Kind is not (EntityKind.Opd or EntityKind.Bumd) && (isKabupaten || IsOffice(domain)) ? "alamat kabupaten" : null;
    }

    // Top-level names that lead nowhere (RFC 2606, RFC 6762), and sample names under a real one: "example.go.id".
    private static bool IsReserved(string domain) =>
        domain[(domain.LastIndexOf('.') + 1)..] is "invalid" or "localhost" or "local"
        || domain[..domain.IndexOf('.', StringComparison.Ordinal)] is "example" or "yourdomain" or "namadomain" or "namadesa";

    private static bool IsWithin(string domain, string zone) => domain == zone || domain.EndsWith("." + zone, StringComparison.Ordinal);

    // diskominfo.klaten.go.id is an office's host; a village's host lies below its kecamatan and is told by the entity's own addresses.
    private bool IsOffice(string domain) =>
        context.Kabupaten.Zones.Any(zone => domain.EndsWith("." + zone, StringComparison.Ordinal) && kabupatenNames.Contains(domain[..^(zone.Length + 1)], StringComparer.Ordinal));
}

/// <summary>Tells accounts that belong to the kabupaten or the province: their names hold nothing but its words.</summary>
internal sealed class AccountOwners(Kamus kamus, ReadingContext context)
{
    private readonly ImmutableArray<string> common = [.. kamus.Words("kanal.sosial-kata-kabupaten").OrderByDescending(word => word.Length)];
    private readonly string kabupaten = Letters(context.Kabupaten.Name);

    public bool IsForeign(SocialAccount account)
    {
        if (context.Entity.Kind is EntityKind.Opd or EntityKind.Bumd || account.Handle.Length == 0 || kabupaten.Length == 0)
        {
            return false;
        }

        string rest = Letters(account.Handle);
        bool namesArea = rest.Contains(kabupaten, StringComparison.Ordinal);
        rest = rest.Replace(kabupaten, "", StringComparison.Ordinal);
        int before = rest.Length;
        foreach (string word in common)
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Length == 0 && (namesArea || before > 0) && before + (namesArea ? 1 : 0) > 0;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
