using System.Collections.Immutable;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Opd;

/// <summary>A channel that a poster may lead to by its QR code.</summary>
/// <param name="Id">As it stands in the address of the page.</param>
/// <param name="Name">In plain words.</param>
/// <param name="Act">What scanning does, after "untuk".</param>
/// <param name="Target">What the code holds.</param>
public sealed record PosterChannel(string Id, string Name, string Act, string Target)
{
    /// <summary>The channels of an office, the most used first; the kabupaten's own come last.</summary>
    public static ImmutableArray<PosterChannel> Of(Entity entity, Kabupaten kabupaten)
    {
        var channels = ImmutableArray.CreateBuilder<PosterChannel>();
        if (First(entity, ContactKind.Whatsapp) is { } whatsapp)
        {
            channels.Add(new PosterChannel("whatsapp", "WhatsApp", "membuka WhatsApp", "https://wa.me/" + whatsapp.TrimStart('+')));
        }

        if (First(entity, ContactKind.Phone) is { } phone)
        {
            channels.Add(new PosterChannel("telepon", "telepon", "menelepon", "tel:" + phone));
        }

        if (First(entity, ContactKind.Email) is { } mail)
        {
            channels.Add(new PosterChannel("surel", "surel", "menulis surel", "mailto:" + mail));
        }

        if (entity.MainAddress is { } site)
        {
            channels.Add(new PosterChannel("situs", "situs kantor", "membuka situs kantor", site.Url.AbsoluteUri));
        }

        if (kabupaten.Channels.Hosts is [var host, ..])
        {
            channels.Add(new PosterChannel("kabupaten", "kanal kabupaten", "membuka kanal kabupaten", $"https://{host}/"));
        }

        return channels.ToImmutable();
    }

    /// <summary>A number as people dial it here: "(0272) 321046" of the own area, "0812-3450-0011" of a mobile one.</summary>
    public static string Dial(string number, string areaCode)
    {
        string local = number.StartsWith("+62", StringComparison.Ordinal) ? "0" + number[3..] : number;
        if (areaCode.Length > 0 && local.StartsWith(areaCode, StringComparison.Ordinal))
        {
            return $"({areaCode}) {local[areaCode.Length..]}";
        }

        return local.StartsWith("08", StringComparison.Ordinal) && local.Length >= 10 ? $"{local[..4]}-{local[4..8]}-{local[8..]}" : local;
    }

    private static string? First(Entity entity, ContactKind kind) => entity.Contacts.FirstOrDefault(contact => contact.Kind == kind)?.Value;
}
