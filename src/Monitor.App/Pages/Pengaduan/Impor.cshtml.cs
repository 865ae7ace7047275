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

/// <summary>Impor pengaduan: an export is read and shown, and only then stored; the newest import can be taken back.</summary>
[Authorize(Policy = Policies.EnterComplaints)]
[RequestSizeLimit(ComplaintUpload.MostOfForm)]
[RequestFormLimits(MultipartBodyLengthLimit = ComplaintUpload.MostOfForm, MemoryBufferThreshold = ComplaintUpload.MostOfForm)]
public sealed class ImporModel(
    ImportComplaints import, PreviewShelf<ImportPreview> shelf, ComplaintImports imports, ReleaseParked release, AgencyAliases aliases, SourceWords words, RegistryStore registry, AuditLog log, ShownZone zone) : PageModel
{
    private const int Shown = 50;
    private const string Address = "/pengaduan/impor";
    private const string Said = "pesan-impor";

    public ImportPreview? Preview { get; private set; }

    /// <summary>By which the preview is applied.</summary>
    public string? Key { get; private set; }

    public ImmutableArray<ComplaintImportRow> Imports { get; private set; } = [];

    /// <summary>The one import that can be taken back; null when there is none.</summary>
    public long? Undoable { get; private set; }

    public ImmutableArray<WaitingWord> Parked { get; private set; } = [];

    public ImmutableArray<Entity> Agencies { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Notice = TempData[Said] as string;
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "berkas")] IFormFile? file, [FromForm(Name = "tanggal")] string? day, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        DateOnly? generated = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly told) ? told : null;
        if (await SentFile.ReadAsync(file, ComplaintUpload.MostBytes, cancellationToken) is not { } content)
        {
            Problems = [ComplaintUpload.Refusal];
            return Page();
        }

        Preview = await import.PreviewAsync(content, generated is { } on ? EventTime.On(on, Zone) : null, cancellationToken);
        Key = Preview is { IsRefused: false, Counts.IsKnownFile: false } ? shelf.Put(Preview, Actor) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostTerapkanAsync([FromForm(Name = "kunci")] string? key, CancellationToken cancellationToken)
    {
        if (shelf.Take(key, Actor) is not { } preview)
        {
            Problems = ["Pratinjau sudah lewat waktunya; unggah berkasnya lagi."];
            await LoadAsync(cancellationToken);
            return Page();
        }

        ImportOutcome outcome = await import.ApplyAsync(preview, Actor, cancellationToken);
        if (outcome.Id is { } id)
        {
            await log.WriteAsync(AuditAction.ComplaintsImported, $"impor {id}", "", $"{preview.FileHash[..16]}: {ImportWords.Counts(outcome.Counts)}", cancellationToken);
        }

        return Back(outcome.Id is null ? "Berkas ini sudah pernah diimpor; tidak ada yang berubah." : $"Impor selesai: {ImportWords.Counts(outcome.Counts)}.");
    }

    public async Task<IActionResult> OnPostBatalAsync([FromForm(Name = "nomor")] long id, CancellationToken cancellationToken)
    {
        if (!await imports.UndoAsync(id, Actor, cancellationToken))
        {
            return Back("Impor ini tidak dapat dibatalkan lagi.");
        }

        await log.WriteAsync(AuditAction.ImportUndone, $"impor {id}", "", "", cancellationToken);
        return Back("Impor dibatalkan; keadaan sebelum impor itu berlaku lagi.");
    }

    /// <summary>Says who is meant by an agency's name or number, and takes in what waited for it.</summary>
    public async Task<IActionResult> OnPostKenaliAsync(
        [FromForm(Name = "sumber")] string? source, [FromForm(Name = "nama")] string? name, [FromForm(Name = "nomor")] string? number, [FromForm(Name = "instansi")] string? agency, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        WaitingWord? word = Parked.FirstOrDefault(one => one.Source == source && one.Why == IssueCode.AgencyUnknown && one.Word == name && one.Number == (string.IsNullOrEmpty(number) ? null : number));
        Entity? meant = Agencies.FirstOrDefault(one => one.Code.Value == agency);
        if (word is null || meant is null)
        {
            Problems = ["Pilih instansi dari register."];
            return Page();
        }

        var alias = new AgencyAlias(word.Source, word.Number, word.Number is null ? word.Word : null, meant.Code);
        await aliases.AddAsync(alias, Actor, cancellationToken);
        int taken = await release.RunAsync(word.Source, cancellationToken);
        await log.WriteAsync(AuditAction.AgencyRecognised, meant.Code.Value, "", $"{alias.ExternalId ?? alias.Name}, {taken} baris", cancellationToken);
        return Back($"{word.Word} adalah {meant.FullName}; {Indonesian.Count(taken)} baris yang ditahan sudah masuk.");
    }

    /// <summary>Says what a word of a state means, and takes in what waited for it. The words of the national export are explained in its file.</summary>
    public async Task<IActionResult> OnPostArtikanAsync(
        [FromForm(Name = "sumber")] string? source, [FromForm(Name = "kata")] string? told, [FromForm(Name = "keadaan")] string? state, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        WaitingWord? word = Parked.FirstOrDefault(one => one.Source == source && one.Why == IssueCode.StatusUnknown && one.Word == told && one.Source != ComplaintConfig.ExportSource);
        if (word is null || !CaseWords.States.TryGetValue(state ?? "", out CaseState meant))
        {
            Problems = ["Pilih arti statusnya."];
            return Page();
        }

        await words.AddAsync(word.Source, word.Word, meant, Actor, cancellationToken);
        int taken = await release.RunAsync(word.Source, cancellationToken);
        await log.WriteAsync(AuditAction.StatusExplained, word.Source, "", $"{word.Word}: {state}, {taken} baris", cancellationToken);
        return Back($"{word.Word} berarti {ComplaintWords.Of(meant)}; {Indonesian.Count(taken)} baris yang ditahan sudah masuk.");
    }

    /// <summary>Takes in what is clear by now, such as after a status was added to the mapping.</summary>
    public async Task<IActionResult> OnPostUlangAsync(CancellationToken cancellationToken)
    {
        int taken = 0;
        foreach (string source in (await release.WordsAsync(cancellationToken)).Select(word => word.Source).Distinct(StringComparer.Ordinal))
        {
            taken += await release.RunAsync(source, cancellationToken);
        }

        if (taken > 0)
        {
            await log.WriteAsync(AuditAction.ComplaintsImported, "baris yang ditahan", "", $"{taken} baris", cancellationToken);
        }

        return Back($"{Indonesian.Count(taken)} baris yang ditahan sudah masuk.");
    }

    private string Actor => User.Identity?.Name ?? "";

    private RedirectResult Back(string message)
    {
        TempData[Said] = message;
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<ComplaintImportRow> all = await imports.AllAsync(cancellationToken);
        Imports = [.. all.Take(Shown)];
        Undoable = all.FirstOrDefault(row => row is { UndoneAt: null, IsSettled: false })?.Id;
        Agencies = await ComplaintAgencies.TodayAsync(registry, zone.Zone, cancellationToken);
        Parked = await release.WordsAsync(cancellationToken);
    }
}
