using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Peraga.Casting;

namespace Monitor.Peraga.Content;

/// <summary>The documents of a village, each uploaded when the law's calendar makes it likely, as far as the site was still fed then.</summary>
internal static class DocumentShelf
{
    // Type, likelihood in percent, first month and year offset of the upload against the fiscal year.
    private static readonly (string Type, int Percent, int Month, int Offset)[] Yearly =
    [
        (DocumentType.Apbdes, 95, 1, 0), (DocumentType.PenjabaranApbdes, 30, 2, 0), (DocumentType.PerubahanApbdes, 20, 10, 0),
        (DocumentType.RealisasiSemester, 50, 7, 0), (DocumentType.RealisasiTahunan, 80, 2, 1), (DocumentType.Lppd, 45, 3, 1),
        (DocumentType.Lkppd, 18, 3, 1), (DocumentType.Ippd, 35, 3, 1), (DocumentType.Rkpdes, 75, 9, -1), (DocumentType.DuRkpdes, 15, 12, -2),
        (DocumentType.Perdes, 60, 5, 0), (DocumentType.Perkades, 25, 6, 0), (DocumentType.SkKades, 25, 1, 0), (DocumentType.Dip, 35, 2, 0),
        (DocumentType.LaporanPpid, 30, 1, 1),
    ];

    public static ImmutableArray<SiteDocument> Fill(Persona persona, DateOnly asOf, DateOnly newest, Dice dice)
    {
        if (persona.Entity.Kind is not (EntityKind.Desa or EntityKind.Kelurahan) || persona.Has(Trait.EmptyMenus))
        {
            return [];
        }

        int diligence = dice.Pick([0, 35, 60, 80, 100, 100]);
        if (persona.Has(Trait.WrongYear | Trait.ImageOnly | Trait.PrivateDrive | Trait.DeadLinks | Trait.DraftBudget))
        {
            diligence = Math.Max(diligence, 80);
        }

        var shelf = new List<SiteDocument>();
        int lastYear = persona.Has(Trait.WrongYear) ? asOf.Year - 2 : newest.Year + 1;
        for (int year = Math.Min(newest.Year + 1, lastYear); year >= newest.Year - 2; year--)
        {
            foreach ((string type, int percent, int month, int offset) in Yearly)
            {
                // A kelurahan is an office of the kabupaten: it has neither a budget nor regulations of its own.
                bool allowed = persona.Entity.Kind == EntityKind.Desa || type is DocumentType.Dip or DocumentType.LaporanPpid;
                if (dice.Chance(percent * diligence / 100) && allowed)
                {
                    Add(shelf, persona, type, new FiscalYears(year, year), new DateOnly(year + offset, month, dice.Between(3, 28)), newest, asOf, dice);
                }
            }
        }

        if (persona.Entity.Kind == EntityKind.Desa && dice.Chance(70 * diligence / 100))
        {
            int from = newest.Year - dice.Between(1, 5);
            Add(shelf, persona, DocumentType.Rpjmdes, new FiscalYears(from, from + dice.Pick([5, 6, 7])), newest.AddDays(-dice.Between(40, 500)), newest, asOf, dice);
        }

        Spoil(shelf, persona, asOf, dice);

        // Inspectors look at twenty documents of a site; a shelf beyond that would test the budget, not the reading.
        return [.. shelf.OrderByDescending(document => document.Uploaded).Take(18).Select((document, index) => document with { Number = index + 1 })];
    }

    private static void Add(
        List<SiteDocument> shelf, Persona persona, string type, FiscalYears years, DateOnly day, DateOnly newest, DateOnly asOf, Dice dice)
    {
        // Uploads end before the newest article, so that the newest day never hangs on a list without dates.
        if (day > newest.AddDays(-3) || (persona.Has(Trait.DraftBudget) && type == DocumentType.Apbdes && years.To == asOf.Year))
        {
            return;
        }

        DocumentForm form = Form(persona, type, dice);
        (string title, string? alsoType, int? alsoYear) = DocumentTitles.Of(type, years, persona.Entity, dice);
        string file = DocumentTitles.FileName(type, years, form, dice);
        bool inArticle = form != DocumentForm.Page && dice.Chance(25);
        DateTime uploaded = day.ToDateTime(new TimeOnly(dice.Between(8, 14), dice.Between(0, 59), dice.Between(0, 59)));
        shelf.Add(new SiteDocument(0, type, years, title, form, file, uploaded, inArticle, alsoType, alsoYear));
    }

    private static DocumentForm Form(Persona persona, string type, Dice dice)
    {
        bool money = type is DocumentType.Apbdes or DocumentType.RealisasiTahunan or DocumentType.RealisasiSemester or DocumentType.PerubahanApbdes;
        if (persona.Has(Trait.ImageOnly))
        {
            return DocumentForm.Poster;
        }

        if (persona.Has(Trait.PrivateDrive))
        {
            return DocumentForm.PrivateDrive;
        }

        if (persona.Build == BuildKind.Blogger)
        {
            return dice.Chance(75) ? DocumentForm.Drive : money ? DocumentForm.Page : DocumentForm.Poster;
        }

        int throwOf = dice.Between(1, 100);
        return throwOf switch
        {
            <= 16 when money => DocumentForm.Page,
            <= 30 when money || type == DocumentType.Ippd => DocumentForm.Poster,

            // Dearer to read than all the others together, so there are enough of them to judge by and no more.
            <= 4 or (> 30 and <= 34) => DocumentForm.ScanPdf,
            > 40 and <= 48 => DocumentForm.Docx,
            > 48 and <= 55 => DocumentForm.Xlsx,
            > 55 and <= 60 => DocumentForm.Drive,
            _ => DocumentForm.Pdf,
        };
    }

    private static void Spoil(List<SiteDocument> shelf, Persona persona, DateOnly asOf, Dice dice)
    {
        if (!persona.Has(Trait.DeadLinks))
        {
            return;
        }

        for (int i = 0; i < shelf.Count; i++)
        {
            if (shelf[i].IsFile && dice.Chance(60))
            {
                DocumentForm form = dice.Pick([DocumentForm.DeadLink, DocumentForm.DeadLink, DocumentForm.HtmlAsPdf, DocumentForm.NoLink]);
                shelf[i] = shelf[i] with { Form = form, FileName = Path.ChangeExtension(shelf[i].FileName, ".pdf"), InArticle = false };
            }
        }
    }
}
