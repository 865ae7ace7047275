using Monitor.Core.Text;

namespace Monitor.Core.Tests.Text;

public sealed class SocialAccountsTests
{
    private static readonly SocialAccounts Accounts = new(TestKamus.Instance);

    [Theory]
    [InlineData("https://www.facebook.com/desakarangasri", "facebook.com/desakarangasri")]
    [InlineData("https://m.facebook.com/DesaKarangasri/?ref=bookmarks", "facebook.com/desakarangasri")]
    [InlineData("https://web.facebook.com/desakarangasri/about", "facebook.com/desakarangasri")]
    [InlineData("http://fb.com/desakarangasri", "facebook.com/desakarangasri")]
    [InlineData("https://www.facebook.com/profile.php?id=100064512345678&sk=about", "facebook.com/100064512345678")]
    [InlineData("https://www.facebook.com/groups/wargakarangasri/", "facebook.com/groups/wargakarangasri")]
    [InlineData("https://www.facebook.com/pages/Desa-Karangasri/123456789012", "facebook.com/pages/desa-karangasri/123456789012")]
    [InlineData("https://www.facebook.com/people/Desa-Karangasri/100064512345678/", "facebook.com/people/desa-karangasri/100064512345678")]
    [InlineData("https://www.instagram.com/desa_karangasri/?igsh=abc", "instagram.com/desa_karangasri")]
    [InlineData("https://twitter.com/karangasri", "x.com/karangasri")]
    [InlineData("https://x.com/karangasri", "x.com/karangasri")]
    [InlineData("https://www.youtube.com/@desakarangasri", "youtube.com/@desakarangasri")]
    [InlineData("https://www.youtube.com/@desakarangasri/videos", "youtube.com/@desakarangasri")]
    [InlineData("https://youtube.com/channel/UCabcdefghijk", "youtube.com/channel/ucabcdefghijk")]
    [InlineData("https://www.youtube.com/c/DesaKarangasri", "youtube.com/c/desakarangasri")]
    [InlineData("https://www.tiktok.com/@desa.karangasri?_t=1", "tiktok.com/@desa.karangasri")]
    [InlineData("https://t.me/desakarangasri", "t.me/desakarangasri")]
    [InlineData("https://www.threads.net/@desakarangasri", "threads.net/@desakarangasri")]
    [InlineData("https://linktr.ee/desakarangasri", "linktr.ee/desakarangasri")]
    [InlineData("https://www.facebook.com/share/1AbCdEfGh2/?mibextid=x", "facebook.com/share/1AbCdEfGh2")]
    public void An_account_has_one_key(string url, string key) => Assert.Equal(key, Accounts.Of(new Uri(url))?.Key);

    [Theory]
    [InlineData("https://facebook.com/")]
    [InlineData("https://www.instagram.com")]
    [InlineData("https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fx")]
    [InlineData("https://www.facebook.com/sharer.php?u=x")]
    [InlineData("https://www.facebook.com/share.php?u=x")]
    [InlineData("https://www.facebook.com/share/p/1AbCdEfGh2/")]
    [InlineData("https://www.facebook.com/dialog/share?app_id=1")]
    [InlineData("https://www.facebook.com/plugins/page.php?href=x")]
    [InlineData("https://www.facebook.com/profile.php")]
    [InlineData("https://www.facebook.com/profile.php?id=")]
    [InlineData("https://www.facebook.com/desakarangasri/posts/pfbid0abc")]
    [InlineData("https://www.facebook.com/photo.php?fbid=1")]
    [InlineData("https://www.facebook.com/watch/?v=1")]
    [InlineData("https://www.facebook.com/groups/")]
    [InlineData("https://twitter.com/intent/tweet?text=x")]
    [InlineData("https://twitter.com/share?url=x")]
    [InlineData("https://twitter.com/home?status=x")]
    [InlineData("https://x.com/karangasri/status/123")]
    [InlineData("https://www.instagram.com/p/Cabc123/")]
    [InlineData("https://www.instagram.com/reel/Cabc123/")]
    [InlineData("https://www.youtube.com/watch?v=abc")]
    [InlineData("https://www.youtube.com/embed/abc")]
    [InlineData("https://youtu.be/abc")]
    [InlineData("https://t.me/share/url?url=x")]
    [InlineData("https://www.tiktok.com/@desa.karangasri/video/123")]
    [InlineData("https://www.facebook.com/opensid")]
    [InlineData("https://www.instagram.com/yourprofile")]
    [InlineData("https://www.facebook.com/wix")]
    [InlineData("https://twitter.com/themeforest")]
    [InlineData("https://www.youtube.com/user/wordpress")]
    [InlineData("https://bit.ly/abc")]
    [InlineData("https://karangasri.desa.id/facebook.com/desa")]
    public void Posts_buttons_samples_and_bare_hosts_are_no_account(string url) => Assert.Null(Accounts.Of(new Uri(url)));

    [Fact]
    public void A_shortened_address_counts_only_when_its_text_says_so()
    {
        Assert.Equal("s.id/karangasri", Accounts.Of(new Uri("https://s.id/karangasri"), "Media Sosial Desa")?.Key);
        Assert.Null(Accounts.Of(new Uri("https://s.id/karangasri"), "Unduh dokumen"));
    }
}
