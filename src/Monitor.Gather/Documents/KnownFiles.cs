using System.Collections.Immutable;
using Monitor.Core.Snapshots;
using Monitor.Core.Text;

namespace Monitor.Gather.Documents;

/// <summary>Files whose text is known from an earlier visit and stays what it is as long as the server says that the file did not change.</summary>
internal sealed class KnownFiles
{
    private readonly Dictionary<Uri, PageSnapshot> files;

    public KnownFiles(ImmutableArray<PageSnapshot> earlier) => files = earlier
        .Where(file => file.FileText is { } text && IsLasting(text.State) && !PersonalAddresses.IsSealed(file.Request.Url))
        .GroupBy(file => file.Request.Url)
        .ToDictionary(same => same.Key, same => same.Last());

    public PageSnapshot? Find(Uri url) => files.GetValueOrDefault(url);

    // What lay in the file itself. A missing program, want of time or a cut line may have passed.
    private static bool IsLasting(FileTextState state) =>
        state is FileTextState.Read or FileTextState.NoText or FileTextState.Locked or FileTextState.Damaged or FileTextState.TooLarge;
}
