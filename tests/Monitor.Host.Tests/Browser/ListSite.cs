namespace Monitor.Host.Tests.Browser;

/// <summary>A site whose list of 25 documents is drawn ten rows at a time by a script that answers to the calls of DataTables.</summary>
internal static class ListSite
{
    private const string Menu = "<nav><a href='/'>Beranda</a><a href='/a'>a</a><a href='/b'>b</a><a href='/c'>c</a><a href='/d'>d</a><a href='/e'>e</a><a href='/f'>f</a><a href='/informasi-publik'>Informasi Publik</a></nav>";

    private const string Script = """
        const length = { of: 10 };
        const rows = () => Array.from({ length: Math.min(25, length.of) }, (_, i) => `<tr><td><a href='/unduh_berkas/${i + 1}'>Dokumen ke-${i + 1}</a></td><td>2026</td></tr>`).join('');
        const waiting = [];
        const draw = () => setTimeout(() => { document.querySelector('#daftar tbody').innerHTML = rows(); waiting.splice(0).forEach(done => done()); }, 200);
        const page = { info: () => ({ pages: Math.ceil(25 / length.of), length: length.of }), len: size => { length.of = size; return { draw }; } };
        window.jQuery = () => ({ one: (name, done) => waiting.push(done) });
        window.jQuery.fn = { dataTable: { tables: () => [document.querySelector('#daftar')], Api: function () { return { page }; } } };
        draw();
        """;

    public static string? Answer(string path) => path switch
    {
        "/" => $"<html><head><title>Desa Karangasri</title></head><body>{Menu}<h1>Desa Karangasri</h1></body></html>",
        "/informasi-publik" => $"<html><head><title>Informasi Publik</title></head><body>{Menu}<h1>Informasi Publik</h1><table id='daftar'><thead><tr><th>Judul</th><th>Tahun</th></tr></thead><tbody></tbody></table><script src='/datatables.js'></script></body></html>",
        "/datatables.js" => Script,
        _ when path.StartsWith("/unduh_berkas/", StringComparison.Ordinal) => "%PDF-1.4 isi",
        _ => null,
    };
}
