using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Monitor.App.Config;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>What a person filled in about a limit. An empty condition holds for all.</summary>
public sealed partial record RuleFields(
    string Id, string Name, string Step, string Amount, string Unit, string Start, string Class, string Supervisory, string Source, string Kind, string From, string Warn, bool Pauses, string Basis)
{
    private const int Longest = 200;

    public static RuleFields Empty { get; } = new("", "", "jawaban-pertama", "", "hari-kerja", "disposisi", "", "", "", "", "", "0", false, "");

    public static RuleFields Of(IFormCollection form)
    {
        string Text(string key) => SheetText.Cut(form[key].ToString().Trim(), Longest);
        return new(
            Text("id"), Text("nama"), Text("langkah"), Text("batas"), Text("satuan"), Text("mulai"), Text("klasifikasi"), Text("pengawasan"), Text("sumber"), Text("jenis"), Text("sejak"), Text("peringatan"),
            Text("jeda") == "ya", Text("dasar"));
    }

    /// <summary>The rule, or everything that is wrong with the form.</summary>
    public (SlaRule? Rule, ImmutableArray<string> Problems) Read()
    {
        bool hasAmount = int.TryParse(Amount, NumberStyles.None, CultureInfo.InvariantCulture, out int amount) && amount is >= 1 and <= 1000;
        bool hasWarning = int.TryParse(Warn, NumberStyles.None, CultureInfo.InvariantCulture, out int warn);
        bool hasDay = DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from);
        bool isKnown = SlaFile.Steps.ContainsKey(Step) && SlaFile.Units.ContainsKey(Unit) && SlaFile.Starts.ContainsKey(Start)
            && (Class.Length == 0 || SlaFile.Classes.ContainsKey(Class)) && (Kind.Length == 0 || SlaFile.Kinds.ContainsKey(Kind)) && Supervisory is "" or "ya" or "tidak";
        ImmutableArray<string> problems =
        [
            .. CodeForm().IsMatch(Id) ? Array.Empty<string>() : ["Kode harus nama pendek dengan huruf kecil, angka dan tanda hubung, misalnya jawaban-perbup-2027."],
            .. Name.Length > 0 ? Array.Empty<string>() : ["Isi nama aturan."],
            .. isKnown ? Array.Empty<string>() : ["Pilih langkah, satuan, mulai, dan syaratnya dari daftar."],
            .. hasAmount ? Array.Empty<string>() : ["Batas harus bilangan bulat 1 sampai 1000."],
            .. hasWarning ? Array.Empty<string>() : ["Peringatan harus bilangan bulat; 0 bila tidak ada."],
            .. hasDay ? Array.Empty<string>() : ["Isi tanggal mulai berlaku."],
            .. Basis.Length > 0 ? Array.Empty<string>() : ["Tulis dasar hukumnya."],
            .. Source.Length == 0 || CodeForm().IsMatch(Source) ? Array.Empty<string>() : ["Sumber harus nama pendeknya, misalnya sp4n."],
        ];
        return problems.IsEmpty
            ? (new SlaRule(Id, Name, SlaFile.Steps[Step], amount, SlaFile.Units[Unit], SlaFile.Starts[Start], Basis)
            {
                Classification = Class.Length == 0 ? null : SlaFile.Classes[Class],
                Supervisory = Supervisory.Length == 0 ? null : Supervisory == "ya",
                Source = Source.Length == 0 ? null : Source,
                AgencyKind = Kind.Length == 0 ? null : SlaFile.Kinds[Kind],
                ValidFrom = from,
                PausesForReporter = Pauses,
                WarnBefore = warn,
            }, [])
            : (null, problems);
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeForm();
}
