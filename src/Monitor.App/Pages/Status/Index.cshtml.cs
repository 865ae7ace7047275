using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Monitor.App.Pages.Status;

/// <summary>What people see when an address leads nowhere, is not theirs, or the monitor itself could not answer.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public void OnGet(int kode) => Say(kode);

    public void OnPost(int kode) => Say(kode);

    private void Say(int code)
    {
        (Heading, Explanation) = code switch
        {
            403 => ("Bukan untuk peran Anda", "Halaman ini tidak termasuk wilayah atau peran Anda. Bila seharusnya termasuk, hubungi Diskominfo."),
            404 => ("Halaman tidak ditemukan", "Alamat ini tidak ada, atau tidak termasuk wilayah Anda. Periksa kode desa pada alamat, atau cari dari daftar desa."),
            400 => ("Isian tidak dapat dibaca", "Halaman mungkin terlalu lama terbuka. Buka kembali halamannya, lalu kirim ulang. Tidak ada yang berubah."),
            429 => ("Terlalu banyak percobaan", "Tunggu satu menit, lalu ulangi. Tidak ada yang berubah."),
            _ => ("Halaman belum dapat ditampilkan", "Pemantau sendiri sedang terkendala. Tidak ada data yang hilang; coba buka kembali beberapa saat lagi."),
        };
    }
}
