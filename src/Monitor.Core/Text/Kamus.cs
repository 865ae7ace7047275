using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Monitor.Core.Text;

/// <summary>The word lists of config/kamus: one file one subject, in it key → list of words. The key of a list is "file.key".</summary>
public sealed class Kamus(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> lists)
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> lists = lists.ToFrozenDictionary(StringComparer.Ordinal);

    // Readers are made for each site, and a list is worked up once for all of them.
    private readonly ConcurrentDictionary<string, SearchValues<string>> searched = new(StringComparer.Ordinal);

    /// <summary>Every key, to check config against code.</summary>
    public IEnumerable<string> Keys => lists.Keys;

    /// <summary>The words of one list, in the order of the file.</summary>
    /// <exception cref="MissingWordsException">Config lacks the list.</exception>
    public ImmutableArray<string> Words(string key) =>
        lists.TryGetValue(key, out ImmutableArray<string> words) ? words : throw new MissingWordsException(key);

    /// <summary>The words of one list, ready to be looked for in a folded text.</summary>
    /// <exception cref="MissingWordsException">Config lacks the list.</exception>
    internal SearchValues<string> Searched(string key) => searched.GetOrAdd(key, key => Phrases.Folded(Words(key)));

    /// <summary>The lists of one file, by key without the file's name.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<string>>> File(string file) =>
        lists.Where(pair => pair.Key.StartsWith(file + ".", StringComparison.Ordinal))
            .Select(pair => KeyValuePair.Create(pair.Key[(file.Length + 1)..], pair.Value));
}

/// <summary>A word list that a reader of facts needs is not there: somebody took it out of config/kamus.</summary>
/// <param name="key">"file.key".</param>
public sealed class MissingWordsException(string key)
    : KeyNotFoundException($"config/kamus/{key.Split('.')[0]}.yaml: daftar '{key[(key.IndexOf('.') + 1)..]}' belum ada; kembalikan daftar itu, boleh kosong: [].");
