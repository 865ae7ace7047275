using System.Collections;
using System.Reflection;

namespace Monitor.App.Tests.Data;

/// <summary>Compares records member by member: arrays inside records compare by reference, so Equals says nothing.</summary>
internal static class Same
{
    /// <summary>Where two values differ first; null when they do not.</summary>
    internal static string? Difference(object? expected, object? actual, string path = "")
    {
        if (expected is null || actual is null)
        {
            return expected is null && actual is null ? null : $"{path}: {expected ?? "null"} / {actual ?? "null"}";
        }

        if (expected.GetType() != actual.GetType())
        {
            return $"{path}: {expected.GetType()} / {actual.GetType()}";
        }

        if (expected is string or Uri or (ValueType and not IEnumerable))
        {
            return expected.Equals(actual) ? null : $"{path}: {expected} / {actual}";
        }

        return expected is IEnumerable ? Items(expected, actual, path) : Members(expected, actual, path);
    }

    private static string? Items(object expected, object actual, string path)
    {
        if (expected is IDictionary first && actual is IDictionary second && expected.GetType().Name.StartsWith("ImmutableDictionary", StringComparison.Ordinal))
        {
            return first.Count != second.Count
                ? $"{path}: {first.Count} / {second.Count} entries"
                : first.Keys.Cast<object>().Select(key => Difference(first[key], second[key], $"{path}[{key}]")).FirstOrDefault(found => found is not null);
        }

        object?[] left = [.. ((IEnumerable)expected).Cast<object?>()];
        object?[] right = [.. ((IEnumerable)actual).Cast<object?>()];
        return left.Length != right.Length
            ? $"{path}: {left.Length} / {right.Length} items"
            : left.Select((item, index) => Difference(item, right[index], $"{path}[{index}]")).FirstOrDefault(found => found is not null);
    }

    private static string? Members(object expected, object actual, string path) =>
        expected.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => Difference(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}"))
            .FirstOrDefault(found => found is not null);
}
