using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Monitor.App.Pages.Areas;

/// <summary>Every kecamatan inside the territory with its counts.</summary>
[Authorize(Policy = Policies.Lists)]
[FrozenPage]
public sealed class IndexModel(Board board) : PageModel
{
    public BoardView View { get; private set; } = BoardView.Empty;

    public ImmutableArray<AreaRow> Areas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await board.LoadAsync(cancellationToken);
        Areas = AreaRow.All(View);
    }
}
