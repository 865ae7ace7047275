using System.Collections.Immutable;
using Monitor.Core.Facts;
using Monitor.Core.Text;

namespace Monitor.App.Reports.Rows;

/// <summary>Presence of channels in words.</summary>
public static class PresenceWords
{
    /// <summary>Whether site and register agree; empty when there is nothing to compare.</summary>
    public static string Of(Agreement agreement) => agreement switch
    {
        Agreement.NotRegistered => "belum tercatat di register",
        Agreement.NotOnSite => "tercatat, belum ditemukan di situs",
        Agreement.Agrees => "sesuai",
        Agreement.Partly => "sebagian sesuai",
        Agreement.Differs => "berbeda dari register",
        _ => "",
    };

    /// <summary>The names of what was not found, in one line; empty when nothing is missing.</summary>
    public static string Missing(ImmutableArray<PresenceItem> items)
    {
        string list = IndonesianForm.List([.. items.Where(item => item.OnSite.IsEmpty).Select(item => item.Name.StartsWith("Tautan", StringComparison.Ordinal) ? "tautan kanal kabupaten" : item.Name.ToLowerInvariant())]);
        return list.Replace("whatsapp", "WhatsApp", StringComparison.Ordinal);
    }

    /// <summary>The whole register entry of an office in one word; empty when it declared nothing.</summary>
    public static string Register(ImmutableArray<PresenceItem> items)
    {
        Agreement[] compared = [.. items.Where(item => item.Registered.Length > 0).Select(item => item.Agreement)];
        return compared.Length == 0 ? ""
            : compared.Contains(Agreement.Differs) ? Of(Agreement.Differs)
            : compared.All(agreement => agreement == Agreement.Agrees) ? Of(Agreement.Agrees)
            : Of(Agreement.Partly);
    }
}
