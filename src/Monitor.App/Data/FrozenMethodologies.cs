using Microsoft.EntityFrameworkCore;
using Monitor.App.Config;
using Monitor.Core.Scoring;

namespace Monitor.App.Data;

/// <summary>Sees to it that a methodology an assessment used is never changed afterwards.</summary>
public sealed class FrozenMethodologies(IDbContextFactory<MonitorDb> databases)
{
    /// <summary>Holds the files of a folder against the assessments made by them.</summary>
    /// <exception cref="ConfigException">A file was changed after an assessment used it, or a file is refused.</exception>
    public async Task CheckAsync(string folder, CancellationToken cancellationToken)
    {
        await using MonitorDb db = await databases.CreateDbContextAsync(cancellationToken);
        var used = await db.Assessments.OrderBy(row => row.Id).Select(row => new { row.MethodologyId, row.MethodologyHash, row.Number }).ToListAsync(cancellationToken);
        foreach (Methodology methodology in MethodologyFile.ReadAll(folder))
        {
            if (used.Find(row => row.MethodologyId == methodology.Id && row.MethodologyHash != methodology.Hash) is { } frozen)
            {
                throw new ConfigException(
                    Path.Combine(folder, methodology.Id + ".yaml"), 0, 0,
                    $"berkas ini sudah dipakai penilaian {frozen.Number} dan sejak itu berubah. Kembalikan isinya, lalu tulis perubahan dalam berkas baru dengan 'berlaku-sejak' yang baru.");
            }
        }
    }
}
