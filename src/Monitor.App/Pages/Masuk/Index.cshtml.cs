using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Monitor.App.Accounts;

namespace Monitor.App.Pages.Login;

/// <summary>Signing in. A camat arrives at the own kecamatan.</summary>
[AllowAnonymous]
public sealed class IndexModel(AccountSignIn signIn) : PageModel
{
    // One sentence for every refusal, so that nobody learns which names exist.
    private const string Refused = "Nama masuk atau kata sandi belum cocok. Setelah lima kali, akun ditahan selama 15 menit.";

    public ImmutableArray<string> Problems { get; private set; } = [];

    public string? Notice { get; private set; }

    public string? Login { get; private set; }

    /// <summary>Where to go afterwards; only addresses of this site.</summary>
    public string? ReturnTo { get; private set; }

    public IActionResult OnGet(string? kembali, string? pesan)
    {
        ReturnTo = Local(kembali);
        if (User.Identity?.IsAuthenticated == true)
        {
            return LocalRedirect(ReturnTo ?? "/");
        }

        Notice = pesan switch
        {
            "sandi" => "Kata sandi tersimpan. Silakan masuk.",
            "administrator" => "Akun administrator pertama sudah dibuat. Silakan masuk.",
            "keluar" => "Anda sudah keluar.",
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? nama, string? sandi, string? kembali, CancellationToken cancellationToken)
    {
        ReturnTo = Local(kembali);
        Login = nama?.Trim();
        if (string.IsNullOrEmpty(Login) || string.IsNullOrEmpty(sandi))
        {
            Problems = ["Isi nama masuk dan kata sandi."];
            return Page();
        }

        if (await signIn.TryAsync(Login, sandi, cancellationToken) is not { } account)
        {
            Problems = [Refused];
            return Page();
        }

        return LocalRedirect(ReturnTo ?? (account.Kecamatan is { } own ? "/kecamatan/" + own : "/"));
    }

    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;
}
