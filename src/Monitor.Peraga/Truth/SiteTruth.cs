using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.Peraga.Truth;

/// <summary>A document a careful reader finds on the site.</summary>
public sealed record TrueDocument(string Type, FiscalYears? Years, EvidenceLevel Level);

/// <summary>The channels a careful reader finds on the site.</summary>
/// <param name="Phones">E.164.</param>
/// <param name="Whatsapp">Addresses of working chat links.</param>
/// <param name="Tolerated">Values in the same forms that may be named or left out: a WhatsApp number read as a telephone, an officer's mobile.</param>
public sealed record TrueChannels(
    ImmutableArray<string> Phones,
    ImmutableArray<string> Whatsapp,
    ImmutableArray<string> Emails,
    ImmutableArray<string> Social,
    bool Form,
    bool Lapor,
    ImmutableArray<string> Tolerated)
{
    /// <summary>Whether the site names hours in which the office can be visited.</summary>
    public bool Hours { get; init; }

    public static TrueChannels None { get; } = new([], [], [], [], false, false, []);
}

/// <summary>The truth about one site, as a careful human reader would state it; told from what was generated, never by an extractor.</summary>
/// <param name="State">One of <see cref="StateId"/>.</param>
/// <param name="AlsoStates">States that are as defensible.</param>
/// <param name="ContentReadable">Whether village content can be read there; if not, content facts are not compared.</param>
/// <param name="Newest">Newest upload of any kind; null when the site tells none.</param>
/// <param name="NewestDocument">Newest dated upload of an obliged document; null when the site tells none.</param>
/// <param name="ToleratedDocuments">May be named or left out: a perdes that is at the same time the budget.</param>
/// <param name="ToleratedElements">May be named or left out: office hours outside the service page.</param>
/// <param name="Nik">Residents' numbers readable in full.</param>
/// <param name="HasTlsProblem">The certificate does not hold although content can be read.</param>
public sealed record SiteTruth(
    string State,
    ImmutableArray<string> AlsoStates,
    bool ContentReadable,
    PartialDate? Newest,
    PartialDate? NewestDocument,
    ImmutableArray<TrueDocument> Documents,
    ImmutableArray<TrueDocument> ToleratedDocuments,
    ImmutableArray<string> SopElements,
    ImmutableArray<string> ToleratedElements,
    TrueChannels Channels,
    bool GamblingSuspected,
    int Nik,
    bool HasTlsProblem);
