using System.Collections.Immutable;
using Monitor.App.Data;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Gather;

namespace Monitor.App.Tests.Data;

public sealed class PageJournalTests : IDisposable
{
    private const long Run = 7;
    private static readonly EntityCode Village = new("99.01.01.2001");
    private readonly TestDatabase database = TestDatabase.Empty();
    private readonly BodyStore bodies;
    private readonly PageJournals journals;

    public PageJournalTests()
    {
        bodies = new BodyStore(database.Folder);
        journals = new PageJournals(database.Folder, bodies, database.Time);
    }

    [Fact]
    public async Task What_was_kept_is_given_back_once_in_its_order_with_body_and_cookies()
    {
        PageSnapshot first = await PageAsync("/", "beranda");
        PageSnapshot second = await PageAsync("/", "beranda kedua");
        using (PageJournal journal = Open())
        {
            journal.Keep(new JournalEntry(first, [new SetCookie(first.Url, "sesi=1")], null));
            journal.Keep(new JournalEntry(second, [], null));
        }

        using PageJournal resumed = Open();
        RecalledPage? one = resumed.Take(first.Request);
        RecalledPage? two = resumed.Take(first.Request);

        Assert.Equal("beranda"u8.ToArray(), one?.Body?.ToArray());
        Assert.Equal("sesi=1", Assert.Single(one?.Entry.Cookies ?? []).Value);
        Assert.Equal(second.BodyHash, two?.Entry.Page?.BodyHash);
        Assert.Null(resumed.Take(first.Request));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(200)]
    public async Task A_torn_last_entry_is_cut_off_and_the_ones_before_it_stay(int missing)
    {
        PageSnapshot whole = await PageAsync("/", "beranda");
        PageSnapshot torn = await PageAsync("/kabar", "kabar");
        using (PageJournal journal = Open())
        {
            journal.Keep(new JournalEntry(whole, [], null));
            journal.Keep(new JournalEntry(torn, [], null));
        }

        using (FileStream file = File.OpenWrite(Path()))
        {
            file.SetLength(file.Length - missing);
        }

        using (PageJournal journal = Open())
        {
            Assert.Null(journal.Take(torn.Request));
            journal.Keep(new JournalEntry(torn, [], null));
        }

        using PageJournal mended = Open();
        Assert.NotNull(mended.Take(whole.Request));
        Assert.NotNull(mended.Take(torn.Request));
    }

    [Fact]
    public async Task A_damaged_entry_ends_the_journal_before_it()
    {
        PageSnapshot page = await PageAsync("/", "beranda");
        using (PageJournal journal = Open())
        {
            journal.Keep(new JournalEntry(page, [], null));
        }

        byte[] content = await File.ReadAllBytesAsync(Path());
        content[^10] ^= 1;
        await File.WriteAllBytesAsync(Path(), content);

        using PageJournal resumed = Open();
        Assert.Null(resumed.Take(page.Request));
    }

    [Fact]
    public async Task A_page_whose_body_is_gone_is_asked_for_again()
    {
        PageSnapshot page = await PageAsync("/", "beranda");
        using (PageJournal journal = Open())
        {
            journal.Keep(new JournalEntry(page, [], null));
        }

        Directory.Delete(database.Folder.Bodies, recursive: true);

        using PageJournal resumed = Open();
        Assert.Null(resumed.Take(page.Request));
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(13, false)]
    public async Task A_visit_begun_half_a_day_ago_is_made_anew(int hours, bool goesOn)
    {
        PageSnapshot page = await PageAsync("/", "beranda");
        DateTimeOffset began;
        using (PageJournal journal = Open())
        {
            began = journal.Started;
            journal.Keep(new JournalEntry(page, [], null));
        }

        database.Time.Now += TimeSpan.FromHours(hours);

        using PageJournal later = Open();
        Assert.Equal(goesOn ? began : database.Time.Now, later.Started);
        Assert.Equal(goesOn, later.Take(page.Request) is not null);
    }

    [Fact]
    public void One_visit_is_made_by_one_process_only()
    {
        using PageJournal journal = Open();
        Assert.Throws<IOException>(Open);
    }

    [Fact]
    public void A_sealed_visit_leaves_nothing_behind()
    {
        PageJournal journal = Open();
        journal.Seal();
        Assert.Empty(Directory.GetFiles(database.Folder.Journal, "*", SearchOption.AllDirectories));
        journals.Drop(Run);
        Assert.Empty(Directory.EnumerateFileSystemEntries(database.Folder.Journal));
    }

    public void Dispose() => Directory.Delete(database.Folder.Path, recursive: true);

    private PageJournal Open() => journals.Open(Run, Village, SnapshotKind.First);

    private string Path() => Assert.Single(Directory.GetFiles(database.Folder.Journal, "*", SearchOption.AllDirectories));

    private async Task<PageSnapshot> PageAsync(string path, string text)
    {
        var url = new Uri("http://sukaruga.test" + path);
        string hash = await bodies.PutAsync(System.Text.Encoding.UTF8.GetBytes(text), CancellationToken.None);
        return new PageSnapshot(
            new FetchRequest(url, FetchPurpose.Page, FetchVia.Http, 1, null), FetchStatus.Ok, url, 200, ContentKind.Html, hash, hash, text.Length, [],
            ImmutableSortedDictionary<string, string>.Empty, null, database.Time.Now, TimeSpan.FromMilliseconds(5), null);
    }
}
