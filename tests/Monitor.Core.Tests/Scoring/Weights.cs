using System.Collections.Immutable;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.Core.Tests.Scoring;

/// <summary>Small methodologies and findings whose sums can be done in the head.</summary>
internal static class Weights
{
    public static readonly ImmutableArray<Band> Bands = [new("a", "A", 90), new("b", "B", 80), new("c", "C", 60), new("d", "D", 40), new("e", "E", 0)];

    /// <summary>Apbdes 50 and essential, uploads 30, telephone 20; the rest is shown only.</summary>
    public static Methodology Simple { get; } = Of(("apbdes-terbit", 50, true), ("unggahan-terbaru", 30, false), ("kontak-telepon", 20, false));

    public static Methodology Of(params (string Criterion, double Weight, bool Essential)[] weights)
    {
        ImmutableArray<CriterionWeight> all =
        [
            .. CriterionCatalog.All.Select(criterion => weights.FirstOrDefault(weight => weight.Criterion == criterion.Meta.Id) is { Criterion: { } id } found
                ? new CriterionWeight(id, found.Weight, found.Essential)
                : new CriterionWeight(criterion.Meta.Id, 0, false)),
        ];
        return new Methodology(
            "2026-uji", new string('0', 64), "Uji", new DateOnly(2026, 1, 1), 0.6, 30, StateLimits.Proposed, Bands,
            ImmutableDictionary<EntityKind, ImmutableArray<CriterionWeight>>.Empty.Add(EntityKind.Desa, all));
    }

    public static Finding Finding(string criterion, Outcome outcome, double weight, double? score = null)
    {
        double? worth = outcome switch
        {
            Outcome.Met => 1,
            Outcome.Partial => score ?? 0.5,
            Outcome.Unmet => 0,
            _ => null,
        };
        return new Finding(criterion, outcome, worth, weight, weight * (worth ?? 0), "Contoh.", [], null);
    }

    public static ImmutableArray<Finding> Findings(Outcome apbdes, Outcome uploads, Outcome telephone) =>
        [Finding("apbdes-terbit", apbdes, 50), Finding("unggahan-terbaru", uploads, 30), Finding("kontak-telepon", telephone, 20)];
}
