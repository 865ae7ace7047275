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

    /// <summary>Whether the page shows nearly nothing without script and has a container or scripts that would fill it.</summary>
    public bool IsShell(HtmlPage page)
    {
        int visible = 0;
        bool waits = false;
        foreach (HtmlBlock block in page.Blocks)
        {
            if (block.IsHidden)
            {
                continue;
            }

            if (block.Text.Length < 60 && waiting.Any(word => block.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                waits = true;
                continue;
            }

            visible += block.Text.Length;
            if (visible >= FewCharacters)
            {
                return false;
            }
        }

        // A refresh or a page of frames and pictures is empty for other reasons.
        bool filledByScript = page.ScriptSources.Any(source => !source.EndsWith(".css", StringComparison.OrdinalIgnoreCase)) || page.Scripts.Length > 500;
        return page.Refresh is null && filledByScript && (HasContainer(page) || waits || (page.Links.Length < 3 && page.Images.Length < 3 && page.Frames.IsEmpty));
    }

    /// <summary>Whether the page carries a container that frameworks draw into.</summary>
    public bool HasContainer(HtmlPage page) => page.Containers.Any(id => containers.Contains(id, StringComparer.Ordinal));
}
