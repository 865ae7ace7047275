using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>What the current user may see of the newest assessment; before the first one, of the register.</summary>
/// <param name="Assessment">Null before the first assessment.</param>
/// <param name="Rows">Entities inside the user's territory, everybody else left out.</param>
/// <param name="AllKecamatan">Kecamatan inside the territory.</param>
/// <param name="Own">The user's own kecamatan; null for everybody but a camat.</param>
/// <param name="HasTerritory">False for a user who has not been given one: nothing is shown then.</param>
/// <param name="SeesPersonalData">Whether counts and masked quotes of personal data may be shown.</param>
public sealed record BoardView(
    Assessment? Assessment,
    Kabupaten Kabupaten,
    TimeZoneInfo Zone,
    ImmutableArray<EntityRow> Rows,
    ImmutableArray<Kecamatan> AllKecamatan,
    WilayahCode? Own,
    bool HasTerritory,
    bool SeesPersonalData)
{
    /// <summary>The one entity of an operator; null for everybody else.</summary>
    public EntityCode? OwnEntity { get; init; }

    /// <summary>Whether the assessment is final; a draft until then.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Nothing: what a page holds before it was asked for.</summary>
    public static BoardView Empty { get; } = new(
        null, new Kabupaten(default, "", false, [], "", [], OwnChannels.None), TimeZoneInfo.Utc, [], [], null, false, false);

    public ImmutableArray<EntityRow> Villages { get; } = [.. Rows.Where(row => row.Entity.IsVillage)];

    public ImmutableArray<EntityRow> Offices { get; } = [.. Rows.Where(row => !row.Entity.IsVillage)];

    /// <summary>Names of the bands, best first.</summary>
    public IEnumerable<string> Bands => Assessment?.Methodology.Bands.OrderByDescending(band => band.From).Select(band => band.Name) ?? [];

    public EntityRow? Find(string slug, bool village) =>
        (village ? Villages : Offices).FirstOrDefault(row => string.Equals(row.Slug, slug, StringComparison.Ordinal));

    /// <summary>The page of the entity that one was merged into; null when it was not, or the user may not see that one.</summary>
    public string? Successor(string slug) => Assessment?.Retired.FirstOrDefault(entity => EntityRow.SlugOf(entity) == slug)?.Retired?.Into is { } into
        ? Rows.FirstOrDefault(row => row.Entity.Code == into)?.Path
        : null;

    /// <summary>"Data per 21 November 2026, 02.10 WIB": age of what is shown.</summary>
    public string DataAge => Assessment is null
        ? "Belum ada penilaian"
        : $"Data per {Indonesian.Date(Assessment.AsOf)}, dinilai {Indonesian.DateAndTime(Assessment.CreatedAt, Zone)}";

    /// <summary>"18 dari 20 terbaca": sites whose content was read.</summary>
    public static string ReadOf(IReadOnlyCollection<EntityRow> rows) =>
        $"{Indonesian.Count(rows.Count(row => row.Verdict?.Facts.Reachability.Value?.PagesRead > 0))} dari {Indonesian.Count(rows.Count)} situs terbaca";

    /// <summary>"dihitung dari 18": the mean score of those that have one; null when nobody has.</summary>
    public static (double Mean, int Count)? MeanScore(IEnumerable<EntityRow> rows)
    {
        double[] scores = [.. rows.Select(row => row.Score).OfType<double>()];
        return scores.Length == 0 ? null : (scores.Average(), scores.Length);
    }
}
