using System.Globalization;
using System.Text;
using Monitor.App.Reports;
using Monitor.Core.Text;
using Monitor.Peraga.Truth;

namespace Monitor.Host.Verbs.Demo;

/// <summary>The accuracy against the truth of the fictitious kabupaten, as a table of plain text.</summary>
internal static class AccuracyTable
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["newest"] = "unggahan terakhir",
        ["state"] = "keadaan situs",
        ["documents"] = "dokumen",
        ["sop"] = "unsur pelayanan",
        ["channels"] = "kanal",
        ["gambling"] = "dugaan judi",
        ["nik"] = "NIK terbuka",
    };

    public static string Write(AccuracyReport report)
    {
        AccuracyFacts facts = report.Facts;
        var text = new StringBuilder();
        text.AppendLine("Ketepatan terhadap kebenaran kabupaten contoh:");
        Row(text, "", "benar", "salah", "tidak tahu", "tepat");
        Judged(text, Names["newest"], facts.Newest);
        Judged(text, Names["state"], facts.State);
        Row(text, "", "ditemukan", "keliru", "terlewat", "presisi / kelengkapan");
        Matched(text, Names["documents"], facts.Documents);
        Matched(text, Names["sop"], facts.Sop);
        Matched(text, Names["channels"], facts.Channels);
        Matched(text, Names["gambling"], facts.Gambling);
        Matched(text, Names["nik"], facts.Nik);
        Differences(text, report);
        return text.ToString();
    }

    // Each case by its page, with what the program itself says about it.
    private static void Differences(StringBuilder text, AccuracyReport report)
    {
        if (!report.Disagreements.IsEmpty)
        {
            text.AppendLine().AppendLine("Yang berbeda dari kebenaran:");
        }

        foreach (Disagreement one in report.Disagreements)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {Names.GetValueOrDefault(one.Fact, one.Fact)}: seharusnya {Told(one.Expected)}, terbaca {Told(one.Got)}. {one.Url} {IndonesianForm.Cut(one.Reason)}");
        }
    }

    private static string Told(string item) => item.Length == 0 ? "tidak ada" : item;

    private static void Judged(StringBuilder text, string name, JudgedCounts counts) =>
        Row(text, name, Indonesian.Count(counts.Right), Indonesian.Count(counts.Wrong), Indonesian.Count(counts.Unknown), Share(counts.Right, counts.Right + counts.Wrong + counts.Unknown));

    private static void Matched(StringBuilder text, string name, MatchedCounts counts) =>
        Row(text, name, Indonesian.Count(counts.Tp), Indonesian.Count(counts.Fp), Indonesian.Count(counts.Fn), $"{Share(counts.Tp, counts.Tp + counts.Fp)} / {Share(counts.Tp, counts.Tp + counts.Fn)}");

    private static void Row(StringBuilder text, string name, string first, string second, string third, string share) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-20}{first,11}{second,10}{third,12}  {share}");

    private static string Share(int part, int whole) => whole == 0 ? "tidak ada" : Indonesian.Score(100.0 * part / whole) + " %";
}
