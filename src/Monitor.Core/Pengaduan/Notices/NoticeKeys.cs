using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Core.Pengaduan.Clocks;
using Monitor.Core.Registry;

namespace Monitor.Core.Pengaduan.Notices;

/// <summary>Names what was told, so that it is told once: office, case, kind, round, and the step whose limit it is. Hashed, as a reference may be long.</summary>
public static class NoticeKeys
{
    public static string Of(NoticeKind kind, NoticeSubject subject) => Hash(
        kind.ToString(),
        subject.Agency.Value,
        subject.Case.Source,
        subject.Case.Reference,
        subject.Cycle.ToString(CultureInfo.InvariantCulture),
        kind == NoticeKind.NewCase ? "" : subject.Step.ToString());

    /// <summary>One a week of the ISO calendar.</summary>
    public static string OfDigest(EntityCode agency, DateOnly day)
    {
        DateTime date = day.ToDateTime(TimeOnly.MinValue);
        return Hash(nameof(NoticeKind.Digest), agency.Value, string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date)}-W{ISOWeek.GetWeekOfYear(date):00}"));
    }

    // Each part with its length, so that no two lists of parts read the same.
    private static string Hash(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (string part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
