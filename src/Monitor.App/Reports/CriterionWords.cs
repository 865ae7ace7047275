using System.Collections.Frozen;
using Monitor.Core.Criteria;

namespace Monitor.App.Reports;

/// <summary>A criterion's own words. An id of an older judge that this version no longer has is shown as it is.</summary>
public static class CriterionWords
{
    private static readonly FrozenDictionary<string, CriterionMeta> Metas =
        CriterionCatalog.All.Select(criterion => criterion.Meta).ToFrozenDictionary(meta => meta.Id, StringComparer.Ordinal);

    public static CriterionMeta? Meta(string id) => Metas.GetValueOrDefault(id);

    public static string Title(string id) => Meta(id)?.Title ?? id;

    /// <summary>Whether findings of this criterion are for Diskominfo, Inspektorat and the entity only.</summary>
    public static bool IsPersonalData(string id) => Meta(id)?.Group == CriterionGroup.Privasi;

    /// <summary>Whether its findings are suspicions, which a person rules on.</summary>
    public static bool IsSuspicion(string id) => Meta(id)?.Group == CriterionGroup.Keamanan;

    public static string GroupName(CriterionGroup group) => group switch
    {
        CriterionGroup.Dokumen => "Dokumen",
        CriterionGroup.Kebaruan => "Kebaruan",
        CriterionGroup.Layanan => "Layanan",
        CriterionGroup.Kanal => "Kanal pengaduan dan kontak",
        CriterionGroup.Pengaduan => "Tanggapan atas aduan",
        CriterionGroup.Ketersediaan => "Ketersediaan",
        CriterionGroup.Keamanan => "Keamanan",
        CriterionGroup.Privasi => "Data pribadi",
        _ => group.ToString(),
    };
}
