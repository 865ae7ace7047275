using Monitor.Core.Facts;
using Monitor.Peraga.Content;

namespace Monitor.Peraga.Builds;

/// <summary>The page about services: exactly the elements the model grants it.</summary>
internal static class ServiceSections
{
    public static string Page(SiteModel site, SiteBuild build)
    {
        ServicePage page = site.Services;
        if (!page.Exists)
        {
            return "<p>Data belum tersedia. Halaman ini dalam proses pengisian.</p>";
        }

        var html = new Markup();
        if (page.Has(ServiceElement.IdentitasSop))
        {
            html.Append($"<table class=\"table\"><tr><td>Nomor SOP</td><td>065/{site.Seed % 90 + 10}/SOP</td></tr><tr><td>Tanggal efektif</td><td>2 Januari {site.AsOf.Year - 2}</td></tr><tr><td>Disahkan oleh</td><td>{site.Officials[0].Name}, {site.Officials[0].Position}</td></tr></table>");
        }

        if (page.Has(ServiceElement.Maklumat))
        {
            html.Append("<h3>Maklumat Pelayanan</h3><blockquote>Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai standar yang telah ditetapkan dan siap menerima sanksi apabila tidak menepatinya.</blockquote>");
        }

        Services(html, site, page);
        General(html, site, page, build);
        return html.ToString();
    }

    private static void Services(Markup html, SiteModel site, ServicePage page)
    {
        var dice = new Dice(page.Seed);
        IReadOnlyList<(string Name, string Product, string[] Requirements)> all = site.IsVillage ? ServiceDesk.Village : ServiceDesk.Office;
        if (!page.Has(ServiceElement.Persyaratan))
        {
            html.Append("<p>Kami melayani:</p><ul class=\"layanan\">").Append(string.Concat(page.Names.Select(name => $"<li>{name}</li>\n"))).Append("</ul>");
            return;
        }

        foreach (string name in page.Names)
        {
            (_, string product, string[] requirements) = all.First(service => service.Name == name);
            html.Append("<h3>").Append(name).Append("</h3><p>Persyaratan:</p><ol>");
            html.Append(string.Concat(requirements.Select(requirement => $"<li>{requirement}</li>"))).Append("</ol>\n");
            if (page.Has(ServiceElement.Waktu))
            {
                html.Append($"<p>Waktu penyelesaian: {dice.Pick(["15 menit", "30 menit", "1 jam", "1 hari kerja"])} sejak berkas lengkap.</p>");
            }

            if (page.Has(ServiceElement.Biaya))
            {
                html.Append("<p>Biaya: ").Append(dice.Pick(["gratis", "tidak dipungut biaya", "Rp 0"])).Append(".</p>");
            }

            if (page.Has(ServiceElement.Produk))
            {
                html.Append("<p>Produk pelayanan: ").Append(product).Append(".</p>\n");
            }
        }
    }

    private static void General(Markup html, SiteModel site, ServicePage page, SiteBuild build)
    {
        if (page.Has(ServiceElement.Alur))
        {
            html.Append("<h3>Alur Pelayanan</h3><ol><li>Pemohon datang ke loket membawa berkas.</li><li>Petugas memeriksa kelengkapan berkas.</li><li>Berkas diproses dan surat ditandatangani.</li><li>Pemohon menerima hasil pelayanan.</li></ol>");
        }

        if (page.Has(ServiceElement.Jadwal))
        {
            html.Append("<h3>Jadwal Pelayanan</h3><p>Senin–Kamis 08.00–15.00 WIB, Jumat 08.00–11.00 WIB.</p>");
        }

        if (page.Has(ServiceElement.Petugas))
        {
            html.Append($"<p>Petugas pelayanan: {page.Officer.Name} ({page.Officer.Position}), HP {Widgets.Spaced(page.OfficerPhone)}.</p>");
        }

        if (page.Has(ServiceElement.Antrian))
        {
            html.Append("<p>Pemohon mengambil nomor antrian pada mesin di ruang tunggu.</p>");
        }

        if (page.Has(ServiceElement.Pengaduan))
        {
            string way = site.Contact.Form ? $"<a href=\"{build.PathOf(site, new Target(PageKind.Complaint))}\">formulir pengaduan</a>" : $"telepon {Widgets.Spaced(page.OfficerPhone)}";
            html.Append("<h3>Penanganan Pengaduan</h3><p>Pengaduan atas pelayanan disampaikan melalui ").Append(way).Append(" atau kotak saran di kantor.</p>");
        }
    }
}
