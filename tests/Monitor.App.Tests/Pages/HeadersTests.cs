using System.Net;
using System.Net.Http.Headers;
using Monitor.App.Pages;

namespace Monitor.App.Tests.Pages;

public sealed class HeadersTests
{
    [Fact]
    public async Task Every_answer_carries_the_policy_and_is_not_kept_by_others()
    {
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), SampleAssessment.Make(3));
        using HttpClient client = host.Client("Diskominfo");
        foreach (string address in new[] { "/", "/tidak-ada", Assets.Style.Path })
        {
            using HttpResponseMessage answer = await client.GetAsync(address);
            string policy = string.Concat(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", string.Concat(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task An_unchanged_page_is_answered_with_304_and_another_user_gets_another_tag()
    {
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), SampleAssessment.Make(3));
        using HttpClient client = host.Client("Diskominfo");
        using HttpResponseMessage first = await client.GetAsync("/desa");
        EntityTagHeaderValue tag = Assert.IsType<EntityTagHeaderValue>(first.Headers.ETag);
        Assert.True(first.Headers.CacheControl is { Private: true, NoCache: true, NoStore: false });
        client.DefaultRequestHeaders.IfNoneMatch.Add(tag);
        using HttpResponseMessage again = await client.GetAsync("/desa");
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using HttpClient camat = host.Client("Camat", "99.01.01");
        using HttpResponseMessage other = await camat.GetAsync("/desa");
        Assert.NotEqual(tag, other.Headers.ETag);
    }

    [Fact]
    public async Task Static_files_are_named_by_their_hash_and_kept_for_ever()
    {
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), null);
        using HttpClient client = host.Client(null);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using HttpResponseMessage style = await client.GetAsync(Assets.Style.Path);
        Assert.Contains("immutable", style.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal("br", style.Content.Headers.ContentEncoding.Single());
        Assert.InRange((await style.Content.ReadAsByteArrayAsync()).Length, 100, 12 * 1024);
    }

    [Fact]
    public async Task A_picture_is_sandboxed_and_needs_its_entity()
    {
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), SampleAssessment.Make(3));
        using HttpClient client = host.Client("Diskominfo");
        string hash = new('c', 64);
        using HttpResponseMessage picture = await client.GetAsync($"/gambar/{hash}?entitas=99.01.01.2001");
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType?.MediaType);
        Assert.Contains("sandbox", string.Concat(picture.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        using HttpResponseMessage without = await client.GetAsync($"/gambar/{hash}");
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
    }

    [Fact]
    public async Task A_quoted_pages_picture_is_shown_with_its_entity_alone()
    {
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), SampleAssessment.Make(3));
        using HttpClient client = host.Client("Diskominfo");
        string path = "/gambar/" + new string('d', 64);
        Assert.Contains(path + "?entitas=99.01.01.2001", await client.GetStringAsync("/desa/99.01.01.2001"), StringComparison.Ordinal);
        Assert.DoesNotContain(path, await client.GetStringAsync("/desa/99.01.01.2002"), StringComparison.Ordinal);
        using HttpResponseMessage own = await client.GetAsync(path + "?entitas=99.01.01.2001");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        using HttpResponseMessage foreign = await client.GetAsync(path + "?entitas=99.01.01.2002");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task A_missing_page_is_explained_in_our_own_words()
    {
        await using PageHost host = await PageHost.StartAsync(new PlainCharts(), SampleAssessment.Make(3));
        using HttpClient client = host.Client("Diskominfo");
        using HttpResponseMessage answer = await client.GetAsync("/desa/99.01.99.2001");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        byte[] body = await answer.Content.ReadAsByteArrayAsync();
        Assert.Contains("Halaman tidak ditemukan", System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }
}
