using Microsoft.AspNetCore.Http;
using Monitor.App.Data;

namespace Monitor.App.Pages.Clarifications;

/// <summary>Takes a file in that somebody sends: a document or a photo by its first bytes, whatever it is called.</summary>
internal static class AttachedFile
{
    private const int LongestName = 100;

    /// <returns>Null when it is too large or of another kind.</returns>
    public static async Task<Attachment?> ReadAsync(IFormFile file, int most, CancellationToken cancellationToken) =>
        await SentFile.ReadAsync(file, most, cancellationToken) is { } bytes && TypeOf(bytes) is { } type ? new Attachment(NameOf(file.FileName, type), bytes) : null;

    /// <summary>pdf, jpg or png; null for anything else.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "pdf"
        : bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? "jpg"
        : bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "png"
        : null;

    private static string NameOf(string given, string type)
    {
        string name = string.Concat(Path.GetFileNameWithoutExtension(given).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or ' ')).Trim();
        return (name.Length == 0 ? "lampiran" : name[..Math.Min(name.Length, LongestName)]) + "." + type;
    }
}
