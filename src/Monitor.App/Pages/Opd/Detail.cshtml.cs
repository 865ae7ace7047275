using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.App.Reports.Rows;
using Monitor.Core.Pengaduan.Channels;

namespace Monitor.App.Pages.Opd;

/// <summary>One office: channels and service standard as facts, complaints as figures. Complaints change between assessments, so the page is made each time.</summary>
[Authorize(Policy = Policies.Read)]
public sealed class DetailModel(Board board, PageSources sources) : PageModel
{
    public BoardView View { get; private set; } = BoardView.Empty;

    public EntityRow Row { get; private set; } = EntityRow.None;

    public string? Message { get; private set; }

    /// <summary>Null where no complaints are kept.</summary>
    public ComplaintBoard? Complaints { get; private set; }

    /// <summary>Null before the first assessment.</summary>
    public ChannelBoard? Channels { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kode, int? antrean, CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        if (View.Find(kode, village: false) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Complaints = await sources.Complaints(cancellationToken);
        Channels = await sources.Channels(cancellationToken);
        Message = antrean is > 0 ? $"Permintaan diterima: dalam antrean, urutan {Indonesian.Count(antrean.Value)}. Hasilnya tampil pada penilaian berikutnya." : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kode, CancellationToken cancellationToken)
    {
        if (!Policies.AsksRechecks(User))
        {
            return Forbid();
        }

        View = await board.LoadAsync(cancellationToken);
        if (View.Find(kode, village: false) is not { } row)
        {
            return NotFound();
        }

        int position = await sources.Recheck(row.Entity.Code, User.Identity?.Name ?? "", cancellationToken);
        return Redirect($"{row.Path}?antrean={position}");
    }
}
