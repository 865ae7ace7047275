using System.Buffers;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Data;

/// <summary>The journal of one visit as a file that only grows: one frame an entry, written by one call. What was written is safe from
/// the end of this process, also by kill -9; against a power cut nothing is promised and nothing is flushed, for then the pages are
/// read again and no result is lost. A frame torn by a stop is cut off when the journal is opened again.</summary>
public sealed class PageJournal : IPageJournal, IDisposable
{
    // Pages of two different days in one snapshot would say nothing about either.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly string path;
    private readonly IBodies bodies;
    private readonly SafeFileHandle file;
    private readonly Lock gate = new();
    private readonly ArrayBufferWriter<byte> frame = new(2048);
    private readonly Dictionary<(string Url, FetchPurpose Purpose, FetchVia Via), Queue<JournalEntry>> pages = [];
    private readonly Dictionary<Uri, Screenshot> pictures = [];
    private long end;

    internal PageJournal(string path, IBodies bodies, TimeProvider time)
    {
        this.path = path;
        this.bodies = bodies;
        file = OwnerOnly.Journal(path);
        DateTimeOffset now = time.GetUtcNow();
        byte[] content = new byte[RandomAccess.GetLength(file)];
        int length = RandomAccess.Read(file, content, 0);
        Started = Recall(content.AsMemory(0, length), now) ?? Begin(now);
        RandomAccess.SetLength(file, end);
    }

    /// <inheritdoc/>
    public DateTimeOffset Started { get; }

    /// <summary>Called when a request was waited for in vain.</summary>
    public Action? Missed { get; set; }

    /// <inheritdoc/>
    public RecalledPage? Take(FetchRequest request)
    {
        lock (gate)
        {
            if (!pages.TryGetValue(Key(request), out Queue<JournalEntry>? answers) || !answers.TryDequeue(out JournalEntry? entry))
            {
                return null;
            }

            if (entry.Page?.BodyHash is not { } hash)
            {
                return new RecalledPage(entry, null);
            }

            // A body that is gone or damaged takes its entry with it.
            return bodies.Find(hash) is { } body ? new RecalledPage(entry, body) : null;
        }
    }

    /// <inheritdoc/>
    public Screenshot? Picture(Uri url)
    {
        lock (gate)
        {
            return pictures.GetValueOrDefault(url);
        }
    }

    /// <inheritdoc/>
    public void Keep(JournalEntry entry) => Write(entry);

    /// <inheritdoc/>
    public void Miss() => Missed?.Invoke();

    /// <summary>The snapshot is stored: the journal has done its work.</summary>
    public void Seal()
    {
        Dispose();
        File.Delete(path);
    }

    public void Dispose() => file.Dispose();

    private static (string Url, FetchPurpose Purpose, FetchVia Via) Key(FetchRequest request) => (request.Url.AbsoluteUri, request.Purpose, request.Via);

    private DateTimeOffset Begin(DateTimeOffset now)
    {
        end = 0;
        pages.Clear();
        pictures.Clear();
        Write(new Head(GatherSession.GathererVersion, now));
        return now;
    }

    // Null when there is nothing that can be gone on with.
    private DateTimeOffset? Recall(ReadOnlyMemory<byte> content, DateTimeOffset now)
    {
        if (Next<Head>(content) is not { Version: GatherSession.GathererVersion } head || now - head.Started > Longest || head.Started > now)
        {
            return null;
        }

        while (Next<JournalEntry>(content) is { } entry)
        {
            if (entry.Picture is { } picture)
            {
                pictures[picture.Url] = picture;
            }

            if (entry.Page is not { } page)
            {
                continue;
            }

            if (!pages.TryGetValue(Key(page.Request), out Queue<JournalEntry>? answers))
            {
                pages[Key(page.Request)] = answers = new Queue<JournalEntry>();
            }

            answers.Enqueue(entry);
        }

        return head.Started;
    }

    private T? Next<T>(ReadOnlyMemory<byte> content)
        where T : class
    {
        ReadOnlyMemory<byte> rest = content[(int)end..];
        if (JournalFrame.Payload(rest.Span) is not { } length)
        {
            return null;
        }

        end += JournalFrame.Head + length;
        return JsonSerializer.Deserialize<T>(rest.Span.Slice(JournalFrame.Head, length), RecordJson.Options);
    }

    private void Write<T>(T record)
    {
        lock (gate)
        {
            frame.ResetWrittenCount();
            frame.Advance(JournalFrame.Head);
            using (var json = new Utf8JsonWriter(frame))
            {
                JsonSerializer.Serialize(json, record, RecordJson.Options);
            }

            ReadOnlySpan<byte> written = JournalFrame.Close(frame);
            RandomAccess.Write(file, written, end);
            end += written.Length;
        }
    }

    private sealed record Head(string Version, DateTimeOffset Started);
}
