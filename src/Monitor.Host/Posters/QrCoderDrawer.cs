using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Monitor.App.Reports;
using QRCoder;

namespace Monitor.Host.Posters;

/// <summary>Draws QR codes with QRCoder as one path of an SVG, so that no style attribute and no picture library is needed.</summary>
public sealed class QrCoderDrawer : IQrDrawer
{
    public string Svg(string text, string title)
    {
        using var generator = new QRCodeGenerator();

        // Q: a quarter of the code may be dirty or torn, as a poster by a counter will be.
        using QRCodeData code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.Q, forceUtf8: true);
        int size = code.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (int y = 0; y < size; y++)
        {
            BitArray row = code.ModuleMatrix[y];
            for (int x = 0; x < size; x++)
            {
                int from = x;
                while (x < size && row[x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h{from - x}z");
                }
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg class=\"qr\" role=\"img\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><title>{HtmlEncoder.Default.Encode(title)}</title><rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>");
    }
}
