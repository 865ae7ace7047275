using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Monitor.App.Config;
using Monitor.App.Jobs;
using Monitor.App.Reports;
using Monitor.Core.Pengaduan;
using Monitor.Core.Registry;

namespace Monitor.App.Pages.Complaints;

/// <summary>The fields of a quick entry. None of them takes a sentence: codes, days and choices only.</summary>
public sealed class EntryFields
{
    [FromForm(Name = "pintu")]
    public string? Door { get; set; }

    [FromForm(Name = "hari")]
    public string? Day { get; set; }

    [FromForm(Name = "jam")]
    public string? Hour { get; set; }

    [FromForm(Name = "jenis")]
    public string? Kind { get; set; }

    [FromForm(Name = "kategori")]
    public string? Category { get; set; }

    [FromForm(Name = "instansi")]
    public string? Agency { get; set; }

    /// <summary>The day it was sent to the agency; empty = now, as it is typed.</summary>
    [FromForm(Name = "diteruskan")]
    public string? SentOn { get; set; }

    [FromForm(Name = "rahasia")]
    public bool IsConfidential { get; set; }

    /// <summary>The number it has in SP4N-LAPOR!, where it was entered there too.</summary>
    [FromForm(Name = "sp4n")]
    public string? ExportNumber { get; set; }

    /// <summary>When something happened: to the minute, or some time on a day; null when it is no time or lies ahead.</summary>
    public static EventTime? TimeOf(string? day, string? hour, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on) || on > LocalDays.Of(now, zone) || on.Year < 2000)
        {
            return null;
        }

        if (string.IsNullOrEmpty(hour))
        {
            EventTime span = EventTime.On(on, zone);
            return span.By > now ? span with { By = now } : span;
        }

        return TimeOnly.TryParseExact(hour, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly at) && LocalDays.Start(on, zone).Add(at.ToTimeSpan()) is var exact && exact <= now
            ? EventTime.Exact(exact)
            : null;
    }

    /// <summary>When the agency got it: as it is typed, unless another day is told.</summary>
    internal EventTime SentAt(EventTime submitted, DateTimeOffset now, TimeZoneInfo zone) => (TimeOf(SentOn, null, now, zone) ?? EventTime.Exact(now)).NotBefore(submitted);

    /// <summary>The complaint without a number, or what is wrong with the fields.</summary>
    internal (Complaint? Complaint, ImmutableArray<string> Problems) Read(DateTimeOffset now, TimeZoneInfo zone, ImmutableArray<Entity> agencies)
    {
        EventTime? happened = TimeOf(Day, Hour, now, zone);
        bool isDoor = Enum.TryParse(Door, out ComplaintDoor door) && ComplaintWords.OfficeDoors.Any(one => one.Door == door);
        bool isKind = SlaFile.Classes.TryGetValue(Kind ?? "", out Classification kind);
        string category = (Category ?? "").Trim();
        string number = (ExportNumber ?? "").Trim();
        ImmutableArray<string> problems =
        [
            .. isDoor ? Array.Empty<string>() : ["Pilih dari mana aduan didengar."],
            .. happened is null ? new[] { "Tulis kapan aduan disampaikan; tidak sesudah sekarang." } : [],
            .. isKind ? Array.Empty<string>() : ["Pilih jenisnya."],
            .. category.Length > 0 && !(DeliveryPlace.IsCode(category) && category.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-')) ? new[] { "Kategori berupa satu kata, tanpa spasi, nama orang, atau nomor telepon." } : [],
            .. !string.IsNullOrEmpty(Agency) && agencies.All(one => one.Code.Value != Agency) ? new[] { "Pilih instansi dari register." } : [],
            .. !string.IsNullOrEmpty(SentOn) && (TimeOf(SentOn, null, now, zone) is not { } sent || sent.By < happened?.After) ? new[] { "Tanggal diteruskan tidak mendahului aduannya dan tidak sesudah hari ini." } : [],
            .. number.Length > 0 && !(number.Length <= 12 && number.All(char.IsAsciiDigit)) ? new[] { "Nomor SP4N-LAPOR! hanya angka, paling panjang 12." } : [],
        ];
        return problems.Length > 0 || happened is null ? (null, problems) : (new Complaint(new ComplaintKey(ComplaintConfig.RegisterSource, "?"), happened, kind, [])
        {
            Registered = EventTime.Exact(now),
            Door = door,
            Category = category.Length > 0 ? category : null,
            Confidentiality = IsConfidential ? Confidentiality.Rahasia : Confidentiality.Unknown,
            SameCase = number.Length > 0 ? [new ComplaintKey(ComplaintConfig.ExportSource, number)] : [],
        }, []);
    }
}
