using System.Globalization;
using System.Text;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Config;

/// <summary>Writes a methodology as a file that <see cref="MethodologyFile"/> reads back to the same rules.</summary>
public static class MethodologyText
{
    /// <param name="remarks">Lines of the comment on top.</param>
    public static string Write(Methodology methodology, params ReadOnlySpan<string> remarks)
    {
        var text = new StringBuilder();
        foreach (string remark in remarks)
        {
            text.Append("# ").Append(remark.ReplaceLineEndings(" ")).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"judul: {Quoted(methodology.Title)}\nberlaku-sejak: {methodology.ValidFrom:yyyy-MM-dd}\n");
        text.Append(CultureInfo.InvariantCulture, $"cakupan-minimum: {methodology.MinimumCoverage}\n");
        text.Append(methodology.OfficeMinimumCoverage is { } offices ? string.Create(CultureInfo.InvariantCulture, $"cakupan-minimum-kantor: {offices}\n") : "");
        text.Append(CultureInfo.InvariantCulture, $"tenggang-hari: {methodology.GraceDays}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"keaktifan: {{aktif: {methodology.Limits.Aktif}, lambat: {methodology.Limits.Lambat}, dorman: {methodology.Limits.Dorman}, terancam-mangkrak: {methodology.Limits.TerancamMangkrak}, tidak-terjangkau: {methodology.Limits.UnreachableWindow}}}\n");
        text.Append(methodology.BandDecree is { } decree ? $"dasar-predikat: {Quoted(decree)}\n" : "");
        text.Append("predikat:\n");
        foreach (Band band in methodology.Bands)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{id: {Quoted(band.Id)}, nama: {Quoted(band.Name)}, mulai: {band.From}}}\n");
        }

        string[] gates =
        [
            .. methodology.ConfirmedCap is { } confirmed ? [$"dugaan-terkonfirmasi: {Quoted(confirmed.Id)}"] : Array.Empty<string>(),
            .. methodology.UnreachableCap is { } silent ? [$"tidak-terjangkau: {Quoted(silent.Id)}"] : Array.Empty<string>(),
        ];
        text.Append(gates.Length == 0 ? "" : $"gerbang: {{{string.Join(", ", gates)}}}\n");
        LegalBases(text, methodology);
        text.Append("bobot:\n");
        foreach ((EntityKind kind, IEnumerable<CriterionWeight> weights) in methodology.Weights.OrderBy(pair => pair.Key).Select(pair => (pair.Key, (IEnumerable<CriterionWeight>)pair.Value)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {MethodologyFile.KindName(kind)}:\n");
            foreach (CriterionWeight weight in weights)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {weight.Criterion}: {{bobot: {weight.Weight}{(weight.Essential ? ", pokok: true" : "")}{(weight.NeedsData ? ", data-wajib: true" : "")}}}\n");
            }
        }

        return text.ToString();
    }

    private static void LegalBases(StringBuilder text, Methodology methodology)
    {
        text.Append(methodology.LegalBases.IsEmpty ? "" : "dasar-hukum:\n");
        foreach (string criterion in methodology.LegalBases.Keys.Order(StringComparer.Ordinal))
        {
            text.Append("  ").Append(criterion).Append(":\n");
            foreach (LegalBasis basis in methodology.LegalBases[criterion])
            {
                string confirmed = basis is { ConfirmedBy: { } name, ConfirmedOn: { } day } ? string.Create(CultureInfo.InvariantCulture, $", dikonfirmasi: {{oleh: {Quoted(name)}, pada: {day:yyyy-MM-dd}}}") : "";
                text.Append(CultureInfo.InvariantCulture, $"    - {{teks: {Quoted(basis.Text)}{confirmed}}}\n");
            }
        }
    }

    private static string Quoted(string text) => "'" + text.ReplaceLineEndings(" ").Replace("'", "''", StringComparison.Ordinal) + "'";
}
