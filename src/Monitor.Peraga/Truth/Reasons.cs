using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.Peraga.Truth;

/// <summary>What the program itself says about a point where it differs from the truth: the page it read from, and its reason.</summary>
internal static class Reasons
{
    private const string NotFound = "tidak ditemukan di halaman yang terbaca";

    /// <param name="fact">Key of the fact in the report.</param>
    /// <param name="expected">The item of the truth; empty when the truth has none.</param>
    /// <param name="got">The item the program named; empty when it named none.</param>
    public static (Uri Url, string Reason) Of(SiteVerdict verdict, string fact, string expected, string got)
    {
        SiteFacts facts = verdict.Facts;
        return fact switch
        {
            "state" => (facts.State.Value?.Evidence.FirstOrDefault()?.Url ?? verdict.Site, facts.State.Value?.Reason ?? facts.State.Reason ?? ""),
            "newest" => (facts.Recency.Value?.Newest?.Evidence.Url ?? verdict.Site, facts.Recency.Value is { } recency ? recency.Newest?.Evidence.Quote ?? "situs tidak menyebut tanggal" : facts.Recency.Reason ?? ""),
            "documents" => Document(verdict, expected.Length > 0 ? expected : got),
            "channels" => Channel(verdict, expected, got),
            "sop" => facts.Services.Value is not { } services ? (verdict.Site, facts.Services.Reason ?? "")
                : services.ElementEvidence.TryGetValue(got, out Evidence? seen) ? (seen.Url, seen.Quote)
                : (services.Url ?? verdict.Site, services.Refused.FirstOrDefault() is { } refused ? $"{refused.Text}: {refused.Reason}" : NotFound),
            "gambling" => (facts.Gambling.Value?.Evidence.FirstOrDefault()?.Url ?? verdict.Site, facts.Gambling.Value?.Evidence.FirstOrDefault()?.Quote ?? First(facts.Gambling.Value?.Refused ?? []) ?? facts.Gambling.Reason ?? ""),
            _ => (facts.PersonalData.Value?.Evidence.FirstOrDefault()?.Url ?? verdict.Site, facts.PersonalData.Value?.Evidence.FirstOrDefault()?.Quote ?? First(facts.PersonalData.Value?.Refused ?? []) ?? facts.PersonalData.Reason ?? ""),
        };
    }

    private static (Uri Url, string Reason) Document(SiteVerdict verdict, string item)
    {
        if (!verdict.Facts.Documents.TryGet(out VillageDocuments? documents))
        {
            return (verdict.Site, verdict.Facts.Documents.Reason ?? "");
        }

        string type = item.Split(' ')[0];
        FoundDocument? nearest = documents.Found.Where(document => document.Type == type).MaxBy(document => item.EndsWith(document.Years?.ToString() ?? "?", StringComparison.Ordinal));
        return nearest is null
            ? (verdict.Site, documents.CannotTell ? "daftar di situs diisi skrip dan tidak terbaca" : NotFound)
            : (nearest.Url, $"{nearest.Title} ({nearest.Years?.ToString() ?? "tanpa tahun"}, {nearest.Level}{(nearest.Flaw is { } flaw ? ", " + flaw : "")})");
    }

    private static (Uri Url, string Reason) Channel(SiteVerdict verdict, string expected, string got)
    {
        if (!verdict.Facts.Channels.TryGet(out ContactChannels? channels))
        {
            return (verdict.Site, verdict.Facts.Channels.Reason ?? "");
        }

        Channel? named = channels.Phones.Concat(channels.Whatsapp).Concat(channels.Emails).Concat(channels.Social).FirstOrDefault(channel => got.Length > 0 && got.EndsWith(ChannelText.Digits(channel.Value) is { Length: > 0 } digits ? digits : channel.Value, StringComparison.OrdinalIgnoreCase));
        RefusedCandidate? refused = channels.Refused.FirstOrDefault(candidate => expected.Length > 0 && candidate.Text.Length > 2 && expected.EndsWith(candidate.Text[^2..], StringComparison.Ordinal));
        return named is not null ? (named.Evidence.Url, named.Evidence.Quote) : refused is not null ? (refused.Url, $"{refused.Text}: {refused.Reason}") : (verdict.Site, NotFound);
    }

    private static string? First(IEnumerable<RefusedCandidate> refused) => refused.FirstOrDefault() is { } one ? $"{one.Text}: {one.Reason}" : null;
}
