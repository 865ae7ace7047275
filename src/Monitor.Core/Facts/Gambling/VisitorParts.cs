using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Gambling;

/// <summary>Tells the parts of a page that visitors fill: one spam comment is no intrusion.</summary>
internal sealed class VisitorParts(Kamus kamus)
{
    private readonly ImmutableArray<string> names = WordText.Phrases(kamus.Words("judi.bagian-pengunjung"));

    public bool Contains(string hint) => hint.Length > 0 && WordText.Has(WordText.Of(hint), names);
}
