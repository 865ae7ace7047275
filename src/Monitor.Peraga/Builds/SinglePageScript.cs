namespace Monitor.Peraga.Builds;

/// <summary>The program of the single-page sites.</summary>
internal static class SinglePageScript
{
    public static byte[] Bytes { get; } = """
        // DATA CONTOH
        const root = document.getElementById('root');
        root.innerHTML = '<div class="spinner">Memuat…</div>';
        async function buka(path, simpan) {
          try {
            const jawaban = await fetch('/api/halaman' + path);
            if (!jawaban.ok && jawaban.status !== 404) throw new Error(jawaban.status);
            const hasil = await jawaban.json();
            root.innerHTML = hasil.isi || '<p>Halaman tidak ditemukan.</p>';
            document.title = hasil.judul || document.title;
          } catch (e) {
            root.innerHTML = '<p>Data tidak dapat dimuat. Silakan coba beberapa saat lagi.</p>';
          }
          if (simpan) history.pushState({}, '', path);
        }
        document.addEventListener('click', function (e) {
          const a = e.target.closest('a');
          if (a && a.origin === location.origin && !/\/(files|media)\//.test(a.pathname)) { e.preventDefault(); buka(a.pathname, true); }
        });
        window.addEventListener('popstate', () => buka(location.pathname, false));
        buka(location.pathname, false);
        """u8.ToArray();
}
