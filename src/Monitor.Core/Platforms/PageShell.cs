using System.Buffers;
using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Platforms;

/// <summary>Tells whether the static text of a page is only a shell that a browser would fill.</summary>
public sealed class PageShell(Kamus kamus)
{
    // Section 6.3 of the domain study: fewer than about 200 visible characters beside a container.
    private const int FewCharacters = 200;
    private readonly ImmutableArray<string> containers = kamus.Words("platform.cangkang-wadah");
    private readonly ImmutableArray<string> waiting = kamus.Words("platform.cangkang-teks");
    private readonly ImmutableArray<string> calls = kamus.Words("platform.isi-skrip-panggilan");
    private readonly ImmutableArray<string> notes = kamus.Words("platform.isi-skrip-catatan");

    // Words of waiting open an element: many a picture says loading="lazy".
    private readonly SearchValues<string> signs = SearchValues.Create(
        [.. kamus.Words("platform.isi-skrip-panggilan"), .. kamus.Words("platform.isi-skrip-catatan"), .. kamus.Words("platform.cangkang-teks").Select(word => ">" + word)],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the page shows nearly nothing without script and has a container or scripts that would fill it.</summary>
    public bool IsShell(HtmlPage page)
    {
        if (!IsThin(page.Blocks, out bool waits))
        {
            return false;
        }

        // A refresh or a page of frames and pictures is empty for other reasons.
        bool filledByScript = page.ScriptSources.Any(source => !source.EndsWith(".css", StringComparison.OrdinalIgnoreCase)) || page.Scripts.Length > 500;

        // A form to be filled in is content, however few words stand beside it.
        bool asks = page.Forms.Any(form => form.Fields.Any(field => field.Type == "textarea"));
        return page.Refresh is null && filledByScript && !asks && (HasContainer(page) || waits || (page.Links.Length < 3 && page.Images.Length < 3 && page.Frames.IsEmpty));
    }

    /// <summary>Whether menu and footer stand there and the main part is left to a script: nearly no text in it, and words of waiting, or a script or
    /// a comment of the maker that tells so, see <see cref="IsAskedFor"/>.</summary>
    public bool IsFrame(HtmlPage page) => IsMainThin(page, out bool waits) && (waits || SaysSo(page));

    /// <summary>The same, told by the script or the maker's comment: words of waiting may be a theme's curtain over a page that is all there.</summary>
    public bool IsAskedFor(HtmlPage page) => IsMainThin(page, out _) && SaysSo(page);

    /// <summary>A look at the text alone that leaves out most pages that are no frame.</summary>
    public bool MayBeFrame(string html) => html.AsSpan().ContainsAny(signs);

    private bool SaysSo(HtmlPage page) =>
        calls.Any(call => page.Scripts.Contains(call, StringComparison.OrdinalIgnoreCase))
        || page.Comments.Any(comment => notes.Any(note => comment.Contains(note, StringComparison.OrdinalIgnoreCase)));

    private bool IsMainThin(HtmlPage page, out bool waits)
    {
        waits = false;
        return page.Refresh is null && IsThin(page.Blocks.Where(block => block.Region == Region.Main), out waits);
    }

    private bool IsThin(IEnumerable<HtmlBlock> blocks, out bool waits)
    {
        int visible = 0;
        waits = false;
        foreach (HtmlBlock block in blocks.Where(block => !block.IsHidden))
        {
            bool isWaiting = Waits(block);
            waits |= isWaiting;
            visible += isWaiting ? 0 : block.Text.Length;
            if (visible >= FewCharacters)
            {
                return false;
            }
        }

        return true;
    }

    private bool Waits(HtmlBlock block) => block.Text.Length < 60 && waiting.Any(word => block.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the page carries a container that frameworks draw into.</summary>
    public bool HasContainer(HtmlPage page) => page.Containers.Any(id => containers.Contains(id, StringComparer.Ordinal));
}
