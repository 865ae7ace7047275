using System.Diagnostics.CodeAnalysis;

namespace Monitor.Core.Registry;

/// <summary>A Kemendagri wilayah code: "33", "33.10", "33.10.05" (kecamatan) or "33.10.05.2003" (desa 2xxx, kelurahan 1xxx).</summary>
public readonly record struct WilayahCode : IComparable<WilayahCode>
{
    private readonly string? value;

    private WilayahCode(string value) => this.value = value;

    /// <summary>The code as printed in the decree, dots kept.</summary>
    public string Value => value ?? "";

    /// <summary>The first two parts: the kabupaten.</summary>
    public WilayahCode Kabupaten => new(Value.Length >= 5 ? Value[..5] : Value);

    /// <summary>The first three parts: the kecamatan; a shorter code is returned as it is.</summary>
    public WilayahCode Kecamatan => new(Value.Length >= 8 ? Value[..8] : Value);

    /// <summary>Whether this code is <paramref name="area"/> or lies inside it.</summary>
    public bool IsWithin(WilayahCode area) =>
        string.Equals(Value, area.Value, StringComparison.Ordinal) || Value.StartsWith(area.Value + ".", StringComparison.Ordinal);

    /// <summary>Reads a code; false when its shape is not one of the four.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out WilayahCode code)
    {
        code = default;
        if (text is null || text.Length is not (2 or 5 or 8 or 13))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool dot = i is 2 or 5 or 8;
            if (dot ? text[i] != '.' : !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        code = new WilayahCode(text);
        return true;
    }

    /// <summary>Reads a code that is known to be well formed.</summary>
    /// <exception cref="FormatException">The shape is not one of the four.</exception>
    public static WilayahCode Parse(string text) =>
        TryParse(text, out WilayahCode code) ? code : throw new FormatException($"'{text}' is not a wilayah code.");

    public int CompareTo(WilayahCode other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(WilayahCode left, WilayahCode right) => left.CompareTo(right) < 0;

    public static bool operator >(WilayahCode left, WilayahCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(WilayahCode left, WilayahCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(WilayahCode left, WilayahCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
