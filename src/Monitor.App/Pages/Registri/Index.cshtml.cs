using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Registers;

/// <summary>One kecamatan, or all offices, with how many stand where.</summary>
public sealed record RegisterList(string Id, string Name, ImmutableDictionary<RegisterPlace, int> Counts)
{
    public int Of(RegisterPlace place) => Counts.GetValueOrDefault(place);

    public int Total => Counts.Values.Sum();
}

/// <summary>The register: whose address is confirmed, whose is not, and who is no longer monitored.</summary>
[Authorize(Policy = Policies.Register)]
public sealed class IndexModel(RegistryDesk desk, RegistryJobs jobs) : PageModel
{
    /// <summary>States by which the list can be filtered, in their one order.</summary>
    public static ImmutableArray<RegisterPlace> Places { get; } = [RegisterPlace.Confirmed, RegisterPlace.Waiting, RegisterPlace.NoAddress, RegisterPlace.Suspended, RegisterPlace.Retired];

    public ImmutableArray<RegisterList> Lists { get; private set; } = [];

    /// <summary>Decisions that fit the files no longer.</summary>
    public ImmutableArray<RefusedChange> Misfits { get; private set; } = [];

    /// <summary>What a filter found; empty without one.</summary>
    public ImmutableArray<Entity> Found { get; private set; } = [];

    public bool IsFiltered { get; private set; }

    public ImmutableArray<FilterList> Filters { get; private set; } = [];

    public string? Notice { get; private set; }

    public ImmutableArray<Kecamatan> AllKecamatan { get; private set; } = [];

    public async Task OnGetAsync(
        [FromQuery(Name = "kecamatan")] string? list, [FromQuery(Name = "keadaan")] string? state, [FromQuery(Name = "kelompok")] string? group, string? pesan, CancellationToken cancellationToken)
    {
        Notice = pesan == "cari" ? "Pencarian usulan dimulai. Hasilnya tampil sebagai usulan di halaman kecamatan; tidak ada yang disetujui sendiri." : null;
        LivingRegister register = await desk.LoadAsync(cancellationToken);
        Entity[] all = [.. RegistryDesk.Everybody(register.Roster)];
        Misfits = register.Refused;
        AllKecamatan = register.Roster.AllKecamatan;
        Lists = [.. register.Roster.AllKecamatan.OrderBy(area => area.Name, StringComparer.OrdinalIgnoreCase).Select(area => ListOf(area.Code.Value, area.Name, all)), ListOf(RegisterLists.Offices, "OPD, BUMD, dan kantor kecamatan", all)];
        Filters =
        [
            new FilterList("kecamatan", "Kecamatan", [.. Lists.Select(item => new FilterOption(item.Id, item.Name, item.Total, item.Id == list))]),
            new FilterList("keadaan", "Keadaan", [.. Places.Select(item => new FilterOption(RegistryWords.Of(item).Id, RegistryWords.Of(item).Word, all.Count(entity => RegisterPlaceOf.Entity(entity) == item), RegistryWords.Of(item).Id == state))]),
            .. GroupOptions(all, group) is { IsEmpty: false } groups ? [new FilterList("kelompok", "Kelompok", groups)] : Array.Empty<FilterList>(),
        ];
        IsFiltered = !string.IsNullOrEmpty(list) || !string.IsNullOrEmpty(state) || !string.IsNullOrEmpty(group);
        Found = IsFiltered
            ? [.. all.Where(entity => string.IsNullOrEmpty(list) || RegisterLists.Of(entity) == list)
                .Where(entity => string.IsNullOrEmpty(state) || RegistryWords.Of(RegisterPlaceOf.Entity(entity)).Id == state)
                .Where(entity => string.IsNullOrEmpty(group) || entity.Groups.Any(own => EntityFilter.GroupId(own) == group))]
            : [];
    }

    /// <summary>Looks for addresses among the links of pages that are kept.</summary>
    public async Task<IActionResult> OnPostCariAsync(CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        await jobs.Start(ProposeAddresses.Id, "", cancellationToken);
        return Redirect("/registri?pesan=cari");
    }

    private static RegisterList ListOf(string id, string name, IEnumerable<Entity> all) => new(
        id, name, all.Where(entity => RegisterLists.Of(entity) == id).GroupBy(RegisterPlaceOf.Entity).ToImmutableDictionary(group => group.Key, group => group.Count()));

    private static ImmutableArray<FilterOption> GroupOptions(Entity[] all, string? chosen) =>
    [
        .. all.SelectMany(entity => entity.Groups).GroupBy(EntityFilter.GroupId, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new FilterOption(group.Key, group.Key, group.Count(), group.Key == chosen)),
    ];
}
