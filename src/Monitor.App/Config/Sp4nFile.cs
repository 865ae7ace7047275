using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Tables;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>Reads the mapping of the SP4N-LAPOR! export strictly.</summary>
public static class Sp4nFile
{
    public const string Name = "sp4n.yaml";

    private static readonly ImmutableDictionary<string, Sp4nColumn> Columns = Words(
        ("nomor", Sp4nColumn.Reference), ("tanggal", Sp4nColumn.SubmittedDay), ("jam", Sp4nColumn.SubmittedTime), ("klasifikasi", Sp4nColumn.Class),
        ("id-kategori", Sp4nColumn.CategoryId), ("kerahasiaan", Sp4nColumn.Confidentiality), ("kanal", Sp4nColumn.Door), ("id-instansi", Sp4nColumn.AgencyId),
        ("instansi", Sp4nColumn.Agency), ("status", Sp4nColumn.Status), ("kecamatan", Sp4nColumn.Kecamatan), ("kelurahan", Sp4nColumn.Kelurahan), ("rating", Sp4nColumn.Rating));

    private static readonly ImmutableDictionary<string, DateOrder> Orders = Words(
        ("belum-dinyatakan", DateOrder.Unstated), ("hari-bulan", DateOrder.DayFirst), ("bulan-hari", DateOrder.MonthFirst));

    /// <exception cref="ConfigException">The file is refused.</exception>
    public static Sp4nMapping Read(string path) => Parse(path, TextFile.Bytes(path));

    /// <exception cref="ConfigException">The file is refused.</exception>
    public static Sp4nMapping Parse(string file, byte[] bytes)
    {
        YamlMap root = YamlMap.Parse(file, bytes);
        var mapping = new Sp4nMapping(
            root.Text("versi"),
            root.Word("urutan-tanggal", Orders),
            ColumnNames(root.Map("kolom")),
            root.Texts(root.Take("abaikan"), "abaikan"),
            root.Texts(root.Take("tanggal-ekspor"), "tanggal-ekspor"),
            Folded(root.Map("status"), Status),
            Folded(root.Map("klasifikasi"), (map, word, node) => map.Word(node, word, SlaFile.Classes)),
            Folded(root.Map("kanal"), (map, word, node) => map.Word(node, word, CaseWords.Doors)),
            Folded(root.Map("kerahasiaan"), (map, word, node) => map.Word(node, word, CaseWords.Types)));
        root.Done();
        return mapping;
    }

    private static ImmutableDictionary<Sp4nColumn, ImmutableArray<string>> ColumnNames(YamlMap map)
    {
        map.Done(Columns.Keys);
        var names = ImmutableDictionary.CreateBuilder<Sp4nColumn, ImmutableArray<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string word, YamlNode node) in map.Entries)
        {
            ImmutableArray<string> own = map.Texts(node, word);
            names[Columns[word]] = own.FirstOrDefault(name => !seen.Add(Sp4nMapping.Fold(name))) is { } twice
                ? throw map.Fault(node, $"nama kolom '{twice}' dipakai dua kali.")
                : own;
        }

        foreach ((string word, Sp4nColumn column) in Columns.Where(pair => Sp4nMapping.Required.Contains(pair.Value)))
        {
            _ = names.ContainsKey(column) ? column : throw map.Fault($"kolom wajib '{word}' belum dipetakan.");
        }

        return names.ToImmutable();
    }

    private static StatusMeaning Status(YamlMap map, string word, YamlNode node)
    {
        YamlMap entry = map.AsMap(node);
        var meaning = new StatusMeaning(
            entry.Word("keadaan", CaseWords.States),
            entry.TryTake("oleh") is null ? CloseCause.Unknown : entry.Word("oleh", CaseWords.Causes),
            entry.TryTake("sebab") is null ? RejectReason.None : entry.Word("sebab", CaseWords.Reasons));
        entry.Done();
        return meaning switch
        {
            { Cause: not CloseCause.Unknown, State: not CaseState.Closed } => throw entry.Fault($"'{word}': 'oleh' hanya untuk keadaan ditutup."),
            { Rejection: not RejectReason.None, State: not CaseState.Rejected } => throw entry.Fault($"'{word}': 'sebab' hanya untuk keadaan ditolak."),
            _ => meaning,
        };
    }

    private static ImmutableDictionary<string, T> Folded<T>(YamlMap map, Func<YamlMap, string, YamlNode, T> read)
    {
        var words = ImmutableDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach ((string word, YamlNode node) in map.Entries)
        {
            if (!words.TryAdd(Sp4nMapping.Fold(word), read(map, word, node)))
            {
                throw map.Fault(node, $"'{word}' sudah dipetakan; huruf besar, spasi dan tanda baca tidak dibedakan.");
            }
        }

        return words.ToImmutable();
    }

    private static ImmutableDictionary<string, T> Words<T>(params (string Word, T Meaning)[] words) =>
        words.ToImmutableDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);
}
