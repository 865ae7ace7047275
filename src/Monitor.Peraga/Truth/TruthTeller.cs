using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Scoring;
using Monitor.Core.Text;
using Monitor.Peraga.Builds;
using Monitor.Peraga.Casting;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Truth;

/// <summary>Tells the truth about a site from its model.</summary>
internal static class TruthTeller
{
    public static SiteTruth Tell(Site site)
    {
        Persona persona = site.Persona;
        if (!persona.ShowsContent)
        {
            return Unreadable(persona);
        }

        SiteModel model = site.Model;
        DateOnly? newest = NewestDay(site, model);
        ImmutableArray<TrueDocument> documents = Documents(model.Documents, document => document.Level is { } level
            ? new TrueDocument(document.Type, document.Years, level)
            : null);
        ImmutableArray<TrueDocument> tolerated = Documents(model.Documents, document => document is { Level: { } level, AlsoType: { } type, AlsoYear: { } year }
            ? new TrueDocument(type, new FiscalYears(year, year), level)
            : null);
        (string state, ImmutableArray<string> also) = State(persona, newest, model.AsOf);
        return new SiteTruth(
            state,
            also,
            ContentReadable: persona.Condition != Condition.CloakedTakeover,
            newest is { } day ? new PartialDate(day, DatePrecision.Day) : null,
            NewestDocument(site, model),
            documents,
            tolerated,
            model.Services.Elements,
            ToleratedElements(model),
            Channels(model),
            persona.Condition == Condition.CloakedTakeover || (persona.Has(Trait.InjectedGambling) && model.Articles.Length > 1),
            model.Articles.Where(article => article.Kind == ArticleKind.NikTable).Sum(SpecialTexts.Rows),
            persona.Has(Trait.ExpiredTls | Trait.WrongNameTls));
    }

    private static SiteTruth Unreadable(Persona persona)
    {
        (string state, bool gambling) = persona.Condition switch
        {
            Condition.DeadBackend => (StateId.Rusak, false),
            Condition.GamblingTakeover or Condition.RedirectTakeover => (StateId.DugaanJudi, true),
            Condition.Defaced => (StateId.DugaanDeface, false),
            Condition.Parked => (StateId.Parkir, false),
            Condition.Suspended => (StateId.Ditangguhkan, false),
            Condition.DefaultPage => (StateId.HalamanBawaan, false),
            Condition.CmsBroken => (StateId.Rusak, false),
            Condition.Forbidden or Condition.LoginWall => (StateId.Terhalang, false),
            Condition.DnsGone => (StateId.DnsHilang, false),
            Condition.TlsUnreadable => (StateId.TlsRusak, false),
            Condition.RedirectElsewhere => (StateId.Dialihkan, false),
            _ => (StateId.TidakTerjangkau, false),
        };
        return new SiteTruth(state, [], false, null, null, [], [], [], [], TrueChannels.None, gambling, 0, persona.Condition == Condition.TlsUnreadable);
    }

    private static (string State, ImmutableArray<string> Also) State(Persona persona, DateOnly? newest, DateOnly asOf)
    {
        string recency = newest is { } day ? ByAge(asOf.DayNumber - day.DayNumber) : StateId.ProfilStatis;
        return persona.Condition switch
        {
            Condition.NeverFilled => (StateId.BelumPernahDiisi, []),
            Condition.StaticProfile => (StateId.ProfilStatis, []),

            // An empty installation of a theme is as well one that was never filled.
            Condition.Template => (StateId.Template, [StateId.BelumPernahDiisi]),
            Condition.CloakedTakeover => (StateId.DugaanJudi, [recency]),
            _ => (recency, []),
        };
    }

    private static string ByAge(int days)
    {
        StateLimits limits = StateLimits.Proposed;
        return days <= limits.Aktif ? StateId.Aktif
            : days <= limits.Lambat ? StateId.Lambat
            : days <= limits.Dorman ? StateId.Dorman
            : days <= limits.TerancamMangkrak ? StateId.TerancamMangkrak
            : StateId.Mangkrak;
    }

    private static DateOnly? NewestDay(Site site, SiteModel model)
    {
        IEnumerable<DateOnly> articles = site.Build.DatesArticles(model)
            ? model.Articles.Where(article => article.Kind != ArticleKind.Sample).Select(article => article.Day)
            : [];
        IEnumerable<DateOnly> documents = site.Build.DatesDocuments
            ? model.Documents.Where(document => document.Level is not null).Select(document => DateOnly.FromDateTime(document.Uploaded))
            : [];
        return articles.Concat(documents).Select(day => (DateOnly?)day).Max();
    }

    private static PartialDate? NewestDocument(Site site, SiteModel model)
    {
        DateOnly? day = model.Documents
            .Where(document => document.Level is not null && (site.Build.DatesDocuments || document.InArticle || document.Form == DocumentForm.Page))
            .Select(document => (DateOnly?)DateOnly.FromDateTime(document.Uploaded))
            .Max();
        return day is { } known ? new PartialDate(known, DatePrecision.Day) : null;
    }

    private static ImmutableArray<TrueDocument> Documents(ImmutableArray<SiteDocument> shelf, Func<SiteDocument, TrueDocument?> choose) =>
    [
        .. shelf.Select(choose)
            .OfType<TrueDocument>()
            .GroupBy(document => (document.Type, document.Years))
            .Select(same => same.MaxBy(document => document.Level)!)
            .OrderBy(document => document.Type, StringComparer.Ordinal)
            .ThenBy(document => document.Years?.To),
    ];

    private static ImmutableArray<string> ToleratedElements(SiteModel model)
    {
        var tolerated = new List<string>();
        if (model.Has(Trait.FooterHours))
        {
            tolerated.Add(ServiceElement.Jadwal);
        }

        // Beside a service page stands the contact widget: whether that is its complaint channel is a matter of view.
        if (model.Services.Exists && (model.Contact.Form || Widgets.ContactLines(model, "p").Length > 0))
        {
            tolerated.Add(ServiceElement.Pengaduan);
        }

        return [.. tolerated];
    }

    private static TrueChannels Channels(SiteModel model)
    {
        ContactCard card = model.Contact;
        var phones = new List<string>();
        var tolerated = new List<string> { E164(model.Services.OfficerPhone) };
        foreach (string number in new[] { card.Landline, card.Mobile }.Where(number => number.Length > 0))
        {
            phones.Add(E164(number));
        }

        string chat = card.Whatsapp.Length > 0 ? "https://wa.me/" + E164(card.Whatsapp).TrimStart('+') : "";
        bool linked = chat.Length > 0 && card.WhatsappStyle != 2;
        if (chat.Length > 0)
        {
            tolerated.Add(E164(card.Whatsapp));
            tolerated.Add(chat);
        }

        if (card.Mobile.Length > 0)
        {
            tolerated.Add("https://wa.me/" + E164(card.Mobile).TrimStart('+'));
        }

        return new TrueChannels(
            [.. phones], linked ? [chat] : [], card.Email.Length > 0 ? [card.Email] : [], card.Social, card.Form, card.LaporUrl.Length > 0, [.. tolerated])
        {
            Hours = model.Has(Trait.FooterHours) || model.Services.Elements.Contains(ServiceElement.Jadwal),
        };
    }

    private static string E164(string national) => "+62" + national[1..];
}
