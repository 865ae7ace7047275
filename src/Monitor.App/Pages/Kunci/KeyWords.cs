using Monitor.App.Data;

namespace Monitor.App.Pages.Keys;

/// <summary>What keys are for, in words.</summary>
public static class KeyWords
{
    /// <summary>What the form sends for a use.</summary>
    public static string IdOf(ApiKeyUse use) => use == ApiKeyUse.SendEvents ? "kirim-aduan" : "baca-penilaian";

    public static string Of(ApiKeyUse use) => use == ApiKeyUse.SendEvents ? "mengirim kejadian aduan" : "membaca penilaian";
}
