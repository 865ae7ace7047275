using System.Collections.Immutable;

namespace Monitor.Core.Facts.Documents;

/// <summary>Merges what was seen several times into the best sighting of each document, after checking that no file stands for several.</summary>
internal static class SightingMerger
{
    // One scan may hold a plan and the regulation that enacts it; a file behind three kinds of titles is none of them.
    private const int TooManyTypes = 3;
    private const int MostFound = 400;

    public static ImmutableArray<FoundDocument> Merge(IEnumerable<Sighting> sightings)
    {
        List<Sighting> all = [.. sightings];
        Doubt(all, sighting => SiteLinks.Key(sighting.Target), shares: 2);
        Doubt(all, sighting => sighting.ContentHash, TooManyTypes);
        var best = new Dictionary<(string Type, FiscalYears? Years, string Which), Sighting>();
        foreach (Sighting sighting in all)
        {
            (string, FiscalYears?, string) key = (sighting.Type, sighting.Years, Which(sighting));
            best[key] = best.TryGetValue(key, out Sighting? other) ? Better(other, sighting) : sighting;
        }

        return
        [
            .. WithoutEchoes([.. best.Values])
                .OrderBy(sighting => sighting.Type, StringComparer.Ordinal)
                .ThenByDescending(sighting => sighting.Years?.To ?? 0)
                .ThenByDescending(sighting => sighting.Counts)
                .ThenByDescending(sighting => sighting.Level)
                .ThenBy(sighting => sighting.Target.AbsoluteUri, StringComparer.Ordinal)
                .Take(MostFound)
                .Select(ToDocument),
        ];
    }

    // A budget is one a year whatever its links are called; regulations of a year are told apart by number, else by where they lie.
    private static string Which(Sighting sighting) =>
        !NamedDocument.IsRegulationType(sighting.Type) ? "" : sighting.Number.Length > 0 ? "#" + sighting.Number : SiteLinks.Key(sighting.Target);

    private static void Doubt(List<Sighting> all, Func<Sighting, string?> share, int shares)
    {
        foreach (IGrouping<string, int> same in Enumerable.Range(0, all.Count).Where(i => all[i] is { IsFile: true, Counts: true } && share(all[i]) is not null).GroupBy(i => share(all[i]) ?? "", StringComparer.Ordinal))
        {
            int[] group = [.. same];
            (string Type, FiscalYears? Years)[] claims = [.. group.Select(i => (all[i].Type, all[i].Years)).Where(claim => !NamedDocument.IsRegulationType(claim.Type)).Distinct()];
            if (claims.Length < shares)
            {
                continue;
            }

            // "RKPDes dan DU-RKPDes 2027" is one title of two documents in one file.
            if (claims.Length < TooManyTypes && group.GroupBy(i => all[i].Title, StringComparer.Ordinal).Any(title => title.Select(i => all[i].Type).Distinct(StringComparer.Ordinal).Count() == claims.Length))
            {
                continue;
            }

            bool anyNamed = Array.Exists(group, i => all[i].OwnTypes.Contains(all[i].Type, StringComparer.Ordinal));
            foreach (int i in group)
            {
                bool isOwn = anyNamed && shares == 2 && all[i].OwnTypes.Contains(all[i].Type, StringComparer.Ordinal);
                if (!isOwn)
                {
                    all[i] = all[i] with { Level = EvidenceLevel.E2, Flaw = DocumentFlaw.Explained };
                }
            }
        }
    }

    // A name without a year, or without proof, adds nothing where the document itself was found.
    private static IEnumerable<Sighting> WithoutEchoes(List<Sighting> merged)
    {
        HashSet<string> proven = [.. merged.Where(sighting => sighting.Counts).Select(sighting => sighting.Type)];
        HashSet<string> dated = [.. merged.Where(sighting => sighting.Years is not null).Select(sighting => sighting.Type)];
        HashSet<string> targets = [.. merged.Where(sighting => sighting is { Counts: true, Years: not null }).Select(sighting => sighting.Type + SiteLinks.Key(sighting.Target))];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var titled = new HashSet<(string Type, string Title, string? Flaw)>();
        foreach (Sighting sighting in merged.OrderByDescending(sighting => sighting.Counts).ThenByDescending(sighting => sighting.Level))
        {
            bool isEcho = sighting.Years is null
                && (targets.Contains(sighting.Type + SiteLinks.Key(sighting.Target)) || (!sighting.Counts && (proven.Contains(sighting.Type) || dated.Contains(sighting.Type) || !seen.Add(sighting.Type))));
            bool isRepeat = !sighting.Counts && !titled.Add((sighting.Type, sighting.Title, sighting.Flaw));
            if (!isEcho && !isRepeat)
            {
                yield return sighting;
            }
        }
    }

    private static Sighting Better(Sighting one, Sighting other)
    {
        int order = one.Counts.CompareTo(other.Counts);
        order = order != 0 ? order : one.Level.CompareTo(other.Level);
        order = order != 0 ? order : (one.Flaw == DocumentFlaw.Unopened).CompareTo(other.Flaw == DocumentFlaw.Unopened);
        order = order != 0 ? order : (one.Flaw is not null).CompareTo(other.Flaw is not null);
        order = order != 0 ? order : Worth(one.Reach).CompareTo(Worth(other.Reach));
        (Sighting better, Sighting lesser) = order >= 0 ? (one, other) : (other, one);
        bool same = better.Target == lesser.Target;
        return better with
        {
            Published = better.Published ?? (same ? lesser.Published : null),
            Reach = same && Worth(lesser.Reach) > Worth(better.Reach) ? lesser.Reach : better.Reach,
        };
    }

    private static int Worth(DocumentReach reach) => reach switch { DocumentReach.Clicks => 2, DocumentReach.MachineOnly => 1, _ => 0 };

    private static FoundDocument ToDocument(Sighting sighting) =>
        new(sighting.Type, sighting.Years, sighting.Level, sighting.Title, sighting.Target, sighting.Reach, sighting.Flaw, sighting.Published, sighting.Evidence);
}
