using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Monitor.App.Accounts;
using Monitor.App.Data;
using Monitor.App.Reports;
using Monitor.App.Reports.Packages;
using Monitor.App.Reports.Rows;
using Monitor.App.Reports.Sheets;
using Monitor.Core.Registry;

namespace Monitor.App.Pages;

/// <summary>The files people take with them: made on demand from what they may see, each written down in the audit log.</summary>
internal static class Downloads
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Csv = "text/csv; charset=utf-8";

    private const string Zip = "application/zip";

    private static readonly ImmutableArray<string> Paths = ["/desa/ekspor", "/pengguna/unduh", "/catatan-audit/unduh", "/bukti", "/registri/unduh"];

    // A workbook of the whole kabupaten takes a few seconds of one core and some 50 MB while it is written: one at a time.
    private static readonly SemaphoreSlim OneWorkbook = new(1);

    /// <summary>Whether an address makes a file.</summary>
    internal static bool IsOne(PathString path) => Paths.Any(start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Paths[0], RankingAsync).RequireAuthorization(Policies.Lists);
        app.MapGet(Paths[1], UsersAsync).RequireAuthorization(Policies.Users);
        app.MapGet(Paths[2], AuditAsync).RequireAuthorization(Policies.Audit);
        app.MapGet(Paths[3] + "/{entitas}", EvidenceAsync).RequireAuthorization(Policies.Read);
        app.MapGet(Paths[4], RegisterAsync).RequireAuthorization(Policies.Register);
    }

    private static async Task<IResult> EvidenceAsync(
        string entitas,
        HttpContext context,
        [FromServices] Board board,
        [FromServices] PageSources sources,
        [FromServices] AuditLog log,
        [FromServices] ShownZone zone,
        [FromServices] TimeProvider time,
        CancellationToken cancellationToken)
    {
        BoardView view = await board.LoadAsync(cancellationToken);
        if (view.Assessment is not { } assessment || view.Rows.FirstOrDefault(row => row.Slug == entitas) is not { } row)
        {
            return Results.NotFound();
        }

        var export = new ExportContext(context.User.Identity?.Name ?? "", time.GetUtcNow(), row.Entity.FullName, zone.Zone) { SeesPartOnly = view.OwnEntity is not null || view.Own is not null || !view.SeesPersonalData };
        if (await sources.Evidence(assessment, row, export, cancellationToken) is not { } about)
        {
            return Results.NotFound();
        }

        var file = new MemoryStream();
        EvidencePackage.Write(file, about, sources.Bodies);
        await log.WriteAsync(AuditAction.Exported, about.FileName, "", row.Entity.FullName, cancellationToken);
        file.Position = 0;
        return Results.File(file, Zip, about.FileName);
    }

    private static async Task<IResult> RankingAsync(
        HttpContext context,
        [FromServices] Board board,
        [FromServices] IWorkbookWriter writer,
        [FromServices] AssessmentSteps steps,
        [FromServices] AuditLog log,
        [FromServices] ShownZone zone,
        [FromServices] TimeProvider time,
        CancellationToken cancellationToken)
    {
        BoardView view = await board.LoadAsync(cancellationToken);
        if (view.Assessment is not { } assessment || view is not { HasTerritory: true, OwnEntity: null })
        {
            return Results.NotFound();
        }

        EntityFilter filter = EntityFilter.Read(context.Request.Query, view.Villages);
        ImmutableArray<EntityRow> rows = filter.Apply(view.Villages);
        string words = FilterWords.Sentence(filter, view.Villages);

        // Of what is final there is one file, not one for everybody who asks.
        if (filter.PartOf(view.Own) is { } part && await steps.FileAsync(assessment.Number, part, cancellationToken) is { } final)
        {
            await log.WriteAsync(AuditAction.Exported, final.FileName, "", "SHA-256 " + final.Hash, cancellationToken);
            return Results.File(final.Content, Excel, final.FileName);
        }

        string? area = filter.PartOf(view.Own) is { Length: > 0 } code ? view.AllKecamatan.Where(own => own.Code.Value == code).Select(own => "Kecamatan " + own.Name).FirstOrDefault() : null;
        var export = new ExportContext(context.User.Identity?.Name ?? "", time.GetUtcNow(), words, zone.Zone) { Area = area, HasComplaints = area is null && Policies.SeesComplaints(context.User) };
        WorkbookSpec workbook = RankingWorkbook.Build(assessment, rows, export);
        var file = new MemoryStream();
        await OneWorkbook.WaitAsync(cancellationToken);
        try
        {
            writer.Write(workbook, file);
        }
        finally
        {
            OneWorkbook.Release();
        }

        await log.WriteAsync(AuditAction.Exported, workbook.FileName, "", $"{Indonesian.Count(rows.Length)} baris. {words}", cancellationToken);
        file.Position = 0;
        return Results.File(file, Excel, workbook.FileName);
    }

    private static async Task<IResult> RegisterAsync([FromServices] RegistryDesk desk, [FromServices] AuditLog log, [FromServices] ShownZone zone, CancellationToken cancellationToken)
    {
        Roster roster = (await desk.LoadAsync(cancellationToken)).Roster;
        string day = desk.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await CsvAsync(RegisterExport.Build(roster), $"registri-{day}.csv", roster.Entities.Length, log, zone, cancellationToken);
    }

    private static async Task<IResult> UsersAsync(
        [FromServices] AccountList accounts, [FromServices] AuditLog log, [FromServices] ShownZone zone, CancellationToken cancellationToken)
    {
        ImmutableArray<AccountRow> rows = await accounts.AllAsync(cancellationToken);
        return await CsvAsync(AccountSheets.Users(rows), "pengguna.csv", rows.Length, log, zone, cancellationToken);
    }

    private static async Task<IResult> AuditAsync(
        HttpContext context, [FromServices] AuditReader reader, [FromServices] AuditLog log, [FromServices] ShownZone zone, CancellationToken cancellationToken)
    {
        AuditQuery query = AuditQuery.Read(context.Request.Query);
        ImmutableArray<Data.AuditEntry> rows = await reader.AllAsync(query, zone.Zone, cancellationToken);
        return await CsvAsync(AccountSheets.Audit(rows), "catatan-audit.csv", rows.Length, log, zone, cancellationToken);
    }

    private static async Task<IResult> CsvAsync(SheetSpec sheet, string name, int rows, AuditLog log, ShownZone zone, CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        CsvSheet.Write(sheet, zone.Zone, file);
        file.Position = 0;
        await log.WriteAsync(AuditAction.Exported, name, "", Indonesian.Count(rows) + " baris", cancellationToken);
        return Results.File(file, Csv, name);
    }
}
