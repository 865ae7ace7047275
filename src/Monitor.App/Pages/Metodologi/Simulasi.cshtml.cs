using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;
using Monitor.Core.Scoring;

namespace Monitor.App.Pages.Methods;

/// <summary>Other weights and thresholds over the facts of the newest assessment: who would change band, and by how much. Nothing published changes.</summary>
[Authorize(Policy = Policies.Simulate)]
public sealed class SimulasiModel(PageSources sources, Board board, TimeProvider time, ShownZone zone) : PageModel
{
    public BoardView View { get; private set; } = BoardView.Empty;

    /// <summary>Null before the first assessment.</summary>
    public MethodologyForm? Form { get; private set; }

    /// <summary>Null until something was counted.</summary>
    public ChangeTable? Table { get; private set; }

    public ImmutableArray<string> Problems { get; private set; } = [];

    public ImmutableArray<Methodology> Drafts { get; private set; } = [];

    /// <summary>Id of the proposal that was just kept.</summary>
    public string? Saved { get; private set; }

    /// <summary>Id of the methodology or proposal the fields started from.</summary>
    public string Origin { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "dari")] string? from, CancellationToken cancellationToken)
    {
        Methodology? origin = await OriginAsync(from, cancellationToken);
        Form = origin is null ? null : MethodologyForm.Of(origin);
        return from is not null && origin?.Id != from ? NotFound() : Page();
    }

    /// <summary>Counts.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "asal")] string? from, CancellationToken cancellationToken) =>
        await CountAsync(from, cancellationToken) is null ? BadRequest() : Page();

    /// <summary>Counts and keeps the fields as a proposal.</summary>
    public async Task<IActionResult> OnPostSaveAsync([FromForm(Name = "asal")] string? from, CancellationToken cancellationToken)
    {
        if (await CountAsync(from, cancellationToken) is not { } text)
        {
            return BadRequest();
        }

        if (text.Length == 0)
        {
            return Page();
        }

        try
        {
            Saved = await sources.SaveDraft(text, cancellationToken);
            Drafts = sources.Drafts();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Problems = ["Folder usulan tidak dapat ditulisi oleh program; unduh berkasnya saja."];
        }

        return Page();
    }

    /// <summary>The fields as a file.</summary>
    public async Task<IActionResult> OnPostFileAsync([FromForm(Name = "asal")] string? from, CancellationToken cancellationToken) =>
        await CountAsync(from, cancellationToken) switch
        {
            null => BadRequest(),
            "" => Page(),
            { } text => File(Encoding.UTF8.GetBytes(text), "application/yaml", MethodologyName()),
        };

    private string MethodologyName() => (Table?.After.Id ?? "usulan") + ".yaml";

    // The text of the proposal: empty when it is refused, null when there is nothing to count on.
    private async Task<string?> CountAsync(string? from, CancellationToken cancellationToken)
    {
        if (await OriginAsync(from, cancellationToken) is not { } origin || View.Assessment is not { } assessment)
        {
            return null;
        }

        Form = MethodologyForm.Of(origin, await Request.ReadFormAsync(cancellationToken));
        DateOnly today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone.Zone).DateTime);
        (string text, Methodology? draft, Problems) = Form.ToDraft(User.Identity?.Name ?? "", today);
        if (draft is not null)
        {
            BoardScope scope = await sources.Scope(cancellationToken);
            Table = ChangeTable.Of(Simulation.Of(assessment, draft), scope.Sees, kind: null, bandsOnly: false);
        }

        return text;
    }

    private async Task<Methodology?> OriginAsync(string? from, CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        Drafts = sources.Drafts();
        Methodology? origin = Drafts.FirstOrDefault(draft => draft.Id == from) ?? View.Assessment?.Methodology;
        Origin = origin?.Id ?? "";
        return origin;
    }
}
