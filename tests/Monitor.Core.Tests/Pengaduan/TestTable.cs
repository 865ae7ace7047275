using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;
using static Monitor.Core.Tests.Pengaduan.TestCalendar;

namespace Monitor.Core.Tests.Pengaduan;

/// <summary>Tables in the shape of the export, with its preamble in rows 1 to 10 and its header in row 11.</summary>
internal static class TestTable
{
    internal static readonly string[] Header =
    [
        "Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor", "Klasifikasi Laporan", "ID Kategori", "Kategori", "Judul Laporan", "Isi Laporan Awal",
        "Isi Laporan Akhir", "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan", "Instansi Induk", "ID Instansi Terdisposisi", "Instansi Terdisposisi", "Status Laporan",
        "Alasan Tunda/Arsip", "Provinsi", "Kota/Kabupaten", "Kecamatan", "Kelurahan", "Nomor SK", "Rating",
    ];

    internal const int HeaderRow = 11;

    // Not a person's: the letters and digits only stand out when they turn up where they must not.
    internal const string Name = "Bagas Wicaksana Pratomo";
    internal const string Story = "Mohon dibantu, hubungi 081234500011 atau NIK 3310054101900001.";

    internal static readonly Sp4nMapping Mapping = new(
        "uji-1",
        DateOrder.Unstated,
        new Dictionary<Sp4nColumn, ImmutableArray<string>>
        {
            [Sp4nColumn.Reference] = ["Tracking ID", "ID Laporan"],
            [Sp4nColumn.SubmittedDay] = ["Tanggal Laporan Masuk"],
            [Sp4nColumn.SubmittedTime] = ["Waktu Laporan Masuk"],
            [Sp4nColumn.Class] = ["Klasifikasi Laporan"],
            [Sp4nColumn.CategoryId] = ["ID Kategori"],
            [Sp4nColumn.Confidentiality] = ["Tipe Laporan (Anonim/Rahasia)", "Tipe Laporan"],
            [Sp4nColumn.Door] = ["Sumber Laporan"],
            [Sp4nColumn.AgencyId] = ["ID Instansi Terdisposisi"],
            [Sp4nColumn.Agency] = ["Instansi Terdisposisi"],
            [Sp4nColumn.Status] = ["Status Laporan"],
            [Sp4nColumn.Kecamatan] = ["Kecamatan"],
            [Sp4nColumn.Kelurahan] = ["Kelurahan"],
            [Sp4nColumn.Rating] = ["Rating"],
        }.ToImmutableDictionary(),
        ["Nama Pelapor", "Kategori", "Judul Laporan", "Isi Laporan", "Instansi Induk", "Alasan Tunda/Arsip", "Provinsi", "Kota/Kabupaten", "Nomor SK"],
        ["Tanggal Generate"],
        Folded(
            ("Terverifikasi", new StatusMeaning(CaseState.Verified, CloseCause.Unknown, RejectReason.None)),
            ("Ditanggapi oleh Pelapor", new StatusMeaning(CaseState.InProgress, CloseCause.Unknown, RejectReason.None)),
            ("Ditutup oleh Admin", new StatusMeaning(CaseState.Closed, CloseCause.ByAdmin, RejectReason.None)),
            ("Ditutup oleh Sistem", new StatusMeaning(CaseState.Closed, CloseCause.BySystem, RejectReason.None))),
        Folded(("Pengaduan", Classification.Pengaduan), ("Permintaan Informasi", Classification.PermintaanInformasi)),
        Folded(("Website", ComplaintDoor.Web), ("WhatsApp", ComplaintDoor.Whatsapp)),
        Folded(("Anonim", Confidentiality.Anonim), ("Rahasia", Confidentiality.Rahasia)));

    internal static readonly EntityCode Dinkes = new("99.01/dinkes");

    internal static readonly AgencyBook Agencies = new(
        [new Agency(Dinkes, EntityKind.Opd, "Dinas Kesehatan", null, "umum", null, null)], [new AgencyAlias("sp4n", "1001", null, Dinkes)]);

    internal static readonly PlaceBook Places = new(new Roster(
        new Kabupaten(WilayahCode.Parse("99.01"), "Kabupaten Uji", true, [], "0999", [], OwnChannels.None),
        [new Kecamatan(WilayahCode.Parse("99.01.05"), "Sukamaju Kidul")],
        [new Entity(new EntityCode("99.01.05.2003"), EntityKind.Desa, "Karang Uji", WilayahCode.Parse("99.01.05"), [])]));

    internal static readonly Sp4nContext Context = new("sp4n", "sha-1", null, Agencies, Places, Zone, 100_000);

    internal static Sp4nReading Read(params string[][] rows) => Read(Context, rows);

    internal static Sp4nReading Read(Sp4nContext context, params string[][] rows) => Read(Table(Header, rows), context);

    internal static Sp4nReading Read(IEnumerable<TableRow> table, Sp4nContext? context = null, Sp4nMapping? mapping = null) =>
        new Sp4nReader(mapping ?? Mapping, TestKamus.Instance).Read(table, context ?? Context);

    internal static List<TableRow> Table(string[] header, params string[][] rows)
    {
        string[][] preamble = [["Judul Laporan", "Laporan Kabupaten"], ["Nama Instansi", "Pemerintah Kabupaten Uji"], ["Tanggal Generate", "30 Jun 2026 08:00"], [], [], [], [], [], [], []];
        return [.. preamble.Append(header).Concat(rows).Select((cells, i) => new TableRow(i + 1, [.. cells.Select(TableCell.Of)]))];
    }

    /// <summary>A row with one cell changed; the columns are named as in <see cref="Header"/>.</summary>
    internal static string[] Row(string id, params (string Column, string Text)[] changes)
    {
        string[] cells =
        [
            id, "3 Jun 2026", "08:15:30", Name, "Pengaduan", "42", "Kesehatan", "Antrean puskesmas", Story, Story, "-", "Website", "PEMERINTAH KABUPATEN UJI", "1001", "Dinas Kesehatan",
            "Terverifikasi", "-", "Jawa Tengah", "Kab. Uji", "Sukamaju Kidul", "Karang Uji", "SK 1/2026", "-",
        ];
        foreach ((string column, string text) in changes)
        {
            cells[Array.IndexOf(Header, column)] = text;
        }

        return cells;
    }

    private static ImmutableDictionary<string, T> Folded<T>(params (string Word, T Meaning)[] words) => words.ToImmutableDictionary(pair => Sp4nMapping.Fold(pair.Word), pair => pair.Meaning);
}
