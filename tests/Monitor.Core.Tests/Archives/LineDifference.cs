namespace Monitor.Core.Tests.Archives;

/// <summary>What two texts do not share, line by line, by their longest common subsequence.</summary>
internal static class LineDifference
{
    /// <returns>"- line" for what only the first has, "+ line" for what only the second has, in their order; empty when they are the same.</returns>
    public static IEnumerable<string> Of(string[] before, string[] after)
    {
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        int left = 0;
        int right = 0;
        while (left < before.Length || right < after.Length)
        {
            if (left < before.Length && right < after.Length && before[left] == after[right])
            {
                left++;
                right++;
            }
            else if (right == after.Length || (left < before.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                yield return "- " + before[left++];
            }
            else
            {
                yield return "+ " + after[right++];
            }
        }
    }
}
