using System.Text;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>A message for the operator of a site: state, what to upload, and a link that asks for a login. It never mentions a suspicion or personal data.</summary>
public static class WhatsappText
{
    private const int Steps = 3;

    /// <summary>Null when there is nothing to ask of the operator, when its assessment is suspended, or when a suspicion is open: that is told by Diskominfo in person.</summary>
    public static string? Of(EntityRow row, string address)
    {
        if (row.Danger is not null || row.Entity.Suspension is not null || row.Verdict is not { Advice.IsDefaultOrEmpty: false } verdict)
        {
            return null;
        }

        var text = new StringBuilder();
        text.Append(row.Entity.FullName).Append(", catatan hasil pantauan situs. Keaktifan: ").Append(Vocabulary.Of(row.Activity).Word.ToLowerInvariant()).Append(".\nYang paling menaikkan nilai:\n");
        foreach (AdviceStep step in verdict.Advice.Where(step => !CriterionWords.IsPersonalData(step.Criterion)).OrderByDescending(step => step.Points).Take(Steps))
        {
            text.Append("- ").Append(step.Action).Append(" (+").Append(Indonesian.Points(step.Points)).Append(")\n");
        }

        return text.Append("Rincian (perlu masuk): ").Append(address).ToString();
    }
}
