using System.Net;
using System.Text.RegularExpressions;

namespace Monitor.App.Tests.Accounts;

/// <summary>A browser without script: keeps cookies, fills forms in, does not follow redirects by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient client;

    internal Browser(Uri address)
    {
        Cookies = new CookieContainer();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
    }

    internal CookieContainer Cookies { get; }

    internal Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    internal async Task<string> HtmlAsync(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await TextAsync(answer);
    }

    internal static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));

    /// <summary>The page an answer sends to.</summary>
    internal async Task<string> FollowAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            return await HtmlAsync(answer.Headers.Location!.OriginalString);
        }
    }

    internal async Task<HttpStatusCode> StatusAsync(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Opens a page and sends its form whose action ends so, with the hidden fields it holds and these values.</summary>
    internal async Task<HttpResponseMessage> SendAsync(string page, params (string Name, string Value)[] fields) => await SendFormAsync(page, "", fields);

    internal async Task<HttpResponseMessage> SendFormAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        string html = await HtmlAsync(page);
        return await PostAsync(html, page, action, fields);
    }

    /// <summary>Sends a form of a page that was opened before.</summary>
    internal async Task<HttpResponseMessage> PostAsync(string html, string page, string action, params (string Name, string Value)[] fields)
    {
        Match form = Forms().Matches(html).First(form => !form.Value.Contains("action=\"/keluar\"", StringComparison.Ordinal) && form.Groups["head"].Value.Contains(action, StringComparison.Ordinal));
        KeyValuePair<string, string>[] values =
        [
            .. Hidden().Matches(form.Value).Select(hidden => KeyValuePair.Create(Attribute(hidden.Value, "name"), Attribute(hidden.Value, "value")))
                .Where(hidden => fields.All(field => field.Name != hidden.Key)),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ];
        string target = Attribute(form.Groups["head"].Value, "action");
        using var body = new FormUrlEncodedContent(values);
        return await client.PostAsync(target.Length > 0 ? target : page, body);
    }

    /// <summary>Sends the form for a file of a page, the file in its field.</summary>
    internal async Task<HttpResponseMessage> UploadAsync(string page, byte[] content, string name, params (string Name, string Value)[] fields)
    {
        string html = await HtmlAsync(page);
        Match form = Forms().Matches(html).First(form => form.Groups["head"].Value.Contains("multipart", StringComparison.Ordinal));
        using var body = new MultipartFormDataContent();
        foreach (Match hidden in Hidden().Matches(form.Value))
        {
            body.Add(new StringContent(Attribute(hidden.Value, "value")), Attribute(hidden.Value, "name"));
        }

        foreach ((string field, string value) in fields)
        {
            body.Add(new StringContent(value), field);
        }

        body.Add(new ByteArrayContent(content), "berkas", name);
        return await client.PostAsync(page, body);
    }

    public void Dispose() => client.Dispose();

    private static string Attribute(string tag, string name)
    {
        Match match = Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromMilliseconds(200));
        return match.Groups[1].Value;
    }

    [GeneratedRegex("<form(?<head>[^>]*)>.*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Hidden();
}
