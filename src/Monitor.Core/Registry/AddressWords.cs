namespace Monitor.Core.Registry;

/// <summary>The one word of each state of an address, in files, on pages and in sentences.</summary>
public static class AddressWords
{
    public static string Of(AddressState state) => state switch
    {
        AddressState.Approved => "disetujui",
        AddressState.Dead => "mati",
        AddressState.Redirected => "dialihkan",
        AddressState.Refused => "ditolak",
        _ => "usulan",
    };

    /// <summary>Null for a word that is none of them.</summary>
    public static AddressState? Read(string word)
    {
        foreach (AddressState state in Enum.GetValues<AddressState>())
        {
            if (Of(state) == word)
            {
                return state;
            }
        }

        return null;
    }
}
