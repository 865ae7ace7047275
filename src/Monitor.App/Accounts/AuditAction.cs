using System.Collections.Immutable;

namespace Monitor.App.Accounts;

/// <summary>Everything the audit log knows, by id, with the words people read.</summary>
public static class AuditAction
{
    public const string SignedIn = "masuk";
    public const string SignInRefused = "masuk-ditolak";
    public const string SignedOut = "keluar";
    public const string AccessDenied = "akses-ditolak";
    public const string FirstAdministrator = "administrator-pertama";
    public const string Invited = "undangan-dibuat";
    public const string InvitationRenewed = "undangan-diperbarui";
    public const string InvitationWithdrawn = "undangan-dicabut";
    public const string Joined = "undangan-dipakai";
    public const string ResetOffered = "sandi-tautan";
    public const string PasswordSet = "sandi-diganti";
    public const string RoleChanged = "peran-diubah";
    public const string Closed = "akun-ditutup";
    public const string Reopened = "akun-dibuka";
    public const string SessionsEnded = "sesi-diakhiri";
    public const string DemoMade = "akun-contoh";
    public const string Exported = "unduh";
    public const string RecheckAsked = "periksa-ulang";
    public const string DraftKept = "usulan-metodologi";
    public const string Clarified = "klarifikasi";
    public const string Decided = "keputusan";
    public const string ChannelDeclared = "pernyataan-kanal";
    public const string AssessmentStep = "langkah-penilaian";
    public const string RegistryChanged = "registri";
    public const string NoticeByHand = "pemberitahuan-manual";
    public const string RecipientChanged = "penerima-pemberitahuan";
    public const string MandateChanged = "mandat-eskalasi";
    public const string SettingChanged = "pengaturan";
    public const string ComplaintsImported = "impor-aduan";
    public const string ImportUndone = "impor-dibatalkan";
    public const string AgencyRecognised = "instansi-dikenali";
    public const string StatusExplained = "status-diartikan";
    public const string TemplateChanged = "templat-impor";
    public const string RuleChanged = "aturan-aduan";
    public const string CalendarChanged = "kalender-aduan";
    public const string ComplaintEntered = "aduan-dicatat";
    public const string KeyMade = "kunci-dibuat";
    public const string KeyRevoked = "kunci-dicabut";

    public static ImmutableSortedDictionary<string, string> Words { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SignedIn] = "Masuk",
        [SignInRefused] = "Masuk ditolak",
        [SignedOut] = "Keluar",
        [AccessDenied] = "Akses ditolak",
        [FirstAdministrator] = "Administrator pertama dibuat",
        [Invited] = "Undangan dibuat",
        [InvitationRenewed] = "Tautan undangan diperbarui",
        [InvitationWithdrawn] = "Undangan dicabut",
        [Joined] = "Undangan dipakai",
        [ResetOffered] = "Tautan kata sandi dibuat",
        [PasswordSet] = "Kata sandi diganti",
        [RoleChanged] = "Peran atau wilayah diubah",
        [Closed] = "Akun ditutup",
        [Reopened] = "Akun dibuka kembali",
        [SessionsEnded] = "Sesi diakhiri",
        [DemoMade] = "Akun contoh dibuat",
        [Exported] = "Unduh berkas",
        [RecheckAsked] = "Minta periksa ulang",
        [DraftKept] = "Usulan metodologi disimpan",
        [Clarified] = "Klarifikasi diajukan",
        [Decided] = "Keputusan",
        [ChannelDeclared] = "Pernyataan kanal",
        [AssessmentStep] = "Langkah penilaian",
        [RegistryChanged] = "Registri diubah",
        [NoticeByHand] = "Pemberitahuan dikirim manual",
        [RecipientChanged] = "Penerima pemberitahuan diubah",
        [MandateChanged] = "Mandat eskalasi diubah",
        [SettingChanged] = "Pengaturan diubah",
        [ComplaintsImported] = "Impor aduan",
        [ImportUndone] = "Impor aduan dibatalkan",
        [AgencyRecognised] = "Nama instansi dikenali",
        [StatusExplained] = "Status sumber diartikan",
        [TemplateChanged] = "Templat impor diubah",
        [RuleChanged] = "Aturan aduan diubah",
        [CalendarChanged] = "Kalender aduan diubah",
        [ComplaintEntered] = "Aduan dicatat",
        [KeyMade] = "Kunci aplikasi dibuat",
        [KeyRevoked] = "Kunci aplikasi dicabut",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static string WordOf(string action) => Words.GetValueOrDefault(action, action);
}
