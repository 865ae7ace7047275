using System.Globalization;

namespace Monitor.Core.Facts.Html;

/// <summary>Reads from an inline style whether an element is taken out of sight, the way injected links are.</summary>
internal static class InlineStyle
{
    // Off-screen injections use thousands of pixels; real layouts shift by tens.
    private const double OffScreen = -300;

    /// <summary>Whether the style hides the element from a reader.</summary>
    public static bool Hides(ReadOnlySpan<char> style, bool inMenu)
    {
        bool narrow = false, low = false, clipped = false, absolute = false;
        foreach (Range part in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[part];
            int colon = declaration.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            ReadOnlySpan<char> name = declaration[..colon].Trim();
            ReadOnlySpan<char> value = declaration[(colon + 1)..].Trim();
            if (Is(name, "display"))
            {
                // A closed menu list is drawn by script or hover; nothing is concealed by it.
                if (Starts(value, "none") && !inMenu)
                {
                    return true;
                }
            }
            else if ((Is(name, "visibility") && (Starts(value, "hidden") || Starts(value, "collapse")) && !inMenu)
                || ((Is(name, "opacity") || Is(name, "font-size")) && Number(value) is >= 0 and < 0.02)
                || (Is(name, "text-indent") && Number(value) < OffScreen))
            {
                return true;
            }
            else if ((Is(name, "left") || Is(name, "top") || Is(name, "right") || Is(name, "bottom") || Is(name, "margin-left") || Is(name, "margin-top"))
                && Number(value) < OffScreen)
            {
                return true;
            }

            narrow |= (Is(name, "width") || Is(name, "max-width")) && IsDot(value);
            low |= (Is(name, "height") || Is(name, "max-height")) && IsDot(value);
            clipped |= Is(name, "overflow") && Starts(value, "hidden");
            absolute |= Is(name, "position") && (Starts(value, "absolute") || Starts(value, "fixed"));
        }

        return (narrow && low) || ((narrow || low) && (clipped || absolute));
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static bool Starts(ReadOnlySpan<char> value, string wanted) => value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase);

    // A percentage is a progress bar, not a hiding place.
    private static bool IsDot(ReadOnlySpan<char> value) => !value.Contains('%') && Number(value) is >= 0 and <= 1;

    private static double Number(ReadOnlySpan<char> value)
    {
        int end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '-' or '+' or '.'))
        {
            end++;
        }

        return double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;
    }
}
