using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Tables;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>A table as it was sent, while a person says how it is read. It lies in memory only.</summary>
public sealed record SentComplaintTable(byte[] Content, EventTime Generated, TableProbe Probe);

/// <summary>A table as it was read by a template.</summary>
/// <param name="Stored">The template where it is one that was kept before.</param>
public sealed record ReadComplaintTable(ImportPreview Preview, string Signature, string Name, TableTemplate Template, StoredTemplate? Stored);

/// <summary>Tabel lain: a person says once which column is what; tables with the same headers are read the same way from then on.</summary>
[Authorize(Policy = Policies.EnterComplaints)]
[RequestSizeLimit(ComplaintUpload.MostOfForm)]
[RequestFormLimits(MultipartBodyLengthLimit = ComplaintUpload.MostOfForm, MemoryBufferThreshold = ComplaintUpload.MostOfForm)]
public sealed class TabelModel(
    ImportComplaints import, ComplaintTemplates templates, SourceWords words, ApiKeys keys, PreviewShelf<SentComplaintTable> sent, PreviewShelf<ReadComplaintTable> read,
    ComplaintConfig config, RegistryStore registry, AuditLog log, ShownZone zone, TimeProvider time) : PageModel
{
    private const string Address = "/pengaduan/impor/tabel";
    private const string Said = "pesan-tabel";

    public ImmutableArray<StoredTemplate> Templates { get; private set; } = [];

    public ImmutableArray<Entity> Agencies { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    /// <summary>By which the sent table, or what was read of it, is found again.</summary>
    public string? Key { get; private set; }

    /// <summary>The columns to be mapped; null when there is nothing to map.</summary>
    public TableProbe? Probe { get; private set; }

    public TemplateFields? Fields { get; private set; }

    public ReadComplaintTable? Shown { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public DateOnly Today => LocalDays.Of(time.GetUtcNow(), zone.Zone);

    private string Actor => User.Identity?.Name ?? "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Notice = TempData[Said] as string;
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "berkas")] IFormFile? file, [FromForm(Name = "tanggal")] string? day, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        bool hasDay = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly told) && told <= Today;
        byte[]? content = await SentFile.ReadAsync(file, ComplaintUpload.MostBytes, cancellationToken);
        Problems =
        [
            .. content is not null ? Array.Empty<string>() : [ComplaintUpload.Refusal],
            .. hasDay ? Array.Empty<string>() : ["Isi tanggal berkas dibuat, paling lambat hari ini."],
        ];
        if (content is null || Problems.Length > 0)
        {
            return Page();
        }

        // A table of today is complete up to now, not up to midnight.
        EventTime generated = told == Today ? new EventTime(LocalDays.Start(told, Zone), time.GetUtcNow()) : EventTime.On(told, Zone);
        TableProbe? probe;
        try
        {
            probe = ProbeTable.Of(content, config.Tables);
        }
        catch (TableException fault)
        {
            Problems = [fault.Message];
            return Page();
        }

        if (probe is null)
        {
            Problems = ["Baris judul kolom tidak ditemukan: dua judul yang dikenal harus ada dalam 30 baris teratas, misalnya 'Nomor Aduan' dan 'Tanggal Masuk'."];
            return Page();
        }

        var table = new SentComplaintTable(content, generated, probe);
        if (await templates.FindAsync(probe.Signature, cancellationToken) is { } known)
        {
            await ShowAsync(table, known.Row.Name, known.Template, known, cancellationToken);
            return Page();
        }

        (Probe, Fields, Key) = (probe, TemplateFields.Guessed(probe), sent.Put(table, Actor));
        return Page();
    }

    public async Task<IActionResult> OnPostPetakanAsync([FromForm(Name = "kunci")] string? key, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (sent.Find(key, Actor) is not { } table)
        {
            Problems = ["Berkas sudah lewat waktunya; unggah lagi."];
            return Page();
        }

        TemplateFields fields = TemplateFields.Of(Request.Form);
        (Probe, Fields, Key) = (table.Probe, fields, key);
        string[] taken = [ComplaintConfig.ExportSource, ComplaintConfig.RegisterSource, .. (await keys.AllAsync(cancellationToken)).Where(one => one.Use == ApiKeyUse.SendEvents).Select(one => one.Source)];
        (TableTemplate? template, Problems) = fields.Read(table.Probe, Agencies, taken);
        if (template is null)
        {
            return Page();
        }

        ImportPreview preview = await import.PreviewAsync(table.Content, table.Generated, await SourceAsync(template, "templat baru", cancellationToken), cancellationToken);
        string[] unknown = [.. preview.Reading?.Parked.Where(row => row.Why.Contains(IssueCode.StatusUnknown)).Select(row => row.Status).Distinct(StringComparer.Ordinal) ?? []];
        if (preview.Reading?.Parked.FirstOrDefault(row => row.Why.Contains(IssueCode.StatusUnknown) && row.Status == ParkedRow.Hidden) is { } text)
        {
            Problems = [$"baris {text.Row}, kolom status: isinya seperti teks atau nomor, bukan status; pilih kolom lain."];
            return Page();
        }

        if (unknown.Length > 0)
        {
            // Chosen ones stay; the others are asked, with the likeliest meaning beside them.
            Fields = fields with { Words = [.. fields.Words.Where(pair => CaseWords.States.ContainsKey(pair.Meaning)), .. unknown.Select(word => (word, GuessOf(word)))] };
            Problems = fields.Words.IsEmpty ? [] : ["Pilih arti setiap status."];
            return Page();
        }

        Shown = new ReadComplaintTable(preview, table.Probe.Signature, fields.Name, template, null);
        if (preview is { IsRefused: false, Counts.IsKnownFile: false })
        {
            (Probe, Fields) = (null, null);
            Key = read.Put(Shown, Actor);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostTerapkanAsync([FromForm(Name = "kunci")] string? key, CancellationToken cancellationToken)
    {
        if (read.Take(key, Actor) is not { } table)
        {
            Problems = ["Pratinjau sudah lewat waktunya; unggah berkasnya lagi."];
            await LoadAsync(cancellationToken);
            return Page();
        }

        ImportPreview preview = table.Preview;
        if (table.Stored is null)
        {
            if (await templates.AddAsync(table.Name, table.Signature, table.Template, Actor, cancellationToken) is not { } kept)
            {
                return Back("Orang lain baru saja menyimpan templat untuk judul kolom ini; unggah berkasnya lagi.");
            }

            await log.WriteAsync(AuditAction.TemplateChanged, kept.Version, "", $"{table.Name}, sumber {table.Template.Source}", cancellationToken);
            preview = preview with { Table = preview.Table with { Mapping = preview.Table.Mapping with { Version = kept.Version } } };
        }

        ImportOutcome outcome = await import.ApplyAsync(preview, Actor, cancellationToken);
        if (outcome.Id is { } id)
        {
            await log.WriteAsync(AuditAction.ComplaintsImported, $"impor {id}", "", $"{table.Template.Source}, {preview.FileHash[..16]}: {ImportWords.Counts(outcome.Counts)}", cancellationToken);
        }

        return Back(outcome.Id is null ? "Berkas ini sudah pernah diimpor; tidak ada yang berubah." : $"Impor selesai: {ImportWords.Counts(outcome.Counts)}.");
    }

    public async Task<IActionResult> OnPostAkhiriAsync([FromForm(Name = "nomor")] long id, CancellationToken cancellationToken)
    {
        if (await templates.RetireAsync(id, Actor, cancellationToken) is not { } row)
        {
            return Back("Templat itu sudah tidak dipakai.");
        }

        await log.WriteAsync(AuditAction.TemplateChanged, $"templat-{row.Id}", row.Name, "tidak dipakai lagi", cancellationToken);
        return Back($"Templat {row.Name} tidak dipakai lagi; yang sudah diimpor dengannya tetap berlaku.");
    }

    private async Task ShowAsync(SentComplaintTable table, string name, TableTemplate template, StoredTemplate known, CancellationToken cancellationToken)
    {
        ImportPreview preview = await import.PreviewAsync(table.Content, table.Generated, await SourceAsync(template, known.Version, cancellationToken), cancellationToken);
        Shown = new ReadComplaintTable(preview, table.Probe.Signature, name, template, known);
        Key = preview is { IsRefused: false, Counts.IsKnownFile: false } ? read.Put(Shown, Actor) : null;
    }

    private async Task<TableSource> SourceAsync(TableTemplate template, string version, CancellationToken cancellationToken) =>
        new(template.Source, template.MappingOf(version, config.Export, await words.OfAsync(template.Source, cancellationToken)));

    private string GuessOf(string word) =>
        config.Tables.Statuses.TryGetValue(Sp4nMapping.Fold(word), out CaseState state) ? CaseWords.States.First(pair => pair.Value == state).Key : "";

    private RedirectResult Back(string message)
    {
        TempData[Said] = message;
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Templates = await templates.AllAsync(cancellationToken);
        Agencies = await ComplaintAgencies.TodayAsync(registry, zone.Zone, cancellationToken);
    }
}
