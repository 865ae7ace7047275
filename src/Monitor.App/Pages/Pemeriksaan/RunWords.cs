using Monitor.App.Data;
using Monitor.App.Reports;

namespace Monitor.App.Pages.Runs;

/// <summary>The words of a run.</summary>
internal static class RunWords
{
    internal static string Kind(RunKind kind) => kind switch
    {
        RunKind.Scheduled => "Terjadwal, semua situs",
        RunKind.Manual => "Diminta petugas, semua situs",
        RunKind.Recheck => "Periksa ulang satu situs",
        RunKind.Demo => "Data contoh, semua situs",
        _ => "Tidak diketahui",
    };

    /// <summary>Validity with the look it borrows from the states of criteria.</summary>
    internal static StateWord State(RunState state) => state switch
    {
        RunState.Valid => Vocabulary.Terpenuhi with { Word = "Sah" },
        RunState.Partly => Vocabulary.TerpenuhiSebagian with { Word = "Sah sebagian" },
        RunState.Invalid => Vocabulary.TidakDapatDinilai with { Word = "Tidak sah" },
        RunState.Interrupted => Vocabulary.TidakDapatDinilai with { Word = "Terputus" },
        _ => Vocabulary.BelumDiuji with { Word = "Sedang berjalan" },
    };

    /// <summary>"12 menit 3 detik"; until now for a run that is still going on.</summary>
    internal static string Duration(Run run, DateTimeOffset now) =>
        run.FinishedAt is { } end ? Indonesian.Duration(end - run.StartedAt) : "berjalan " + Indonesian.Duration(now - run.StartedAt);
}
