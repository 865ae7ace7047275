using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Registry;
using Monitor.Core.Text;

namespace Monitor.App.Pages.Opd;

/// <summary>The complaint poster of an office, made from its entry in the register: one sheet of A4 or A3.</summary>
[Authorize(Policy = Policies.Read)]
public sealed class PosterModel(Board board, PageSources sources, IQrDrawer drawer) : PageModel
{
    // More lines of a kind push the sheet over its end.
    private const int MostOfAKind = 2;

    // Two lines of the narrow column.
    private const int LongestLine = 90;

    // So many lines fill the sheet in large letters, and so long a name takes two lines; beyond, the letters are smaller.
    private const int LinesInLarge = 12;
    private const int NameInLarge = 40;

    public Entity Office { get; private set; } = EntityRow.None.Entity;

    public Kabupaten Kabupaten { get; private set; } = BoardView.Empty.Kabupaten;

    public bool IsLarge { get; private set; }

    public ImmutableArray<PosterChannel> Channels { get; private set; } = [];

    /// <summary>Where the code leads; null when there is no channel at all.</summary>
    public PosterChannel? Chosen { get; private set; }

    /// <summary>The drawn code.</summary>
    public string Qr { get; private set; } = "";

    public string Path => EntityRow.PathOf(Office);

    public string KabupatenName => Kabupaten.Name.StartsWith("Kabupaten", StringComparison.OrdinalIgnoreCase) ? Kabupaten.Name : "Kabupaten " + Kabupaten.Name;

    public ImmutableArray<Contact> Plain => PlainChannels.Of(Office);

    /// <summary>"telepon dan loket pada jam layanan".</summary>
    public string PlainWords => string.Join(" dan ", Plain.Select(contact => contact.Kind == ContactKind.Phone ? "telepon" : "loket pada jam layanan").Distinct(StringComparer.Ordinal));

    /// <summary>Contacts that found no place.</summary>
    public int LeftOff => Office.Contacts.GroupBy(contact => contact.Kind).Sum(kind => Math.Max(0, kind.Count() - MostOfAKind));

    /// <summary>Whether there is so much to say that the letters must be smaller.</summary>
    public bool IsFull => Office.FullName.Length > NameInLarge || Office.Contacts.GroupBy(contact => contact.Kind).Sum(kind => 2 + Math.Min(MostOfAKind, kind.Count())) > LinesInLarge;

    /// <summary>Whether a contact is longer than its place.</summary>
    public bool IsCut => Office.Contacts.Any(contact => contact.Value.Length > LongestLine);

    /// <summary>What stands on the sheet of a kind.</summary>
    public string[] Of(ContactKind kind) => [.. Office.Contacts.Where(contact => contact.Kind == kind).Take(MostOfAKind).Select(contact => IndonesianForm.Cut(contact.Value, LongestLine))];

    /// <summary>An account as people type it.</summary>
    public static string Typed(string account) => account.Replace("https://", "", StringComparison.Ordinal).Replace("www.", "", StringComparison.Ordinal).TrimEnd('/');

    public async Task<IActionResult> OnGetAsync(string kode, [FromQuery(Name = "ukuran")] string? size, [FromQuery(Name = "kanal")] string? channel, CancellationToken cancellationToken)
    {
        BoardView view = await board.LoadAsync(cancellationToken);
        BoardScope scope = await sources.Scope(cancellationToken);
        Roster roster = await sources.Roster(cancellationToken);

        // The register as it stands today; an office that left it keeps the entry of the last assessment.
        Entity? office = roster.Entities.FirstOrDefault(entity => !entity.IsVillage && scope.HasTerritory && scope.Sees(entity) && EntityRow.PathOf(entity) == "/opd/" + Uri.EscapeDataString(kode))
            ?? view.Find(kode, village: false)?.Entity;
        if (office is null)
        {
            return NotFound();
        }

        Office = office;
        Kabupaten = roster.Entities.IsEmpty ? view.Kabupaten : roster.Kabupaten;
        IsLarge = size == "a3";
        Channels = PosterChannel.Of(office, Kabupaten);
        Chosen = Channels.FirstOrDefault(one => one.Id == channel) ?? Channels.FirstOrDefault();
        Qr = Chosen is { } chosen ? drawer.Svg(chosen.Target, $"Kode QR menuju {chosen.Name}") : "";
        return Page();
    }
}
