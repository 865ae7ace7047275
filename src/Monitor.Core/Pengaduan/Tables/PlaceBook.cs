using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Tables;

/// <summary>Finds places by the names exports use.</summary>
public sealed class PlaceBook
{
    private static readonly string[] Kinds = ["kecamatan ", "kec ", "desa ", "kelurahan ", "kel "];

    private readonly Dictionary<string, WilayahCode> areas = new(StringComparer.Ordinal);
    private readonly Dictionary<(WilayahCode Area, string Name), WilayahCode> villages = [];

    public PlaceBook(Roster roster)
    {
        foreach (Kecamatan area in roster.AllKecamatan)
        {
            areas[Fold(area.Name)] = area.Code;
        }

        foreach (Entity village in roster.Entities.Where(entity => entity.IsVillage))
        {
            if (WilayahCode.TryParse(village.Code.Value, out WilayahCode code))
            {
                villages[(code.Kecamatan, Fold(village.Name))] = code;
            }
        }
    }

    /// <summary>The desa or kelurahan within its kecamatan, else the kecamatan, else null. A village's name alone proves nothing: many share one.</summary>
    public WilayahCode? Find(string kecamatan, string village) =>
        !areas.TryGetValue(Fold(kecamatan), out WilayahCode area) ? null
        : villages.TryGetValue((area, Fold(village)), out WilayahCode code) ? code : area;

    private static string Fold(string name)
    {
        string folded = Words.Fold(name);
        string kind = Kinds.FirstOrDefault(kind => folded.StartsWith(kind, StringComparison.Ordinal)) ?? "";
        return folded[kind.Length..].Replace(" ", "", StringComparison.Ordinal);
    }
}
