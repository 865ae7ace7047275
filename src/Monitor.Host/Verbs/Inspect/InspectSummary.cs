using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.App.Pages;
using Monitor.App.Reports;
using Monitor.Core.Criteria;
using Monitor.Core.Facts;
using Monitor.Core.Registry;
using Monitor.Core.Scoring;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Host.Verbs.Inspect;

/// <summary>An inspection as lines for a person.</summary>
internal static class InspectSummary
{
    private const int LabelWidth = 20;
    private const int MostDocuments = 12;

    public static string Write(Entity entity, SiteSnapshot snapshot, SiteVerdict verdict, TimeZoneInfo zone)
    {
        SiteFacts facts = verdict.Facts;
        var text = new StringBuilder();
        string name = entity.Name.Length > 0 ? entity.FullName + ", " : "";
        text.AppendLine(CultureInfo.InvariantCulture, $"{name}{PersonalAddresses.Show(snapshot.Site)}");
        Line(text, "Diperiksa", $"{Indonesian.DateAndTime(snapshot.TakenAt, zone)}; {Indonesian.Count(snapshot.Pages.Count(page => page.WasRead))} dari {Indonesian.Count(snapshot.Pages.Length)} permintaan terbaca");
        if (snapshot.RobotsConsent is { } consent)
        {
            Line(text, "Izin", EvidenceWords.Consent(consent));
        }

        Line(text, "Keadaan", facts.State.Value is { } state ? $"{Vocabulary.StateName(state.Id)}. {state.Reason}" : facts.State.Reason);
        Line(text, "Skor", Score(verdict.Score));
        Line(text, "Platform", facts.Platform + (facts.NeedsBrowser ? " (isi hanya tampil dengan skrip)" : ""));
        Line(text, "Unggahan terakhir", Dated(facts.Recency.Value?.Newest, facts.Recency.Reason));
        Line(text, "Dokumen terakhir", Dated(facts.Recency.Value?.NewestDocument, facts.Recency.Reason));
        Documents(text, facts.Documents);
        Line(text, "Standar pelayanan", facts.Services.Value is { } services ? services.Elements.IsEmpty ? "belum ditemukan" : string.Join(", ", services.Elements) : facts.Services.Reason);
        foreach (ServiceRemark remark in facts.Services.Value?.Remarks ?? [])
        {
            Line(text, "Catatan layanan", remark.Sentence);
        }

        if (!facts.Facilities.IsEmpty)
        {
            Line(text, "Sarana", string.Join(", ", facts.Facilities.Select(facility => facility.Name)));
        }

        Channels(text, facts.Channels);
        if (facts.Gambling.Value is { Suspected: true } signs)
        {
            Line(text, "PERHATIAN", $"dugaan judi, menunggu konfirmasi petugas: {Where(signs.Evidence)}");
        }

        if (facts.PersonalData.Value is { Any: true } personal)
        {
            Line(text, "PERHATIAN", $"dugaan data pribadi terbuka: NIK {personal.Nik}, KK {personal.Kk}, telepon warga {personal.Phones} ({Where(personal.Evidence)})");
        }

        Findings(text, verdict);
        text.AppendLine().AppendLine("Satu pengamatan; hasil negatif belum dipastikan oleh pengamatan kedua.");
        return text.ToString();
    }

    private static string Where(ImmutableArray<Evidence> evidence) => evidence.IsEmpty ? "" : PersonalAddresses.Show(evidence[0].Url);

    private static string Score(Score score) => score.Value is { } value
        ? $"{Indonesian.Score(value)} dari 100, {score.Band} (cakupan {Indonesian.Percent(score.Coverage)}){(score.Held is { } held ? ". " + held : "")}"
        : $"tidak ada: {score.Reason}";

    private static string? Dated(DatedItem? item, string? reason) => item is null
        ? reason ?? "situs tidak menyebut tanggal"
        : $"{Indonesian.Date(item.Date)} ({item.Source.ToString().ToLowerInvariant()}) {PersonalAddresses.Show(item.Evidence.Url)}";

    private static void Documents(StringBuilder text, Fact<VillageDocuments> fact)
    {
        ImmutableArray<FoundDocument> found = fact.Value?.Found ?? [];
        Line(text, "Dokumen", fact.Value is null ? fact.Reason : found.IsEmpty ? "belum ditemukan di situs" : $"{found.Length} ditemukan");
        foreach (FoundDocument document in found.OrderByDescending(document => document.Level).Take(MostDocuments))
        {
            string flaw = document.Flaw is { } why ? $" [{why}]" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"  {document.Type} {document.Years} {document.Level}{flaw} {PersonalAddresses.Show(document.Url)}");
        }
    }

    private static void Channels(StringBuilder text, Fact<ContactChannels> fact)
    {
        if (!fact.TryGet(out ContactChannels? channels))
        {
            Line(text, "Kanal", fact.Reason);
            return;
        }

        List<string> all = [.. channels.Phones.Concat(channels.Whatsapp).Concat(channels.Emails).Concat(channels.Social).Select(channel => channel.Value)];
        all.AddRange(channels.Form is { } form ? ["formulir " + form.Value] : []);
        all.AddRange(channels.Lapor is { } lapor ? ["lapor " + lapor.Value] : []);
        all.AddRange(channels.Poster is { } poster ? ["poster " + poster.Value] : []);
        all.AddRange(channels.Hours is { } hours ? ["jam layanan " + hours.Value] : []);
        Line(text, "Kanal", all.Count == 0 ? "belum ditemukan" : string.Join(", ", all));
    }

    private static void Findings(StringBuilder text, SiteVerdict verdict)
    {
        if (verdict.Findings.IsEmpty)
        {
            return;
        }

        text.AppendLine().AppendLine("Catatan hasil pantauan");
        foreach (Finding finding in verdict.Findings)
        {
            CriterionMeta meta = CriterionCatalog.Of(finding.Criterion).Meta;
            text.AppendLine(CultureInfo.InvariantCulture, $"  {Vocabulary.Of(finding.Outcome).Word,-20} {meta.Title}: {finding.Explanation}");
        }
    }

    private static void Line(StringBuilder text, string label, string? value) =>
        text.AppendLine(CultureInfo.InvariantCulture, $"{label.PadRight(LabelWidth)}{value}");
}
