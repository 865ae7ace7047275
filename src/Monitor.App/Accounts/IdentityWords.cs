using Microsoft.AspNetCore.Identity;

namespace Monitor.App.Accounts;

/// <summary>Identity's messages in Bahasa Indonesia.</summary>
internal sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Perubahan belum tersimpan. Coba sekali lagi.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Akun ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi.");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"Nama masuk “{userName}” sudah dipakai.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "Nama masuk hanya boleh berisi huruf, angka, titik, garis, dan tanda @.");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Kata sandi sedikitnya {length} huruf.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), "Kata sandi ini terlalu banyak mengulang huruf yang sama.");

    private static IdentityError Say(string code, string text) => new() { Code = code, Description = text };
}
