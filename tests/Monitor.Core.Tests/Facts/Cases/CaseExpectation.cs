using System.Collections.Immutable;
using System.Globalization;
using Monitor.Core.Facts;

namespace Monitor.Core.Tests.Facts.Cases;

/// <summary>Holds the facts of a site against what its case expects.</summary>
internal static class CaseExpectation
{
    private static readonly Dictionary<string, Func<SiteFacts, IEnumerable<string>>> Sets = new(StringComparer.Ordinal)
    {
        ["keadaan"] = facts => [facts.State.Value?.Id ?? "?"],
        ["platform"] = facts => [facts.Platform],
        ["hari-unggah"] = facts => [Number(facts.Recency.Value?.UploadDays)],
        ["dokumen"] = facts => Documents(facts).Where(Counts).Select(document => $"{Name(document)} {Level(document)}"),
        ["cacat"] = facts => Documents(facts).Where(document => !Counts(document)).Select(document => $"{Name(document)} {document.Flaw ?? Level(document)}"),
        ["daftar"] = facts => [facts.Documents.Value is { CannotTell: false } ? "terbaca" : "tidak terbaca"],
        ["jeda"] = facts => One(Lag(facts.Recency.Value?.NewsLag)),
        ["jeda-dokumen"] = facts => One(Lag(facts.Recency.Value?.DocumentLag)),
        ["unsur"] = facts => facts.Services.Value?.Elements ?? [],
        ["telepon"] = facts => facts.Channels.Value?.Phones.Select(channel => channel.Value) ?? [],
        ["whatsapp"] = facts => facts.Channels.Value?.Whatsapp.Select(channel => channel.Value) ?? [],
        ["surel"] = facts => facts.Channels.Value?.Emails.Select(channel => channel.Value) ?? [],
        ["sosial"] = facts => facts.Channels.Value?.Social.Select(channel => channel.Value) ?? [],
        ["formulir"] = facts => One(facts.Channels.Value?.Form?.Value),
        ["lapor"] = facts => One(facts.Channels.Value?.Lapor?.Value),
        ["poster"] = facts => facts.Channels.Value?.Poster is null ? [] : ["ada"],
        ["jam"] = facts => One(facts.Channels.Value?.Hours?.Value),
        ["judi"] = facts => facts.Gambling.Value is { } signs ? One(signs is { Suspected: true, IsTakeover: true } ? "diambil-alih" : signs.Suspected ? "dugaan" : signs.IsDefacement ? "deface" : null) : ["?"],
        ["nik"] = facts => [Number(facts.PersonalData.Value?.Nik)],
        ["kk"] = facts => [Number(facts.PersonalData.Value?.Kk)],
        ["telepon-warga"] = facts => [Number(facts.PersonalData.Value?.Phones)],
    };

    // Keys of which the case names some, not all.
    private static readonly Dictionary<string, Func<SiteFacts, IEnumerable<string>>> Among = new(StringComparer.Ordinal)
    {
        ["layanan"] = facts => facts.Services.Value?.Services ?? [],
        ["sarana"] = facts => facts.Facilities.Select(facility => facility.Name),
        ["catatan"] = facts => facts.Services.Value?.Remarks.Select(remark => remark.Sentence) ?? [],
        ["ditolak"] = Refused,
    };

    private static readonly Dictionary<string, Func<SiteFacts, DatedItem?>> Dates = new(StringComparer.Ordinal)
    {
        ["unggahan"] = facts => facts.Recency.Value?.Newest,
        ["dokumen-terakhir"] = facts => facts.Recency.Value?.NewestDocument,
    };

    /// <summary>Keys that expect something.</summary>
    public static IReadOnlySet<string> Asserted { get; } = Sets.Keys.Concat(Among.Keys).Concat(Dates.Keys).Append("bukan").ToHashSet(StringComparer.Ordinal);

    /// <summary>All keys of a case's head.</summary>
    public static IReadOnlySet<string> Keys { get; } = Asserted.Concat(["desa", "jenis", "host", "tanggal"]).ToHashSet(StringComparer.Ordinal);

    /// <summary>One line for each expectation that does not hold; none when all do.</summary>
    public static IEnumerable<string> Faults(CaseFile file, SiteFacts facts)
    {
        foreach ((string key, Func<SiteFacts, IEnumerable<string>> read) in Sets)
        {
            if (file.Values(key) is { } wanted)
            {
                string[] found = [.. read(facts).Order(StringComparer.Ordinal)];
                string[] sorted = [.. wanted.Order(StringComparer.Ordinal)];
                if (!found.SequenceEqual(sorted, StringComparer.Ordinal))
                {
                    yield return $"{key}: expected [{string.Join("; ", sorted)}], read [{string.Join("; ", found)}]";
                }
            }
        }

        foreach ((string key, Func<SiteFacts, IEnumerable<string>> read) in Among)
        {
            string[] found = file.Values(key) is null ? [] : [.. read(facts)];
            if (file.Values(key) is [] && found.Length > 0)
            {
                yield return $"{key}: expected none, read [{string.Join("; ", found)}]";
            }

            foreach (string missing in (file.Values(key) ?? []).Where(wanted => !found.Any(text => text.Contains(wanted, StringComparison.OrdinalIgnoreCase))))
            {
                yield return $"{key}: '{missing}' is not among [{string.Join("; ", found)}]";
            }
        }

        foreach ((string key, Func<SiteFacts, DatedItem?> read) in Dates)
        {
            if (file.Values(key) is { } wanted)
            {
                string found = read(facts) is { } item ? $"{item.Date} {item.Source.ToString().ToLowerInvariant()}" : "-";
                string expected = wanted.Length == 0 ? "-" : wanted[0];
                if (found != expected && found.Split(' ')[0] != expected)
                {
                    yield return $"{key}: expected {expected}, read {found} ({read(facts)?.Title} {read(facts)?.Evidence.Url})";
                }
            }
        }

        foreach (string strange in (file.Values("bukan") ?? []).Where(text => facts.Recency.Value?.Items.Any(item => item.Title.Contains(text, StringComparison.OrdinalIgnoreCase)) == true))
        {
            yield return $"bukan: '{strange}' was taken for an upload";
        }
    }

    private static ImmutableArray<FoundDocument> Documents(SiteFacts facts) => facts.Documents.Value?.Found ?? [];

    private static bool Counts(FoundDocument document) => document.Flaw is null && document.Level >= EvidenceLevel.E3Image;

    private static string Name(FoundDocument document) => $"{document.Type} {document.Years?.ToString() ?? "?"}";

    private static string Level(FoundDocument document) => document.Level == EvidenceLevel.E3Image ? "E3-image" : document.Level.ToString();

    private static string? Lag(UploadLag? lag) => lag is null ? null : string.Create(CultureInfo.InvariantCulture, $"{lag.MedianDays} dari {lag.Items}");

    private static string[] One(string? value) => value is null ? [] : [value];

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static IEnumerable<string> Refused(SiteFacts facts)
    {
        IEnumerable<RefusedCandidate>?[] all =
        [
            facts.Recency.Value?.Refused, facts.Documents.Value?.Refused, facts.Services.Value?.Refused, facts.Channels.Value?.Refused,
            facts.Gambling.Value?.Refused, facts.PersonalData.Value?.Refused,
        ];
        return all.SelectMany(some => some ?? []).Select(refused => $"{refused.Text}: {refused.Reason}");
    }
}
