using Monitor.App.Data;
using Monitor.App.Options;
using Monitor.App.Reports;

namespace Monitor.App.Jobs;

/// <summary>What a run says that could not begin with all its sites before the night was over.</summary>
public static class NightsEnd
{
    /// <param name="left">Sites it did not begin with.</param>
    public static RunEnd Of(RunEnd end, NightWindow? night, int left)
    {
        if (night is null || left == 0)
        {
            return end;
        }

        string notice = $"{Indonesian.Count(left)} situs belum didatangi ketika jam pemeriksaan ({night}) berakhir; didahulukan pada malam berikutnya.";
        return end with { State = end.State == RunState.Valid ? RunState.Partly : end.State, Reason = end.Reason is { } reason ? $"{reason} {notice}" : notice };
    }
}
