using System.Collections.Immutable;
using Monitor.Core.Pengaduan.Channels;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;

namespace Monitor.App.Reports.Sheets;

/// <summary>Kanal OPD: every published or declared channel of an office, whether it agrees with the register, and whether somebody is there. What is not known has a word and no date.</summary>
internal static class ChannelsSheet
{
    /// <summary>Null where no channel of an office is known.</summary>
    public static SheetSpec? Build(Assessment assessment)
    {
        ImmutableArray<ImmutableArray<Cell>> rows =
        [
            .. assessment.Entities.Where(entity => !entity.Entity.IsVillage)
                .OrderBy(entity => entity.Entity.FullName, StringComparer.OrdinalIgnoreCase)
                .SelectMany(entity => entity.Channels.Select(channel => Row(entity.Entity, channel))),
        ];
        return rows.IsEmpty ? null : new SheetSpec(
            "Kanal OPD",
            [
                new("Kode", 22), new("OPD", 40), new("Kanal", 18), new("Alamat atau nomor", 44), new("Terbit di", 44), new("Register", 16), new("Keadaan", 24), new("Sebab", 60, Wraps: true),
                new("Dilihat", 18), new("Unggahan terbaru", 18), new("Petugas", 18), new("Berlaku sampai", 18),
            ],
            rows,
            2,
            [new("Cara membaca", Cell.Of("Hidup berarti terbukti. Dinding masuk, penolakan, dan gangguan bukan bukti mati. Mati: dua kali tidak ditemukan berjarak sedikitnya satu hari, atau dilihat petugas."))],
            "");
    }

    private static ImmutableArray<Cell> Row(Entity office, ChannelStanding channel) =>
    [
        Cell.Of(office.Code.Value),
        Cell.Of(office.FullName),
        Cell.Of(ChannelWords.Kind(channel.Channel)),
        Cell.Of(SheetText.Cut(channel.Channel.Value, 300)),
        Cell.Of(channel.Channel.Seen is { } seen ? SheetText.Cut(Core.Text.PersonalAddresses.Show(seen.Url), 300) : null),
        Cell.Of(ChannelWords.Of(channel.Channel.Register)),
        Cell.Of(ChannelWords.Of(channel.State, channel.Means)),
        Cell.Of(SheetText.Cut(channel.Reason, 300)),
        Cell.Of(channel.Looked?.At),
        Cell.Of(channel.NewestUpload),
        Cell.Of(channel.Verdict?.By),
        Cell.Of(channel.Verdict?.Until),
    ];
}
