using System.Collections.Immutable;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Documents;

/// <summary>What all seekers of one site share.</summary>
internal sealed class DocumentScene(SiteReading reading, UploadDates dates, DocumentWords words)
{
    private readonly int thisYear = reading.Context.AsOf.Year;
    private FileContents? contents;

    public SiteReading Reading => reading;

    public DocumentWords Words => words;

    public TitleReader Titles { get; } = new(words, reading.Context.AsOf.Year + 2, reading.Context.Entity.IsVillage);

    public FileProbes Probes { get; } = new(reading);

    public SiteLinks Links { get; } = new(reading);

    /// <summary>What files say of themselves inside.</summary>
    public FileContents Contents => contents ??= new FileContents(Titles, words, reading.Context.Entity.IsVillage ? reading.Context.Entity.Name : "");

    public int LastYear => thisYear + 2;

    /// <summary>When a file or the page that carries it was uploaded; null when the site does not tell.</summary>
    public PartialDate? Published(params ReadOnlySpan<Uri?> addresses)
    {
        foreach (Uri? address in addresses)
        {
            if (address is not null && dates.Of(address) is { } item)
            {
                return item.Date;
            }
        }

        return null;
    }

    /// <summary>Whether a text says something besides "download", a number, a date or the village's name.</summary>
    public bool IsTelling(string text)
    {
        ImmutableArray<TitleToken> tokens = TitleTokens.Of(text);
        return tokens.Any(token => !token.IsNumber && token.Text.Length > 1 && !words.Generic.Contains(token.Text) && !words.Months.Contains(token.Text)
            && !words.Villages.Contains(token.Text) && !EntityWords.Contains(token.Text));
    }

    /// <summary>Reports are written after their year: one about a year to come is a slip of the pen.</summary>
    public bool IsPossible(string type, FiscalYears? years) => years is not { } span || type switch
    {
        DocumentType.Rpjmdes or DocumentType.LppdAmj => true,
        DocumentType.DuRkpdes => span.To <= thisYear + 2,
        DocumentType.Apbdes or DocumentType.PenjabaranApbdes or DocumentType.Rkpdes => span.To <= thisYear + 1,
        _ => span.To <= thisYear,
    };

    private ImmutableHashSet<string> EntityWords { get; } = [.. TitleTokens.Of(reading.Context.Entity.Name).Select(token => token.Text)];
}
