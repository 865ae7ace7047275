using Microsoft.AspNetCore.Http;

namespace Monitor.App.Pages;

/// <summary>Takes the bytes of a file in that somebody sends with a form.</summary>
internal static class SentFile
{
    /// <summary>What a form needs besides its file: headers, boundaries and the other fields.</summary>
    public const int FormRoom = 65_536;

    /// <returns>Null when there is none, it is empty, or it is larger than <paramref name="most"/> bytes.</returns>
    public static async Task<byte[]?> ReadAsync(IFormFile? file, int most, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0 || file.Length > most)
        {
            return null;
        }

        var content = new byte[file.Length];
        await using Stream stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return content;
    }
}
