using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Monitor.App.Config;
using Monitor.App.Data;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Tables;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>What a person filled in about a table, as it stands in the form.</summary>
/// <param name="Columns">Index of the column by the word of the field; -1 = none.</param>
/// <param name="Words">Status words with the chosen meaning, in the order of the form; empty where nothing was chosen.</param>
/// <param name="Agency">Code of the agency whose own register it is; empty for none.</param>
public sealed partial record TemplateFields(
    string Name, string Source, string Order, string Agency, ImmutableDictionary<string, int> Columns, ImmutableArray<(string Word, string Meaning)> Words)
{
    public static ImmutableArray<(string Word, string Text)> Orders { get; } =
        [("belum-dinyatakan", "Menurut berkas; yang mendua ditolak"), ("hari-bulan", "hari/bulan/tahun"), ("bulan-hari", "bulan/hari/tahun")];

    public static TemplateFields Guessed(TableProbe probe) => new(
        "", "", "belum-dinyatakan", "", TableWordsFile.Fields.ToImmutableDictionary(field => field.Word, field => probe.Guesses.GetValueOrDefault(field.Field, -1), StringComparer.Ordinal), []);

    public static TemplateFields Of(IFormCollection form) => new(
        SheetText.Cut(form["nama"].ToString().Trim(), ComplaintTemplateTable.NameLength),
        form["sumber"].ToString().Trim(),
        form["urutan"].ToString(),
        form["milik"].ToString(),
        TableWordsFile.Fields.ToImmutableDictionary(
            field => field.Word, field => int.TryParse(form["k-" + field.Word], NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : -1, StringComparer.Ordinal),
        [.. form["kata"].Zip(form["arti"]).Select(pair => (pair.First ?? "", pair.Second ?? ""))]);

    /// <summary>The template, or everything that is wrong with the form.</summary>
    public (TableTemplate? Template, ImmutableArray<string> Problems) Read(TableProbe probe, ImmutableArray<Entity> agencies, IReadOnlyCollection<string> taken)
    {
        ImmutableArray<(string Word, Sp4nColumn Field, FoundColumn? Column)> chosen =
            [.. TableWordsFile.Fields.Where(field => Columns[field.Word] >= 0).Select(field => (field.Word, field.Field, probe.Columns.FirstOrDefault(column => column.Index == Columns[field.Word])))];
        Entity? owner = agencies.FirstOrDefault(one => one.Code.Value == Agency);
        int order = Orders.ToList().FindIndex(one => one.Word == Order);
        ImmutableArray<string> problems =
        [
            .. Name.Length > 0 ? Array.Empty<string>() : ["Isi nama templat."],
            .. SourceForm().IsMatch(Source) ? Array.Empty<string>() : ["Sumber harus nama pendek dengan huruf kecil, angka dan tanda hubung, misalnya aduan-lama."],
            .. taken.Contains(Source) ? new[] { "Sumber ini diisi lewat jalan lain." } : [],
            .. chosen.Any(one => one.Field == Sp4nColumn.Reference) && chosen.Any(one => one.Field == Sp4nColumn.SubmittedDay) ? Array.Empty<string>() : ["Pilih kolom nomor aduan dan kolom tanggal masuk."],
            .. chosen.Any(one => one.Column is null or { IsPersonal: true }) ? new[] { "Kolom data pribadi, dan kolom yang tidak ada, tidak dapat dipetakan." } : [],
            .. chosen.GroupBy(one => one.Column?.Index).Any(group => group.Count() > 1) ? new[] { "Satu kolom hanya untuk satu isian." } : [],
            .. chosen.Any(one => probe.Columns.Count(column => Sp4nMapping.Fold(column.Header) == Sp4nMapping.Fold(one.Column?.Header ?? "")) > 1) ? new[] { "Ada dua kolom dengan judul yang sama; bedakan judulnya dalam berkas." } : [],
            .. Agency.Length == 0 || owner is not null ? Array.Empty<string>() : ["Pilih instansi dari register."],
            .. owner is null || Columns["instansi"] < 0 ? Array.Empty<string>() : ["Pilih salah satu: kolom instansi, atau register milik satu instansi."],
            .. order >= 0 ? Array.Empty<string>() : ["Pilih urutan tanggal."],
        ];
        return problems.IsEmpty
            ? (new TableTemplate(
                Source,
                (DateOrder)order,
                [.. chosen.Select(one => new MappedColumn(one.Field, one.Column?.Header ?? ""))],
                [.. Words.Where(pair => CaseWords.States.ContainsKey(pair.Meaning)).Select(pair => new MappedStatus(pair.Word, CaseWords.States[pair.Meaning]))],
                owner?.Code), [])
            : (null, problems);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex SourceForm();
}
