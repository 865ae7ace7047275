using System.Security.Cryptography;
using System.Text;
using Monitor.App.Data;

namespace Monitor.App.Tests.Data;

public sealed class BodyStoreTests : IDisposable
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 900).Select(n => $"<li class=\"berita\"><a href=\"/berita/{n}\">Musyawarah desa {n}</a></li>\n")));

    private readonly DataFolder folder = new(Path.Combine(Path.GetTempPath(), "monitor-uji", Guid.NewGuid().ToString("n")));

    private BodyStore Store => new(folder);

    private string[] Files => Directory.GetFiles(folder.Bodies, "*", SearchOption.AllDirectories);

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    [Fact]
    public async Task A_body_is_found_by_the_hash_of_its_content()
    {
        string hash = await Store.PutAsync(Page, default);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Page)), hash);
        Assert.Equal(Page, Store.Find(hash)?.ToArray());
    }

    [Fact]
    public async Task Text_is_stored_compressed_and_once()
    {
        await Store.PutAsync(Page, default);
        await Store.PutAsync(Page, default);

        string file = Assert.Single(Files);
        Assert.True(new FileInfo(file).Length < Page.Length / 5, $"{new FileInfo(file).Length} of {Page.Length} bytes");
    }

    [Fact]
    public async Task A_picture_is_stored_as_it_is()
    {
        byte[] picture = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[5000]];

        string hash = await Store.PutAsync(picture, default);

        Assert.Equal(picture, await File.ReadAllBytesAsync(Assert.Single(Files)));
        Assert.Equal(picture, Store.Find(hash)?.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    [InlineData(3_000_000)]
    public async Task Any_length_comes_back(int length)
    {
        byte[] body = new byte[length];
        new Random(length).NextBytes(body);

        Assert.Equal(body, Store.Find(await Store.PutAsync(body, default))?.ToArray());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(100_000)]
    [InlineData(5_000_000)]
    public async Task A_body_that_shrinks_to_nearly_nothing_comes_back(int length)
    {
        byte[] body = new byte[length];

        Assert.Equal(body, Store.Find(await Store.PutAsync(body, default))?.ToArray());
    }

    [Fact]
    public async Task Many_writers_of_one_body_and_of_many_leave_every_body_whole()
    {
        BodyStore store = Store;
        byte[][] bodies = [.. Enumerable.Range(0, 20).Select(n => Encoding.UTF8.GetBytes($"isi {n} " + new string('x', 20_000)))];

        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (n, cancellationToken) =>
        {
            byte[] body = bodies[n % bodies.Length];
            string hash = await store.PutAsync(body, cancellationToken);
            Assert.Equal(body, store.Find(hash)?.ToArray());
        });

        Assert.Equal(bodies.Length, Files.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../etc/passwd")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("abcdef0123456789abcdef0123456789abcdef0123456789abcdef012345678/")]
    public void Only_a_hash_becomes_a_path(string hash) => Assert.Null(Store.Find(hash));

    [Fact]
    public void An_unknown_body_is_absent() => Assert.Null(Store.Find(new string('0', 64)));

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task A_damaged_body_counts_as_absent_and_is_stored_anew(int kept)
    {
        string hash = await Store.PutAsync(Page, default);
        string file = Assert.Single(Files);
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..kept]);

        Assert.Null(Store.Find(hash));
        await Store.PutAsync(Page, default);

        Assert.Equal(Page, Store.Find(hash)?.ToArray());
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Other_users_of_the_machine_cannot_open_anything()
    {
        await Store.PutAsync(Page, default);
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        string[] all = [folder.Path, folder.Bodies, folder.Keys, .. Directory.GetDirectories(folder.Bodies), .. Files];

        Assert.All(all, path => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & others));
    }

    [Fact]
    public void The_secret_for_numbers_is_made_once_and_stays()
    {
        byte[] key = folder.NumberKey();

        Assert.Equal(32, key.Length);
        Assert.Equal(key, new DataFolder(folder.Path).NumberKey());
        Assert.Contains(key, value => value != 0);
    }
}
