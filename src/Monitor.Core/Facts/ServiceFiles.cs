using System.Collections.Immutable;
using System.Net;
using Monitor.Core.Facts.Html;
using Monitor.Core.Registry;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Standards and SOP published as files: their first lines, as far as they are kept, are read like a page. A file must call itself so near its top
/// and name the entity: guides and SOP of others lie on many sites.</summary>
internal sealed class ServiceFiles(ServiceWords words, SiteReading reading)
{
    private const int Top = 20;
    private const int LongestTitle = 14;
    private const int TitleLines = 3;
    private const double Legible = 70;
    private readonly FoldedText ownName = FoldedText.Of(reading.Context.Entity.Name);
    private readonly Refusals refusals = new();

    public ImmutableArray<RefusedCandidate> Refused => refusals.ToArray();

    public IEnumerable<ServicePart> All()
    {
        foreach (PageSnapshot file in reading.Documents.Where(file => IsLegible(file.FileText)).DistinctBy(file => file.FileText!.TextHash))
        {
            ImmutableArray<string> lines = file.FileText!.Lines;
            int at = Title(lines);
            if (at < 0)
            {
                continue;
            }

            var subject = FoldedText.Of(string.Join(' ', lines.Skip(at).Take(TitleLines).TakeWhile(line => FoldedText.Of(line).Words <= LongestTitle && !line.Contains(':', StringComparison.Ordinal))));
            string? objection = words.OtherTopic.In(subject) ? "prosedur tentang hal lain" : !Names(file.FileText) ? "berkas itu tidak menyebut pemilik situs" : null;
            if (objection is not null)
            {
                refusals.Add(lines[at], objection, file.Url);
            }
            else if (Page(lines, file.Url) is { } html)
            {
                yield return new ServicePart(new PageReading(file, html), subject, [.. Enumerable.Range(0, html.Blocks.Length)]);
            }
        }
    }

    private static bool IsLegible(FileText? text) => text is { State: FileTextState.Read } && (text.By != FileTextBy.Ocr || text.Confidence is null or >= Legible);

    // The line that calls the file a standard; in an SOP it may stand below the block of number and dates.
    private int Title(ImmutableArray<string> lines)
    {
        for (int i = 0; i < Math.Min(Top, lines.Length); i++)
        {
            FoldedText line = FoldedText.Of(lines[i]);
            if (line.Words <= LongestTitle && words.FileTitle.In(line) && !words.SopNumber.In(line) && !words.News.In(line))
            {
                return i;
            }
        }

        return -1;
    }

    private bool Names(FileText text) => text.Lines.Concat(text.Titles).Any(line => FoldedText.Of(line).Value.Contains(ownName.Value, StringComparison.Ordinal));

    private static HtmlPage? Page(ImmutableArray<string> lines, Uri url) =>
        HtmlReader.Read(string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")), url);
}
