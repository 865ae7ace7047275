using System.Collections.Immutable;
using Monitor.Core.Snapshots;

namespace Monitor.Gather;

/// <summary>A cookie as a site set it; a resumed visit carries it on, so that the site keeps seeing one visitor.</summary>
public sealed record SetCookie(Uri From, string Value);

/// <summary>One thing a visit brought: the answer to a request, or the picture of a page.</summary>
public sealed record JournalEntry(PageSnapshot? Page, ImmutableArray<SetCookie> Cookies, Screenshot? Picture);

/// <summary>An entry with the body it names; null where none was kept.</summary>
public sealed record RecalledPage(JournalEntry Entry, ReadOnlyMemory<byte>? Body);

/// <summary>What one visit to a site has brought so far. Gathering is a function of the answers, so a visit that was interrupted is done
/// over again with the journal in the place of the network, as far as the journal goes.</summary>
public interface IPageJournal
{
    /// <summary>When the visit first began.</summary>
    DateTimeOffset Started { get; }

    /// <summary>The next answer to this request, each of them once; null when the network has to be asked.</summary>
    RecalledPage? Take(FetchRequest request);

    /// <summary>The picture of a page; null when it has to be taken.</summary>
    Screenshot? Picture(Uri url);

    /// <summary>Keeps an entry at once; its body is in the store already.</summary>
    void Keep(JournalEntry entry);

    /// <summary>Told at once that a request was waited for in vain.</summary>
    void Miss()
    {
    }
}

/// <summary>Remembers nothing: a visit that is not resumed.</summary>
internal sealed class NoJournal(TimeProvider time) : IPageJournal
{
    public DateTimeOffset Started { get; } = time.GetUtcNow();

    public RecalledPage? Take(FetchRequest request) => null;

    public Screenshot? Picture(Uri url) => null;

    public void Keep(JournalEntry entry)
    {
    }
}
