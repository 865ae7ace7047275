using System.Collections.Immutable;
using Monitor.Core.Facts.Html;
using Monitor.Core.Platforms;
using Monitor.Core.Text;

namespace Monitor.Core.Facts;

/// <summary>Finds what the site says about its services, element by element.</summary>
internal sealed class ServicesExtractor(Kamus kamus)
{
    private readonly PageShell shells = new(kamus);
    private readonly ServiceWords words = new(kamus);

    public Fact<ServiceStandard> Extract(SiteReading reading)
    {
        if (reading.Pages.IsEmpty)
        {
            return Fact.Unknown<ServiceStandard>("Tidak ada halaman yang dapat dibaca.");
        }

        if (reading.Pages.All(page => shells.IsShell(page.Html)))
        {
            return Fact.Unknown<ServiceStandard>("Isi situs baru tampil di peramban; tanpa itu layanan tidak dapat dibaca.");
        }

        return Fact.Known(new ServiceSearch(words.For(reading.Context.Entity), reading).Run());
    }
}

/// <summary>One search through one site.</summary>
internal sealed class ServiceSearch(ServiceWords words, SiteReading reading)
{
    private readonly ServicePages pages = new(words, reading);
    private readonly ServiceFiles files = new(words, reading);
    private readonly ServicePairs pairs = new(words);
    private readonly ServiceTerms terms = new(words);
    private readonly ServiceCounter counter = new(words, reading.Context.Kabupaten.AreaCode);
    private readonly ServicePledge pledges = new(words);
    private readonly ServiceList services = new(words);
    private readonly ServiceRemarks remarks = new(words);
    private readonly Dictionary<string, Evidence> found = new(StringComparer.Ordinal);
    private readonly Dictionary<Uri, HashSet<string>> byPage = [];

    public ServiceStandard Run()
    {
        Evidence? list = null;
        ServicePart[] inFiles = [.. files.All()];
        foreach (ServicePart part in pages.All().Concat(inFiles))
        {
            IReadOnlyList<ServicePair> read = pairs.Of(part);
            int before = services.Count;
            services.Read(part, read);
            remarks.Read(part, read);
            if (services.Count >= ServiceList.Fewest && services.Count > before)
            {
                list ??= part.Page.Quote(string.Join(", ", services.Names));
                Mark(ServiceElement.DaftarLayanan, part.Page);
            }

            Read(part, read);
        }

        foreach (PageReading page in reading.Pages.Where(page => page.IsHome || !pages.IsForeign(page)).Concat(inFiles.Select(part => part.Page)))
        {
            Add(ServiceElement.Maklumat, page, pledges.Pledge(page));
        }

        Menu(list);
        ElsewhereHours();
        ImmutableArray<string> elements = [.. ServiceElement.All.Where(found.ContainsKey)];
        Uri? url = byPage.OrderByDescending(pair => pair.Value.Count).Select(pair => pair.Key).FirstOrDefault();
        return new ServiceStandard(elements, [.. services.Names], url, found.ToImmutableDictionary(StringComparer.Ordinal)) { Refused = [.. pages.Refused, .. files.Refused], Remarks = [.. remarks.All] };
    }

    private void Menu(Evidence? list)
    {
        if (list is null && reading.Home is { } home)
        {
            services.ReadMenu(home.Html);
            list = services.Count >= ServiceList.Fewest ? home.Quote(string.Join(", ", services.Names)) : null;
            if (list is not null)
            {
                Mark(ServiceElement.DaftarLayanan, home);
            }
        }

        if (list is not null)
        {
            found.TryAdd(ServiceElement.DaftarLayanan, list);
        }
    }

    private void Read(ServicePart part, IReadOnlyList<ServicePair> read)
    {
        PageReading page = part.Page;
        bool namesService = services.Names.Count > 0;
        ServicePair? flow = terms.FlowColumn(read);
        Add(ServiceElement.Alur, page, flow?.Quote);
        foreach (ServicePair pair in read)
        {
            Add(ServiceElement.Persyaratan, page, terms.IsRequirement(pair, part, namesService) ? pair.Quote : null);
            Add(ServiceElement.Alur, page, terms.IsFlow(pair) ? pair.Quote : null);
            Add(ServiceElement.Waktu, page, terms.IsTime(pair) ? pair.Quote : null);
            Add(ServiceElement.Biaya, page, terms.IsCost(pair) ? pair.Quote : null);
            Add(ServiceElement.Produk, page, terms.IsProduct(pair) ? pair.Quote : null);
            Add(ServiceElement.Petugas, page, counter.IsOfficer(pair) && (flow is null || pair.First >= 0) ? pair.Quote : null);
            Add(ServiceElement.Pengaduan, page, counter.IsComplaintHandling(pair, page.Html) ? pair.Quote : null);
        }

        foreach (int index in part.Blocks)
        {
            string text = page.Html.Blocks[index].Text;
            FoldedText folded = FoldedText.Of(text);
            Add(ServiceElement.Waktu, page, terms.TellsTime(text) ? text : null);
            Add(ServiceElement.Biaya, page, terms.TellsCost(folded) ? text : null);
            Add(ServiceElement.Antrian, page, words.Queue.In(folded) ? text : null);
            Add(ServiceElement.Petugas, page, counter.IsOfficerLine(text) ? text : null);
        }

        Add(ServiceElement.Jadwal, page, counter.Hours(page.Html, part.Blocks));
        Add(ServiceElement.IdentitasSop, page, pledges.Identity(page.Html, part.Blocks));
        Add(ServiceElement.Alur, page, FlowPicture(part));
    }

    private string? FlowPicture(ServicePart part)
    {
        var blocks = new HashSet<int>(part.Blocks);
        return part.Page.Html.Images
            .Where(image => image.Region == Region.Main && image.Source is not null && (!part.Page.IsHome || blocks.Contains(image.Block)))
            .SelectMany(image => new[] { image.Alt, image.Caption, image.Title, Uri.UnescapeDataString(image.Source?.Segments[^1] ?? "") })
            .FirstOrDefault(name => name.Length is > 0 and < 120 && words.Flow.In(name) && !words.OtherTopic.In(name) && !words.Complaint.In(name));
    }

    // Hours under their own heading on other pages complete a standard; alone they are none.
    private void ElsewhereHours()
    {
        if (found.Count == 0 || found.ContainsKey(ServiceElement.Jadwal))
        {
            return;
        }

        foreach (PageReading page in reading.Pages)
        {
            HtmlPage html = page.Html;
            for (int i = 0; i < html.Blocks.Length; i++)
            {
                HtmlBlock block = html.Blocks[i];
                if (block.Region is Region.Main or Region.Aside && block.Text.Length < 80 && words.Schedule.In(block.Text))
                {
                    int last = Math.Min(html.Blocks.Length, i + 12);
                    Add(ServiceElement.Jadwal, page, counter.Hours(html, [.. Enumerable.Range(i, last - i).Where(index => html.Blocks[index].Region == block.Region)]));
                }
            }
        }
    }

    private void Add(string element, PageReading page, string? quote)
    {
        if (quote is not null)
        {
            found.TryAdd(element, page.Quote(quote));
            Mark(element, page);
        }
    }

    private void Mark(string element, PageReading page)
    {
        byPage.TryAdd(page.Url, new HashSet<string>(StringComparer.Ordinal));
        byPage[page.Url].Add(element);
    }
}
