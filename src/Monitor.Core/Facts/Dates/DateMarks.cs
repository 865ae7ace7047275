using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Text;

namespace Monitor.Core.Facts.Dates;

/// <summary>Finds the stamps in the content of a page: time elements, labelled dates, bylines, and short blocks that hold little but a date.</summary>
internal sealed class DateMarks(Kamus kamus, IndonesianDates texts)
{
    // Beside a date a byline carries an author, a category and counters; more words are a sentence, and its date is of what it tells.
    private const int BylineWords = 4;
    private const int CountedBylineWords = 10;
    private const int LabelledWords = 25;
    private const int LongestForeign = 200;
    private const int LongestStart = 600;
    private const string Clock = "Jam atau tanggal hari ini di tampilan situs.";

    private readonly ForeignParts foreignParts = new(kamus);
    private readonly StampWords words = new(kamus);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    public List<DateMark> Of(PageReading page, DateBook book)
    {
        HtmlPage html = page.Html;
        bool[] foreign = foreignParts.Of(html);
        HashSet<string> cells = DataTables.Cells(html);
        var marks = new List<DateMark>();
        TakeTimes(page, book, foreign, marks);
        HashSet<int> timed = [.. marks.Select(mark => mark.Block)];
        for (int i = 0; i < html.Blocks.Length; i++)
        {
            HtmlBlock block = html.Blocks[i];
            if (foreign[i])
            {
                RefuseForeign(page, book, block);
                continue;
            }

            if (timed.Contains(i) || (block.Tag is "td" or "th" && cells.Contains(block.Text)))
            {
                continue;
            }

            TakeText(page, book, i, marks);
        }

        return [.. marks.OrderBy(mark => mark.Block)];
    }

    // Headers and footers repeat: each is asked once.
    private void RefuseForeign(PageReading page, DateBook book, HtmlBlock block)
    {
        if (block.Text.Length is < 6 or > LongestForeign || !told.Add(block.Text))
        {
            return;
        }

        foreach (FoundDate found in texts.Find(block.Text, book.AsOf))
        {
            bool isClock = book.IsToday(found.Date.Day, page.Snapshot);
            book.Refuse(Around(block.Text, found), isClock ? Clock : "Bagian lain halaman: kepala, kaki, komentar, agenda atau penghitung.", page.Url);
        }
    }

    private void TakeTimes(PageReading page, DateBook book, bool[] foreign, List<DateMark> marks)
    {
        foreach (HtmlTime time in page.Html.Times)
        {
            bool edited = time.Property.Contains("modif", StringComparison.OrdinalIgnoreCase) || time.Property.Contains("updated", StringComparison.OrdinalIgnoreCase);
            bool published = time.Property.Contains("publish", StringComparison.OrdinalIgnoreCase);
            int block = Math.Min(time.Block, page.Html.Blocks.Length - 1);
            if (block < 0 || time.Region != Region.Main || foreign[block] || foreignParts.IsForeignHint(time.Hint) || words.NamesClock(time.Hint) || (edited && !published))
            {
                continue;
            }

            FoundDate? shown = texts.First(time.Text, book.AsOf);
            if (MachineDates.Day(time.Value, book.Reading.Context.Zone) is { } day)
            {
                Add(new PartialDate(day, DatePrecision.Day), 0.9, DateForm.Full);
            }
            else if ((shown ?? texts.First(time.Value, book.AsOf)) is { } found)
            {
                Add(found.Date, found.Confidence, found.Form);
            }

            void Add(PartialDate date, double confidence, DateForm form)
            {
                string text = page.Html.Blocks[block].Text;
                int at = Math.Max(0, text.IndexOf(time.Text, StringComparison.Ordinal));
                if (words.Before(text, at, "") is not (StampKind.Other or StampKind.Clock))
                {
                    marks.Add(new DateMark(block, date, form, DateSource.Time, confidence, true, time.Text.Length > 0 ? time.Text : time.Value));
                }
            }
        }
    }

    private void TakeText(PageReading page, DateBook book, int i, List<DateMark> marks)
    {
        ImmutableArray<HtmlBlock> blocks = page.Html.Blocks;
        HtmlBlock block = blocks[i];
        string text = Badge(blocks, i) ?? block.Text;
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, LongestStart));
        if (!texts.MayHold(start))
        {
            return;
        }

        ImmutableArray<FoundDate> all = texts.Find(start.ToString(), book.AsOf);
        for (int at = 0; at < all.Length; at++)
        {
            FoundDate found = all[at];
            if (IsOpenRange(text, found) || (at > 0 && IsRange(text, all[at - 1], found)) || (at + 1 < all.Length && IsRange(text, found, all[at + 1])))
            {
                book.Refuse(Around(text, found), "Rentang tanggal suatu kejadian, bukan tanggal unggah.", page.Url);
                continue;
            }

            StampKind kind = words.Before(text, found.Index, i > 0 ? blocks[i - 1].Text : "");
            string quote = text.Substring(found.Index, found.Length);
            if (kind is StampKind.Other or StampKind.Clock || (words.NamesClock(block.Hint) && book.IsToday(found.Date.Day, page.Snapshot)))
            {
                book.Refuse(Around(text, found), kind == StampKind.Other ? "Tanggal kejadian, bukan tanggal unggah." : Clock, page.Url);
                continue;
            }

            int beside = WordsBeside(text, found, page, i);
            bool named = words.NamesDate(block.Hint) && beside <= CountedBylineWords;
            bool marked = named || (kind == StampKind.Upload && beside <= LabelledWords);
            if (!marked && beside > (kind == StampKind.Update || words.IsByline(text) ? CountedBylineWords : BylineWords))
            {
                continue;
            }

            if (IsInTitle(text, found, page, i))
            {
                continue;
            }

            if (kind == StampKind.Update && book.IsToday(found.Date.Day, page.Snapshot))
            {
                book.Refuse(Around(text, found), "Diperbarui otomatis pada hari pembacaan.", page.Url);
                continue;
            }

            double confidence = found.Confidence * (kind == StampKind.Update ? 0.55 : marked || found.Form == DateForm.Relative ? 1 : 0.85);
            marks.Add(new DateMark(i, found.Date, found.Form, DateSource.Text, confidence, marked, quote));
        }
    }

    // "12 Maret 2021 - sekarang".
    private static bool IsOpenRange(string text, FoundDate found)
    {
        ReadOnlySpan<char> after = text.AsSpan(found.Index + found.Length).TrimStart();
        return after.Length > 3 && after[0] is '-' or '–' or '—' && after[1..].TrimStart() is var end
            && (end.StartsWith("sekarang", StringComparison.OrdinalIgnoreCase) || end.StartsWith("saat ini", StringComparison.OrdinalIgnoreCase) || end.StartsWith("kini", StringComparison.OrdinalIgnoreCase));
    }

    // "14 Juli 1914 - 14 Juli 2026" tells how long something lasted.
    private static bool IsRange(string text, FoundDate first, FoundDate second) =>
        first is { Form: DateForm.Full, Date.Precision: DatePrecision.Day } && second is { Form: DateForm.Full, Date.Precision: DatePrecision.Day } && first.Date.Day < second.Date.Day
        && text.AsSpan(first.Index + first.Length, Math.Max(0, second.Index - first.Index - first.Length)).Trim() is "-" or "–" or "—" or "s/d" or "s.d." or "s.d" or "sampai" or "hingga" or "sampai dengan";

    // Theme badges put day, month and year into three boxes.
    private static string? Badge(ImmutableArray<HtmlBlock> blocks, int i)
    {
        string day = blocks[i].Text;
        if (day.Length > 2 || !day.All(char.IsAsciiDigit) || i + 1 >= blocks.Length || blocks[i + 1].Text.Length > 16)
        {
            return null;
        }

        string year = i + 2 < blocks.Length && blocks[i + 2].Text.Length == 4 && blocks[i + 2].Text.All(char.IsAsciiDigit) ? " " + blocks[i + 2].Text : "";
        return day + " " + blocks[i + 1].Text + year;
    }

    // The words of the block that are neither the date nor a link.
    private static int WordsBeside(string text, FoundDate found, PageReading page, int block)
    {
        int all = CountWords(text) - CountWords(text.Substring(found.Index, found.Length));
        return all - page.Html.LinksOf(block).Where(link => link.Text.Length < text.Length).Sum(link => CountWords(link.Text));
    }

    private static int CountWords(string text)
    {
        int count = 0;
        foreach (Range part in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = text.AsSpan(part).Trim("()[]|,.:;-–/");
            count += word.Length > 1 && char.IsLetter(word[0]) ? 1 : 0;
        }

        return count;
    }

    // "Peringatan HUT RI 17 Agustus 2025" is a title with the day of the event in it.
    private bool IsInTitle(string text, FoundDate found, PageReading page, int block)
    {
        string quote = text.Substring(found.Index, found.Length);
        HtmlBlock own = page.Html.Blocks[block];
        bool heading = own.HeadingLevel > 0 && text.Length - found.Length > 25 && !words.IsByline(text);
        return heading || page.Html.LinksOf(block).Any(link => link.Text.Length - quote.Length > 12 && link.Text.Length <= text.Length && link.Text.Contains(quote, StringComparison.Ordinal));
    }

    private static string Around(string text, FoundDate found)
    {
        int start = Math.Max(0, found.Index - 40);
        return text[start..Math.Min(text.Length, found.Index + found.Length)];
    }
}
