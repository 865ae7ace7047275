using System.Collections.Immutable;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Tables;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>Reads the words for foreign tables strictly.</summary>
public static class TableWordsFile
{
    public const string Name = "tabel.yaml";

    /// <summary>The fields of a table, by the word of files and forms, in the order in which they are asked.</summary>
    public static ImmutableArray<(string Word, Sp4nColumn Field)> Fields { get; } =
    [
        ("nomor", Sp4nColumn.Reference), ("tanggal", Sp4nColumn.SubmittedDay), ("jam", Sp4nColumn.SubmittedTime), ("status", Sp4nColumn.Status), ("instansi", Sp4nColumn.Agency),
        ("kategori", Sp4nColumn.Category), ("klasifikasi", Sp4nColumn.Class), ("kanal", Sp4nColumn.Door), ("kerahasiaan", Sp4nColumn.Confidentiality),
        ("kecamatan", Sp4nColumn.Kecamatan), ("kelurahan", Sp4nColumn.Kelurahan), ("disposisi", Sp4nColumn.DispatchedDay), ("jawaban-pertama", Sp4nColumn.RespondedDay),
        ("selesai", Sp4nColumn.ClosedDay), ("selesai-lain", Sp4nColumn.OtherClosedDay),
    ];

    /// <exception cref="ConfigException">The file is refused.</exception>
    public static TableWords Read(string path) => Parse(path, TextFile.Bytes(path));

    /// <exception cref="ConfigException">The file is refused.</exception>
    public static TableWords Parse(string file, byte[] bytes)
    {
        YamlMap root = YamlMap.Parse(file, bytes);
        var words = new TableWords(ColumnWords(root.Map("kolom")), root.Texts(root.Take("pribadi"), "pribadi"), StatusWords(root.Map("status")));
        root.Done();
        return words;
    }

    private static ImmutableDictionary<Sp4nColumn, ImmutableArray<string>> ColumnWords(YamlMap map)
    {
        map.Done(Fields.Select(field => field.Word));
        return map.Entries.ToImmutableDictionary(pair => Fields.First(field => field.Word == pair.Key).Field, pair => map.Texts(pair.Value, pair.Key));
    }

    private static ImmutableDictionary<string, CaseState> StatusWords(YamlMap map)
    {
        var states = ImmutableDictionary.CreateBuilder<string, CaseState>(StringComparer.Ordinal);
        foreach ((string word, YamlNode node) in map.Entries)
        {
            if (!states.TryAdd(Sp4nMapping.Fold(word), map.Word(node, word, CaseWords.States)))
            {
                throw map.Fault(node, $"'{word}' sudah tertulis; huruf besar, spasi dan tanda baca tidak dibedakan.");
            }
        }

        return states.ToImmutable();
    }
}
