using System.Collections.Immutable;
using Monitor.Core.Pengaduan;

namespace Monitor.App.Config;

/// <summary>The words for states, causes and doors that mappings and deliveries share.</summary>
internal static class CaseWords
{
    public static ImmutableDictionary<string, CaseState> States { get; } = Words(
        ("diterima", CaseState.Received), ("terverifikasi", CaseState.Verified), ("didisposisi", CaseState.Dispatched), ("dijawab-pertama", CaseState.FirstResponse),
        ("diproses", CaseState.InProgress), ("dijawab", CaseState.Answered), ("ditutup", CaseState.Closed), ("ditunda", CaseState.Postponed),
        ("menunggu-pelapor", CaseState.AwaitingReporter), ("ditolak", CaseState.Rejected), ("diarsipkan", CaseState.Archived), ("dibuka-lagi", CaseState.Reopened));

    public static ImmutableDictionary<string, CloseCause> Causes { get; } = Words(("admin", CloseCause.ByAdmin), ("pelapor", CloseCause.ByReporter), ("sistem", CloseCause.BySystem));

    public static ImmutableDictionary<string, RejectReason> Reasons { get; } = Words(
        ("bukan-wewenang", RejectReason.NotCompetent), ("tidak-sah", RejectReason.Invalid), ("spam", RejectReason.Spam), ("ganda", RejectReason.Duplicate));

    public static ImmutableDictionary<string, ComplaintDoor> Doors { get; } = Words(
        ("situs", ComplaintDoor.Web), ("aplikasi", ComplaintDoor.App), ("whatsapp", ComplaintDoor.Whatsapp), ("sms", ComplaintDoor.Sms), ("telepon", ComplaintDoor.Phone),
        ("surel", ComplaintDoor.Email), ("facebook", ComplaintDoor.Facebook), ("instagram", ComplaintDoor.Instagram), ("x", ComplaintDoor.X), ("youtube", ComplaintDoor.Youtube),
        ("tiktok", ComplaintDoor.Tiktok), ("loket", ComplaintDoor.Counter), ("surat", ComplaintDoor.Letter), ("kunjungan-pimpinan", ComplaintDoor.LeaderVisit),
        ("musrenbang", ComplaintDoor.Musrenbang), ("lain", ComplaintDoor.Other));

    public static ImmutableDictionary<string, Confidentiality> Types { get; } = Words(
        ("biasa", Confidentiality.Biasa), ("anonim", Confidentiality.Anonim), ("rahasia", Confidentiality.Rahasia));

    private static ImmutableDictionary<string, T> Words<T>(params (string Word, T Meaning)[] words) =>
        words.ToImmutableDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);
}
