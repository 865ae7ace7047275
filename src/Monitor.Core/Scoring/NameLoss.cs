using Monitor.Core.Facts;

namespace Monitor.Core.Scoring;

/// <summary>A name is called lost only when it was looked for in vain on several days: zones move, and name servers have bad nights.</summary>
public static class NameLoss
{
    /// <summary>The verdict as it may be told after so many days in a row without the name.</summary>
    public static SiteVerdict Doubt(SiteVerdict verdict, int days, int needed) =>
        days < needed && verdict.Facts.State.TryGet(out SiteState? state) && state.Id == StateId.DnsHilang
            ? verdict with
            {
                Facts = verdict.Facts with
                {
                    State = Fact.Known(state with { Id = StateId.TidakTerjangkau, Reason = $"{state.Reason} Baru terlihat pada {days} dari {needed} hari pemeriksaan berturut-turut yang diperlukan untuk menyebut DNS hilang." }),
                },
            }
            : verdict;
}
