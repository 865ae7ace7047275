using System.Globalization;
using System.Text;
using Monitor.App.Reports;
using Monitor.Peraga.Truth;

namespace Monitor.Host.Verbs.Demo;

/// <summary>The accuracy against the truth of the fictitious kabupaten, as a table of plain text.</summary>
internal static class AccuracyTable
{
    public static string Write(AccuracyReport report)
    {
        AccuracyFacts facts = report.Facts;
        var text = new StringBuilder();
        text.AppendLine("Ketepatan terhadap kebenaran kabupaten contoh:");
        Row(text, "", "benar", "salah", "tidak tahu", "tepat");
        Judged(text, "unggahan terakhir", facts.Newest);
        Judged(text, "keadaan situs", facts.State);
        Row(text, "", "ditemukan", "keliru", "terlewat", "presisi / kelengkapan");
        Matched(text, "dokumen", facts.Documents);
        Matched(text, "unsur pelayanan", facts.Sop);
        Matched(text, "kanal", facts.Channels);
        Matched(text, "dugaan judi", facts.Gambling);
        Matched(text, "NIK terbuka", facts.Nik);
        return text.ToString();
    }

    private static void Judged(StringBuilder text, string name, JudgedCounts counts) =>
        Row(text, name, Indonesian.Count(counts.Right), Indonesian.Count(counts.Wrong), Indonesian.Count(counts.Unknown), Share(counts.Right, counts.Right + counts.Wrong + counts.Unknown));

    private static void Matched(StringBuilder text, string name, MatchedCounts counts) =>
        Row(text, name, Indonesian.Count(counts.Tp), Indonesian.Count(counts.Fp), Indonesian.Count(counts.Fn), $"{Share(counts.Tp, counts.Tp + counts.Fp)} / {Share(counts.Tp, counts.Tp + counts.Fn)}");

    private static void Row(StringBuilder text, string name, string first, string second, string third, string share) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-20}{first,11}{second,10}{third,12}  {share}");

    private static string Share(int part, int whole) => whole == 0 ? "tidak ada" : Indonesian.Score(100.0 * part / whole) + " %";
}
