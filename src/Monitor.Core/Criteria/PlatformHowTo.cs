namespace Monitor.Core.Criteria;

/// <summary>Where an operator does it on the platforms whose menus are known; elsewhere the plain sentence stands.</summary>
internal static class PlatformHowTo
{
    /// <summary>How a file is put on the site.</summary>
    public static string Publish(string plain, string platform) => platform switch
    {
        "opensid" => plain + " Di OpenSID: menu Sekretariat, Informasi Publik atau Produk Hukum, lalu isi tahun dan kategorinya.",
        "wordpress" => plain + " Di WordPress: unggah lewat Media, lalu tautkan pada laman yang ada di menu.",
        "blogger" => plain + " Di Blogger: simpan berkas di Google Drive dengan akses \"Siapa saja yang memiliki link\", lalu tautkan pada laman.",
        "joomla" => plain + " Di Joomla: unggah lewat Media, lalu tautkan pada artikel yang ada di menu.",
        "sid-kendal" or "dilan" or "laravel" => plain + " Unggah lewat menu dokumen pada panel pengelola, dan pastikan tampil di menu situs.",
        _ => plain,
    };

    /// <summary>How an article is posted.</summary>
    public static string Post(string plain, string platform) => platform switch
    {
        "opensid" => plain + " Di OpenSID: menu Admin Web, Artikel.",
        "wordpress" => plain + " Di WordPress: menu Pos, Tambah Baru.",
        "blogger" => plain + " Di Blogger: tombol Postingan Baru.",
        "joomla" => plain + " Di Joomla: menu Konten, Artikel.",
        "static" => plain + " Cantumkan tanggal pada setiap tulisan, karena situs statis tidak mencatatnya.",
        _ => plain,
    };

    /// <summary>How a page that stays is written.</summary>
    public static string WritePage(string plain, string platform) => platform switch
    {
        "opensid" => plain + " Di OpenSID: tulis sebagai artikel statis, lalu pasang di menu.",
        "wordpress" or "blogger" => plain + " Tulis sebagai laman, lalu pasang di menu.",
        _ => plain,
    };
}
