using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Monitor.App.Pages.Words;

/// <summary>The vocabulary for people: words, signs, colours, causes.</summary>
[Authorize(Policy = Policies.Read)]
[FrozenPage]
public sealed class IndexModel : PageModel;
