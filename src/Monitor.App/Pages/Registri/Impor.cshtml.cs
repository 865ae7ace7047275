using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Config;
using Monitor.App.Reports;

namespace Monitor.App.Pages.Registers;

/// <summary>A table that was sent and waits for its preview to be accepted.</summary>
public sealed record SentTable(string FileName, byte[] Content);

/// <summary>Import of a table of entities: what it would change is shown row by row, and nothing is stored before somebody accepts it.</summary>
[Authorize(Policy = Policies.Register)]
[RequestSizeLimit(MostBytes + SentFile.FormRoom)]
public sealed class ImporModel(RegistryDesk desk, PreviewShelf<SentTable> shelf) : PageModel
{
    private const int MostBytes = 5 * 1024 * 1024;
    private const int LongestFileName = 100;

    /// <summary>Rows of the table that was sent; empty before.</summary>
    public ImmutableArray<RegisterRow> Rows { get; private set; } = [];

    /// <summary>The table that can be applied; null before one was sent.</summary>
    public SentTable? Sent { get; private set; }

    /// <summary>By which the same person finds the table again.</summary>
    public string? Key { get; private set; }

    /// <summary>Stands for what the preview shows, so that nothing else is applied.</summary>
    public string Shown { get; private set; } = "";

    public ImmutableArray<string> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    private string Owner => User.Identity?.Name ?? "";

    public IEnumerable<RegisterRow> Added => Rows.Where(row => row.IsNew && row.Changes.Length > 0);

    public IEnumerable<RegisterRow> Changed => Rows.Where(row => !row.IsNew && row.Changes.Length > 0);

    public IEnumerable<RegisterRow> Refused => Rows.Where(row => row.Faults.Length > 0);

    public int Same => Rows.Count(row => row.Faults.IsEmpty && row.Changes.IsEmpty);

    public IActionResult OnGet(int? diterapkan)
    {
        Notice = diterapkan is { } count ? $"{Indonesian.Count(count)} baris diterapkan." : null;
        return Policies.Rules(User) ? Page() : Forbid();
    }

    /// <summary>Shows what a table would change.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "berkas")] IFormFile? file, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        if (file is null || await SentFile.ReadAsync(file, MostBytes, cancellationToken) is not { } content)
        {
            Problems = [file is { Length: > MostBytes } ? "Berkas lebih besar dari 5 MB." : "Pilih berkas CSV atau .xlsx yang berisi."];
            return Page();
        }

        string name = SheetText.Cut(Path.GetFileName(file.FileName), LongestFileName);
        Rows = await desk.PreviewAsync(name, content, User, cancellationToken);
        if (Rows.Any(row => row.Changes.Length > 0))
        {
            Sent = new SentTable(name, content);
            Key = shelf.Put(Sent, Owner);
            Shown = Mark(Rows);
        }

        return Page();
    }

    /// <summary>Applies the rows of a preview that were not refused, all of them or none.</summary>
    public async Task<IActionResult> OnPostTerapkanAsync([FromForm(Name = "kiriman")] string? id, [FromForm(Name = "pratinjau")] string? shown, CancellationToken cancellationToken)
    {
        if (!Policies.Rules(User))
        {
            return Forbid();
        }

        if (shelf.Find(id, Owner) is not { } sent)
        {
            Problems = ["Pratinjau ini sudah diterapkan atau sudah terlalu lama; kirim lagi berkasnya."];
            return Page();
        }

        Rows = await desk.PreviewAsync(sent.FileName, sent.Content, User, cancellationToken);
        (Sent, Key, Shown) = (sent, id, Mark(Rows));
        if (Shown != shown)
        {
            Problems = ["Registri berubah sejak pratinjau dibuat; periksa lagi yang akan berubah."];
            return Page();
        }

        RegisterRow[] applied = [.. Added, .. Changed];
        Problems = await desk.DecideAsync([.. Rows.SelectMany(row => row.Changes)], sent.FileName, cancellationToken);
        if (!Problems.IsEmpty)
        {
            return Page();
        }

        shelf.Take(id, Owner);
        return Redirect($"/registri/impor?diterapkan={applied.Length}");
    }

    private static string Mark(ImmutableArray<RegisterRow> rows) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', rows.SelectMany(row => row.Changes.Select(change => $"{row.Number} {change.Entity} {RegistryWords.Of(change)}"))))));
}
