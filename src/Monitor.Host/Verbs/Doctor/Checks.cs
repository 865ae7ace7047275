using Monitor.App.Config;
using Monitor.App.Reports;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Text;
using Monitor.Gather.Documents;
using Monitor.Host.Setup;
using Monitor.Host.Verbs.CommandLine;

namespace Monitor.Host.Verbs.Doctor;

/// <summary>Everything <c>doctor</c> looks at, in the order of its weight.</summary>
internal static class Checks
{
    // A night of 461 sites with pictures and their bodies takes well under this much.
    private const long LeastSpace = 500L * 1024 * 1024;

    public static IEnumerable<Check> All(ProgramContext program)
    {
        (MonitorSetup? setup, Check config) = Configuration(program);
        yield return config;
        if (setup is not null)
        {
            yield return Register(setup);
            yield return Methodology(setup);
            yield return Folder(Path.Combine(setup.Root, setup.Options.Data.Folder));
            yield return Space(setup.Root);
        }

        yield return Zone();
        yield return program.Chromium.Find() is { } browser
            ? new Check("Chromium", CheckState.Present, browser)
            : new Check("Chromium", CheckState.Missing, "tidak ditemukan", "situs yang isinya hanya tampil dengan skrip menjadi \"tidak dapat dinilai\", dan tangkapan layar tidak dibuat", "apt-get install chromium-headless-shell");
        FileTools files = FileTools.Find();
        yield return Cage(files);
        yield return Pdf(files);
        yield return Ocr(files);
        yield return Tool("soffice", "berkas Excel tidak diuji dengan LibreOffice; pembuatannya tetap berjalan", "apt-get install libreoffice-calc");
        yield return Postgres(setup);
    }

    private static (MonitorSetup? Setup, Check Check) Configuration(ProgramContext program)
    {
        try
        {
            MonitorSetup setup = program.Setup();
            return (setup, new Check("Konfigurasi", CheckState.Present, Path.Combine(setup.Root, "config")));
        }
        catch (Exception fault) when (fault is ConfigException or BadInputException)
        {
            return (null, new Check("Konfigurasi", CheckState.Fault, fault.Message, "tidak ada yang dapat dijalankan", "perbaiki berkas pada tempat yang disebut"));
        }
    }

    private static Check Register(MonitorSetup setup)
    {
        RegistryReading reading = RegistryImport.Read(setup.RegisterFolder);
        if (reading.Roster is not { } roster)
        {
            string all = string.Join("\n         ", reading.Faults.Select(fault => fault.Message));
            return new Check("Registri", CheckState.Fault, all, "serve tidak dapat dijalankan; demo tidak terpengaruh", "perbaiki berkas pada tempat yang disebut");
        }

        int villages = roster.Entities.Count(entity => entity.IsVillage);
        int addressed = roster.Entities.Count(entity => entity.MainAddress is not null);
        string counts = $"{roster.Kabupaten.Name}: {Indonesian.Count(villages)} desa/kelurahan, {Indonesian.Count(roster.Entities.Length - villages)} kantor, {Indonesian.Count(addressed)} dengan alamat yang disetujui dalam berkas";
        return addressed > 0
            ? new Check("Registri", CheckState.Present, counts)
            : new Check("Registri", CheckState.Missing, counts, "serve memeriksa hanya yang disetujui di halaman /registri", $"pastikan usulan alamat per kecamatan di halaman /registri, atau ganti 'usulan' menjadi 'disetujui' dalam {Path.Combine(setup.RegisterFolder, "desa.csv")}");
    }

    private static Check Methodology(MonitorSetup setup)
    {
        try
        {
            setup.Check(setup.Today());
            Methodology methodology = setup.MethodologyOn(setup.Today());
            return new Check("Metodologi dan kamus", CheckState.Present, $"{methodology.Id}, berlaku sejak {Indonesian.Date(methodology.ValidFrom)}");
        }
        catch (Exception fault) when (fault is ConfigException or MissingWordsException)
        {
            return new Check("Metodologi dan kamus", CheckState.Fault, fault.Message, "tidak ada yang dapat dinilai", "perbaiki berkas pada tempat yang disebut");
        }
    }

    private static Check Folder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            string probe = Path.Combine(path, ".uji-tulis");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new Check("Folder data", CheckState.Present, path);
        }
        catch (Exception fault) when (WriteFaults.Are(fault))
        {
            return new Check("Folder data", CheckState.Fault, $"{path}: {WriteFaults.Of(fault)}", "basis data dan isi halaman tidak dapat disimpan", $"beri izin tulis pada {path} atau ganti Data.Folder");
        }
    }

    private static Check Space(string root)
    {
        long free = new DriveInfo(root).AvailableFreeSpace;
        return free >= LeastSpace
            ? new Check("Ruang cakram", CheckState.Present, Indonesian.Size(free) + " kosong")
            : new Check("Ruang cakram", CheckState.Fault, Indonesian.Size(free) + " kosong", "pemeriksaan dapat berhenti di tengah jalan", $"kosongkan sampai sedikitnya {Indonesian.Size(LeastSpace)}");
    }

    private static Check Zone() => TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Jakarta", out _)
        ? new Check("Data zona waktu", CheckState.Present, "Asia/Jakarta")
        : new Check("Data zona waktu", CheckState.Fault, "Asia/Jakarta tidak dikenal", "hari dan jadwal tidak dapat ditentukan", "apt-get install tzdata");

    private static Check Tool(string name, string cost, string remedy) => Tools.Find(name) is { } path
        ? new Check(name, CheckState.Present, path)
        : new Check(name, CheckState.Missing, "tidak ditemukan", cost, remedy);

    private static Check Cage(FileTools files) => files.Cage switch
    {
        null => new Check("Batas program", CheckState.Missing, "setsid dan prlimit tidak ditemukan", "isi berkas tidak dibaca: program pembaca hanya dijalankan dengan batas waktu dan memori", "apt-get install util-linux"),
        { Isolation.Count: 0 } => new Check("Batas program", CheckState.Present, "setsid dan prlimit; kernel ini tidak mengizinkan pemutusan jaringan program pembaca berkas"),
        _ => new Check("Batas program", CheckState.Present, "setsid, prlimit, dan unshare: program pembaca berkas berjalan tanpa jaringan"),
    };

    private static Check Pdf(FileTools files)
    {
        string[] missing = [.. new[] { ("pdftotext", files.PdfText), ("pdfinfo", files.PdfInfo), ("pdftoppm", files.PdfPictures) }.Where(tool => tool.Item2 is null).Select(tool => tool.Item1)];
        return missing.Length == 0
            ? new Check("pdftotext", CheckState.Present, $"{files.PdfText}, dengan pdfinfo dan pdftoppm")
            : new Check(
                "pdftotext",
                CheckState.Missing,
                string.Join(", ", missing) + " tidak ditemukan",
                "isi PDF tidak dibaca: jenis dan tahun dokumen dikenali dari nama dan tautannya saja, dengan catatan perlu verifikasi",
                "apt-get install poppler-utils");
    }

    private static Check Ocr(FileTools files)
    {
        const string remedy = "apt-get install tesseract-ocr tesseract-ocr-ind";
        const string cost = "gambar dan hasil pindai tidak dibaca: infografis dan PDF tanpa teks dikenali dari namanya saja, dengan catatan perlu verifikasi";
        return files switch
        {
            { Ocr: null } => new Check("tesseract", CheckState.Missing, "tidak ditemukan", cost, remedy),
            { Languages: null } => new Check("tesseract", CheckState.Missing, files.Ocr + " tanpa bahasa", cost, remedy),
            { Languages: "ind" } => new Check("tesseract", CheckState.Present, files.Ocr + " dengan bahasa Indonesia"),
            _ => new Check("tesseract", CheckState.Missing, files.Ocr + " tanpa bahasa Indonesia", "gambar dan hasil pindai dibaca dengan bahasa Inggris, kurang teliti", remedy),
        };
    }

    private static Check Postgres(MonitorSetup? setup) => setup?.Options.Data.Postgres is { Length: > 0 }
        ? new Check("PostgreSQL", CheckState.Present, "dipakai menurut pengaturan")
        : Directory.Exists("/usr/lib/postgresql") || Tools.Find("psql") is not null
            ? new Check("PostgreSQL", CheckState.Present, "terpasang, tidak dipakai; SQLite cukup untuk satu kabupaten")
            : new Check("PostgreSQL", CheckState.Missing, "tidak terpasang", "tidak ada akibat untuk satu kabupaten: SQLite dipakai; perlu hanya untuk beberapa mesin pemeriksa");
}
