using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;

namespace Monitor.App.Pages.Registers;

/// <summary>A proposed address with what is known of it.</summary>
/// <param name="Why">Where it comes from.</param>
/// <param name="Seen">What it showed when it was last looked at; null when it never was.</param>
public sealed record ProposedAddress(Entity Entity, SiteAddress Address, string Why, AddressProbe? Seen)
{
    /// <summary>Names the proposal in the form.</summary>
    public string Key => $"{Entity.Code.Value}|{Address.Url.AbsoluteUri}";

    /// <summary>What was seen, in words.</summary>
    public string SeenWords => Seen switch
    {
        null => "belum dilihat",
        { Status: FetchStatus.Ok, HttpCode: >= 200 and < 300 } read => read.Title.Length > 0 ? $"menjawab: “{read.Title}”" : "menjawab, tanpa judul",
        { Status: FetchStatus.Ok } read => $"menjawab dengan kode {read.HttpCode}",
        { } failed => Causes.Of(failed.Status)?.What ?? "tidak menjawab",
    };

    /// <summary>The other site that answered; null when it was the proposed one.</summary>
    public Uri? LedTo => Seen?.Final is { } final && SiteAddress.SiteOf(final) != SiteAddress.SiteOf(Address.Url) ? final : null;
}

/// <summary>One kecamatan of the register on one page: its proposed addresses are confirmed or refused together.</summary>
[Authorize(Policy = Policies.Register)]
public sealed class KecamatanModel(RegistryDesk desk, AddressProbeStore probes, RegistryJobs jobs, ShownZone zone) : PageModel
{
    private const int LongestReason = 1000;

    public string Id { get; private set; } = "";

    public string Name { get; private set; } = "";

    public ImmutableArray<Entity> Entities { get; private set; } = [];

    public ImmutableArray<ProposedAddress> Proposed { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    /// <summary>Whether every box is ticked at first.</summary>
    public bool AllTicked { get; private set; }

    /// <summary>The boxes that were ticked in a form that was refused.</summary>
    public ImmutableHashSet<string> Ticked { get; private set; } = [];

    public TimeZoneInfo Zone => zone.Zone;

    public async Task<IActionResult> OnGetAsync([FromRoute] string kecamatan, string? centang, int? disimpan, string? pesan, CancellationToken cancellationToken)
    {
        AllTicked = centang == "semua";
        Notice = disimpan is > 0 ? $"{Indonesian.Count(disimpan.Value)} alamat diputuskan."
            : pesan == "lihat" ? "Usulan sedang dilihat satu per satu; muat ulang halaman ini beberapa menit lagi." : null;
        return await LoadAsync(kecamatan, cancellationToken) ? Page() : NotFound();
    }

    /// <summary>Approves or refuses the ticked addresses, all or none.</summary>
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string kecamatan, [FromForm(Name = "alamat")] string[]? marked, [FromForm(Name = "putusan")] string? ruling, [FromForm(Name = "alasan")] string? reason, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        if (!await LoadAsync(kecamatan, cancellationToken))
        {
            return NotFound();
        }

        Ticked = [.. marked ?? []];
        AddressState? state = ruling switch { "setujui" => AddressState.Approved, "tolak" => AddressState.Refused, _ => null };
        string words = SheetText.Cut((reason ?? "").Trim(), LongestReason);
        ProposedAddress[] chosen = [.. Proposed.Where(proposal => Ticked.Contains(proposal.Key))];
        Problems =
        [
            .. state is null ? new[] { "Pilih setujui atau tolak." } : [],
            .. chosen.Length == 0 ? new[] { "Centang sedikitnya satu alamat." } : [],
            .. chosen.Length < Ticked.Count ? new[] { "Sebagian usulan sudah berubah sejak halaman dibuka; lihat lagi." } : [],
            .. state == AddressState.Refused && words.Length == 0 ? new[] { "Tulis alasan penolakan." } : [],
        ];
        if (Problems.Length > 0 || state is not { } decided)
        {
            return Page();
        }

        Decision decision = desk.DecisionOf(User);
        Problems = await desk.DecideAsync(
            [.. chosen.Select(proposal => new AddressMarked(proposal.Entity.Code, proposal.Address.Url, decided, null, desk.Today, words.Length > 0 ? words : "Dipastikan " + decision.Role, decision))],
            Name,
            cancellationToken);
        return Problems.IsEmpty ? Redirect($"/registri/{Id}?disimpan={chosen.Length}") : Page();
    }

    /// <summary>Has the proposed addresses looked at.</summary>
    public async Task<IActionResult> OnPostLihatAsync([FromRoute] string kecamatan, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        if (!await LoadAsync(kecamatan, cancellationToken))
        {
            return NotFound();
        }

        await jobs.Start(ProbeProposals.Id, Id, cancellationToken);
        return Redirect($"/registri/{Id}?pesan=lihat");
    }

    private async Task<bool> LoadAsync(string kecamatan, CancellationToken cancellationToken)
    {
        Roster roster = (await desk.LoadAsync(cancellationToken)).Roster;
        string? name = kecamatan == RegisterLists.Offices ? "OPD, BUMD, dan kantor kecamatan"
            : roster.AllKecamatan.FirstOrDefault(area => area.Code.Value == kecamatan) is { } area ? "Kecamatan " + area.Name : null;
        if (name is null)
        {
            return false;
        }

        (Id, Name) = (kecamatan, name);
        Entities = [.. RegistryDesk.Everybody(roster).Where(entity => RegisterLists.Of(entity) == kecamatan).OrderBy(entity => entity.Code)];
        Entity[] waiting = [.. Entities.Where(entity => entity.Retired is null && entity.Addresses.Any(address => address.State == AddressState.Proposed))];
        ImmutableDictionary<(EntityCode Entity, Uri Url), AddressProbe> seen = await probes.LatestAsync(waiting.Select(entity => entity.Code), cancellationToken);
        Proposed =
        [
            .. waiting.SelectMany(entity => entity.Addresses.Where(address => address.State == AddressState.Proposed).Select(address => new ProposedAddress(
                entity, address, address.Note?.Why ?? "berkas registri", seen.GetValueOrDefault((entity.Code, address.Url))))),
        ];
        return true;
    }
}
