using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Monitor.Core.Registry;
using YamlDotNet.RepresentationModel;

namespace Monitor.App.Config;

/// <summary>Reads kabupaten.yaml: who the kabupaten is and what a judgement must know of it.</summary>
internal static partial class KabupatenFile
{
    public const string Name = "kabupaten.yaml";

    private static readonly ImmutableArray<string> Keys = ["code", "name", "fictitious", "zones", "areaCode", "districts", "channels"];
    private static readonly ImmutableArray<string> ChannelKeys = ["phones", "hosts"];

    /// <exception cref="ConfigException">The first fault of the file.</exception>
    public static Kabupaten Read(string file)
    {
        YamlMappingNode root = YamlFile.Mapping(file);
        Dictionary<string, YamlNode> values = Members(file, root, Keys);
        YamlNode codeNode = values["code"];
        if (!WilayahCode.TryParse(YamlFile.Text(file, codeNode, "'code'"), out WilayahCode code) || code.Value.Length != 5)
        {
            throw YamlFile.Fault(file, codeNode, "'code' harus kode kabupaten Kemendagri berbentuk 33.10 (dalam tanda kutip).");
        }

        Dictionary<string, YamlNode> channels = values["channels"] is YamlMappingNode mapping
            ? Members(file, mapping, ChannelKeys)
            : throw YamlFile.Fault(file, values["channels"], "'channels' harus memuat 'phones' dan 'hosts'.");
        string prefix = code.Value.Replace(".", "", StringComparison.Ordinal);
        return new Kabupaten(
            code,
            YamlFile.Text(file, values["name"], "'name'"),
            IsTrue(file, values["fictitious"]),
            Texts(file, values["zones"], "'zones'", Host(), "nama zona dengan huruf kecil, misalnya klaten.go.id"),
            Matching(file, values["areaCode"], "'areaCode'", AreaCode(), "kode area telepon dengan angka nol, misalnya \"0272\""),
            Texts(file, values["districts"], "'districts'", new Regex($"^{prefix}[0-9]{{2}}$", RegexOptions.NonBacktracking), $"enam angka yang diawali {prefix}"),
            new OwnChannels(
                Texts(file, channels["phones"], "'phones'", Phone(), "nomor E.164, misalnya \"+62272321046\""),
                Texts(file, channels["hosts"], "'hosts'", Host(), "nama host dengan huruf kecil")));
    }

    private static Dictionary<string, YamlNode> Members(string file, YamlMappingNode mapping, ImmutableArray<string> keys)
    {
        var found = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            string name = YamlFile.Text(file, key, "kunci");
            if (!keys.Contains(name))
            {
                throw YamlFile.Fault(file, key, $"kunci '{name}' tidak dikenal; yang dikenal: {string.Join(", ", keys)}.");
            }

            found[name] = value;
        }

        return keys.FirstOrDefault(key => !found.ContainsKey(key)) is { } missing
            ? throw YamlFile.Fault(file, mapping, $"kunci '{missing}' belum ada.")
            : found;
    }

    private static ImmutableArray<string> Texts(string file, YamlNode list, string what, Regex form, string expected)
    {
        var made = ImmutableArray.CreateBuilder<string>();
        foreach (YamlNode node in YamlFile.Items(file, list, what))
        {
            string text = Matching(file, node, what, form, expected);
            if (made.Contains(text))
            {
                throw YamlFile.Fault(file, node, $"'{text}' tertulis dua kali dalam {what}.");
            }

            made.Add(text);
        }

        return made.ToImmutable();
    }

    private static string Matching(string file, YamlNode node, string what, Regex form, string expected)
    {
        string text = YamlFile.Text(file, node, what);
        return form.IsMatch(text) ? text : throw YamlFile.Fault(file, node, $"'{text}' dalam {what} bukan {expected}.");
    }

    private static bool IsTrue(string file, YamlNode node) => YamlFile.Text(file, node, "'fictitious'") switch
    {
        "true" => true,
        "false" => false,
        _ => throw YamlFile.Fault(file, node, "'fictitious' harus true atau false."),
    };

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Host();

    [GeneratedRegex("^0[0-9]{2,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex AreaCode();

    [GeneratedRegex(@"^\+[0-9]{8,15}$", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();
}
