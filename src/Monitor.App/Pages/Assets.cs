using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Monitor.App.Reports;

namespace Monitor.App.Pages;

/// <summary>One static file under a name that holds its hash, so that it may be kept for ever.</summary>
public sealed record Asset(string Path, string ContentType, ImmutableArray<byte> Plain, ImmutableArray<byte> Brotli);

/// <summary>The stylesheet and the icon: out of the assembly, with the state colours of the vocabulary written in.</summary>
public static class Assets
{
    public static Asset Style { get; } = Make("monitor", "css", "text/css; charset=utf-8", Read("monitor.css").Replace("\n", "", StringComparison.Ordinal) + StateStyles());

    /// <summary>The stylesheet of a poster: a sheet of paper, without the look of the pages.</summary>
    public static Asset Poster { get; } = Make("poster", "css", "text/css; charset=utf-8", Read("poster.css").Replace("\n", "", StringComparison.Ordinal));

    public static Asset Icon { get; } = Make("ikon", "svg", "image/svg+xml", Read("ikon.svg").Trim());

    /// <summary>The signs as symbols, once a page.</summary>
    public static string Symbols { get; } = "<svg width=\"0\" height=\"0\" class=\"hanya-dibaca\" aria-hidden=\"true\">"
        + string.Concat(Signs.Shapes.OrderBy(sign => sign.Key, StringComparer.Ordinal).Select(sign => $"<symbol id=\"t-{sign.Key}\" viewBox=\"0 0 16 16\">{sign.Value}</symbol>"))
        + "</svg>";

    /// <summary>Changes with every build that changes a page, a word or the stylesheet; part of each ETag.</summary>
    public static string TemplateVersion { get; } = typeof(Assets).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];

    internal static async Task SendAsync(HttpContext context, Asset asset)
    {
        bool brotli = context.Request.GetTypedHeaders().AcceptEncoding.Any(item => item.Value == "br" && item.Quality is null or > 0);
        ImmutableArray<byte> body = brotli ? asset.Brotli : asset.Plain;
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (brotli)
        {
            headers.ContentEncoding = "br";
        }

        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(), context.RequestAborted);
    }

    private static string StateStyles()
    {
        var css = new StringBuilder();
        IEnumerable<StateWord> words = Vocabulary.States.Concat(Vocabulary.Activities.Select(Vocabulary.Of))
            .Concat(Enum.GetValues<RegisterPlace>().Select(RegistryWords.Of))
            .Concat([Vocabulary.Ditangguhkan, Vocabulary.Bahaya, Vocabulary.MenungguPengamatan, Vocabulary.DataLama]);
        foreach (StateWord word in words.DistinctBy(word => word.Id, StringComparer.Ordinal))
        {
            string border = word.Pattern is ChartPattern.Outline or ChartPattern.DashedOutline ? $";border-color:{word.Solid}" : "";
            string dashed = word.Pattern == ChartPattern.DashedOutline ? ";border-style:dashed" : "";
            css.Append(System.Globalization.CultureInfo.InvariantCulture, $".k-{word.Id}{{color:{word.Text};background:{word.Tint}{border}{dashed}}}");
        }

        for (int band = 0; band < 5; band++)
        {
            BandLook look = Vocabulary.Band(band);
            css.Append(System.Globalization.CultureInfo.InvariantCulture, $".p{band}{{background:{look.Fill};color:{look.Text}}}");
        }

        return css.ToString();
    }

    private static Asset Make(string name, string ending, string contentType, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return new Asset($"/aset/{name}.{hash}.{ending}", contentType, [.. bytes], [.. packed.ToArray()]);
    }

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
