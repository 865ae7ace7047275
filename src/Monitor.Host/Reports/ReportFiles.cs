using System.Collections.Immutable;
using Monitor.App.Reports;
using Monitor.App.Reports.Charts;
using Monitor.App.Reports.Rows;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Scoring;

namespace Monitor.Host.Reports;

/// <summary>Writes the reports of a frozen assessment to a folder: the ranking workbook and each chart as a drawing that stands alone.</summary>
internal sealed class ReportFiles(IWorkbookWriter workbooks, IChartRenderer charts, TimeProvider time)
{
    // What the stylesheet of the pages says of charts, for a drawing that is opened without a page.
    private const string Look =
        "<style>text{font:12px system-ui,sans-serif;fill:#10262e}.angka{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}.kisi{stroke:#d9e0e4;fill:none}</style>";

    /// <returns>The files written, workbook first.</returns>
    public async Task<ImmutableArray<string>> WriteAsync(Assessment assessment, string folder, string exporter, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        ImmutableArray<EntityRow> rows = [.. assessment.Entities.Select(entity => EntityRow.Of(entity, assessment.AsOf, true))];
        var files = ImmutableArray.CreateBuilder<string>();
        WorkbookSpec book = RankingWorkbook.Build(assessment, rows, new ExportContext(exporter, time.GetUtcNow(), "seluruh kabupaten", zone) { HasComplaints = true });
        files.Add(await WriteAsync(folder, book.FileName, stream => workbooks.Write(book, stream)));
        string stem = Path.GetFileNameWithoutExtension(book.FileName);
        EntityRow[] villages = [.. rows.Where(row => row.Entity.IsVillage)];
        ChartSpec?[] drawings =
        [
            ActivityChart.Of(ActivityCounts.In(villages), "keaktifan", $"Keaktifan situs desa dan kelurahan, {assessment.Kabupaten.Name}", "situs"),
            AgesChart.Of(villages, assessment.Methodology.Limits),
            BandsByKecamatanChart.Of(villages, assessment.Methodology),
        ];
        foreach (ChartSpec chart in drawings.OfType<ChartSpec>())
        {
            string svg = Standing(await charts.RenderAsync(chart, cancellationToken));
            files.Add(await PlaceAsync(folder, $"{stem}-{chart.Id}.svg", async stream =>
            {
                await using var writer = new StreamWriter(stream, leaveOpen: true);
                await writer.WriteAsync(svg.AsMemory(), cancellationToken);
            }));
        }

        return files.ToImmutable();
    }

    /// <summary>Writes a text file whole or not at all.</summary>
    public static Task<string> WriteTextAsync(string folder, string name, string text, CancellationToken cancellationToken) =>
        PlaceAsync(folder, name, async stream =>
        {
            await using var writer = new StreamWriter(stream, leaveOpen: true);
            await writer.WriteAsync(text.AsMemory(), cancellationToken);
        });

    /// <summary>Writes a file whole or not at all.</summary>
    public static Task<string> WriteAsync(string folder, string name, Action<Stream> write) =>
        PlaceAsync(folder, name, stream =>
        {
            write(stream);
            return Task.CompletedTask;
        });

    private static string Standing(string svg)
    {
        int end = svg.IndexOf('>', StringComparison.Ordinal);
        string open = svg[..end].Contains("xmlns=", StringComparison.Ordinal) ? svg[..end] : svg[..end] + " xmlns=\"http://www.w3.org/2000/svg\"";
        return $"{open}>{Look}{svg[(end + 1)..]}\n";
    }

    // A reader of the folder finds the whole file or the one before, never half of it.
    private static async Task<string> PlaceAsync(string folder, string name, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, name);
        string draft = path + ".tmp";
        await using (FileStream stream = File.Create(draft))
        {
            await write(stream);
        }

        File.Move(draft, path, overwrite: true);
        return path;
    }
}
