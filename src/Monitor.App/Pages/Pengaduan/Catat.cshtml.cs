using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>Catat aduan: the office's register of what it hears at the counter, by telephone, in groups, on visits. When it was said and when it was typed are two times.
/// There is no field for a name or a text.</summary>
[Authorize(Policy = Policies.EnterComplaints)]
public sealed class CatatModel(ComplaintEvents events, ComplaintReader reader, RegistryStore registry, AuditLog log, TimeProvider time, ShownZone zone) : PageModel
{
    private const string Address = "/pengaduan/catat";
    private const string Said = "pesan-catat";
    private const int Shown = 50;

    /// <summary>What may happen next to a case of the register, by the word a form sends.</summary>
    public static ImmutableArray<(string Id, string Word, CaseState State, RejectReason Why)> Steps { get; } =
    [
        ("dijawab-pertama", "Dijawab pertama kali", CaseState.FirstResponse, RejectReason.None), ("diproses", "Diproses", CaseState.InProgress, RejectReason.None),
        ("dijawab", "Dijawab tuntas", CaseState.Answered, RejectReason.None), ("ditutup", "Selesai", CaseState.Closed, RejectReason.None),
        ("bukan-wewenang", "Bukan wewenang kabupaten", CaseState.Rejected, RejectReason.NotCompetent),
    ];

    /// <summary>Made when the form is shown: the same form sent twice makes one complaint.</summary>
    public string FormKey { get; private set; } = Guid.NewGuid().ToString("N");

    public EntryFields Fields { get; private set; } = new();

    public ImmutableArray<string> Problems { get; private set; } = [];

    public ImmutableArray<Entity> Agencies { get; private set; } = [];

    /// <summary>Open cases of the register, newest first.</summary>
    public ImmutableArray<Complaint> Open { get; private set; } = [];

    public string? Notice { get; private set; }

    public TimeZoneInfo Zone => zone.Zone;

    public DateOnly Today => LocalDays.Of(time.GetUtcNow(), Zone);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Notice = TempData[Said] as string;
        Fields = new EntryFields { Day = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "kunci")] string? key, [FromForm] EntryFields fields, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        FormKey = Guid.TryParseExact(key, "N", out _) ? key : FormKey;
        Fields = fields;
        DateTimeOffset now = time.GetUtcNow();
        (Complaint? complaint, Problems) = fields.Read(now, Zone, Agencies);
        if (complaint is null)
        {
            return Page();
        }

        EntityCode? agency = Agencies.FirstOrDefault(one => one.Code.Value == fields.Agency)?.Code;
        string reference = await events.RegisterAsync(
            ComplaintConfig.RegisterSource, string.Create(CultureInfo.InvariantCulture, $"R-{Today.Year}-"),
            given => new ToldEvent(
                complaint with { Key = complaint.Key with { Reference = given } },
                new CaseEvent(FormKey, agency is null ? CaseState.Received : CaseState.Dispatched, fields.SentAt(complaint.Submitted, now, Zone), agency)),
            Actor, cancellationToken);
        await log.WriteAsync(AuditAction.ComplaintEntered, reference, "", $"{ComplaintWords.OfficeDoors.First(door => door.Door == complaint.Door).Word}, {agency?.Value ?? "admin"}", cancellationToken);
        return Back($"Tercatat dengan nomor {reference}.");
    }

    /// <summary>What happened next to a case of the register.</summary>
    public async Task<IActionResult> OnPostLanjutAsync(
        [FromForm(Name = "nomor")] string? reference, [FromForm(Name = "langkah")] string? step, [FromForm(Name = "hari")] string? day, [FromForm(Name = "jam")] string? hour, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Complaint? complaint = Open.FirstOrDefault(one => one.Key.Reference == reference);
        (string Id, string Word, CaseState State, RejectReason Why) next = Steps.FirstOrDefault(one => one.Id == step);
        EventTime? at = EntryFields.TimeOf(day, hour, time.GetUtcNow(), Zone);
        if (complaint is null || next.Id is null || at is null || LocalDays.Of(at.By, Zone) < LocalDays.Of(complaint.Events[^1].At.By, Zone))
        {
            Problems = ["Pilih langkah, dan tanggal yang tidak mendahului langkah sebelumnya dan tidak sesudah hari ini."];
            return Page();
        }

        // One step of one day is one event, however often the form is sent.
        var one = new CaseEvent($"{next.Id}:{day}:{hour}", next.State, at.NotBefore(complaint.Events[^1].At), complaint.Agency) { Rejection = next.Why, Cause = next.State == CaseState.Closed ? CloseCause.ByAdmin : CloseCause.Unknown };
        await events.AcceptAsync([new ToldEvent(complaint with { Events = [], SameCase = [] }, one)], Actor, cancellationToken);
        await log.WriteAsync(AuditAction.ComplaintEntered, complaint.Key.Reference, ComplaintWords.Of(complaint.State), next.Word, cancellationToken);
        return Back($"{complaint.Key.Reference}: {next.Word}.");
    }

    public string NameOf(EntityCode? agency) => agency is { } code ? Agencies.FirstOrDefault(one => one.Code == code)?.FullName ?? code.Value : "Admin kabupaten";

    private string Actor => User.Identity?.Name ?? "";

    private RedirectResult Back(string message)
    {
        TempData[Said] = message;
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Agencies = await ComplaintAgencies.TodayAsync(registry, zone.Zone, cancellationToken);
        Open = [.. (await reader.DirectAsync(ComplaintConfig.RegisterSource, cancellationToken)).Where(one => one.IsOpen).Take(Shown)];
    }
}
