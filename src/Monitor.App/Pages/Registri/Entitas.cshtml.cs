using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Jobs;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Registers;

/// <summary>One entity of the register: its addresses, what was decided about it, and the forms that decide.</summary>
[Authorize(Policy = Policies.Register)]
public sealed class EntitasModel(RegistryDesk desk, ShownZone zone) : PageModel
{
    public Entity Entity { get; private set; } = EntityRow.None.Entity;

    /// <summary>Name of the list it stands in, and its address.</summary>
    public (string Path, string Name) List { get; private set; } = ("/registri", "");

    /// <summary>Decisions about it, newest first.</summary>
    public ImmutableArray<RegistryChange> History { get; private set; } = [];

    /// <summary>Entities of the same kind it could be merged into.</summary>
    public ImmutableArray<Entity> Neighbours { get; private set; } = [];

    /// <summary>Divisions that are in use.</summary>
    public ImmutableArray<string> Sets { get; private set; } = [];

    public ImmutableArray<string> Problems { get; private set; } = [];

    /// <summary>The form that was refused.</summary>
    public string OpenForm { get; private set; } = "";

    public bool WasSaved { get; private set; }

    public DateOnly Today => desk.Today;

    public TimeZoneInfo Zone => zone.Zone;

    public async Task<IActionResult> OnGetAsync([FromRoute] string kode, string? pesan, CancellationToken cancellationToken)
    {
        WasSaved = pesan == "tersimpan";
        return await LoadAsync(kode, cancellationToken) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string kode, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        if (await LoadAsync(kode, cancellationToken) is not { } roster)
        {
            return NotFound();
        }

        IFormCollection form = await Request.ReadFormAsync(cancellationToken);
        var asked = EntityDecisions.Read(form, Entity, roster, desk.DecisionOf(User), desk.Today);
        OpenForm = form["langkah"].FirstOrDefault() ?? "";
        Problems = asked.Problems.IsEmpty ? await desk.DecideAsync(asked.Changes, Entity.Code.Value, cancellationToken) : asked.Problems;
        return Problems.IsEmpty ? Redirect($"/registri/entitas/{Uri.EscapeDataString(kode)}?pesan=tersimpan") : Page();
    }

    private async Task<Roster?> LoadAsync(string kode, CancellationToken cancellationToken)
    {
        Roster roster = (await desk.LoadAsync(cancellationToken)).Roster;
        if (RegistryDesk.Everybody(roster).FirstOrDefault(entity => EntityRow.SlugOf(entity) == kode) is not { } entity)
        {
            return null;
        }

        Entity = entity;
        string list = RegisterLists.Of(entity);
        List = ("/registri/" + list, list == RegisterLists.Offices ? "OPD, BUMD, dan kantor kecamatan" : "Kecamatan " + roster.AllKecamatan.FirstOrDefault(area => area.Code == entity.Kecamatan)?.Name);
        History = [.. (await desk.HistoryAsync(entity.Code, cancellationToken)).Reverse()];
        Neighbours = [.. roster.Entities.Where(other => other.Code != entity.Code && RegisterLists.Of(other) == list && other.IsVillage == entity.IsVillage)];
        Sets = [.. roster.Entities.SelectMany(other => other.Groups).Select(group => group.Set).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return roster;
    }
}
