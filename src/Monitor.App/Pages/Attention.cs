using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages;

/// <summary>The one line under a name in a list for work: what to do next, or why it cannot be told.</summary>
public static class Attention
{
    public static string Line(EntityRow row) => row switch
    {
        { AwaitsRuling: true } => "menunggu konfirmasi Diskominfo",
        { Activity: Activity.Mati } => Why(row) ?? "periksa domain dan hosting",
        { NextStep: { } step } => $"{step.Action.TrimEnd('.')}: +{Indonesian.Points(step.Points)}",
        { Verdict.Score.Reason: { } reason } => reason,
        { Assessed.Unjudged: { } reason } => reason,
        _ => Why(row) ?? "",
    };

    /// <summary>The judge's sentence about the state, or why there is none.</summary>
    public static string? Why(EntityRow row) => row.Entity.Suspension is { } suspension ? Suspended.Sentence(suspension)
        : row.IsCleared ? "Isi situs sudah dilihat petugas dan tidak bermasalah; pemantau belum dapat menilainya sendiri."
        : row.Verdict?.Facts.State is { } state
        ? state.TryGet(out SiteState? known) ? known.Reason + (Silent(row) is { } silent ? " " + silent : "") : state.Reason
        : row.Assessed.Unjudged;

    /// <summary>For how long the site has not answered; null when it did, and on the first day.</summary>
    public static string? Silent(EntityRow row) => row.Assessed.Silence is { Days: > 1 } silence ? Indonesian.Sentence(silence.Words) + "." : null;
}
