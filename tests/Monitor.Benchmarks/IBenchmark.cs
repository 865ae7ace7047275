using System.Globalization;

namespace Monitor.Benchmarks;

/// <summary>One question about speed or memory, answered by ratios measured side by side in one run. It prints figures, never verdicts.</summary>
internal interface IBenchmark
{
    string Name { get; }

    string Question { get; }

    Task RunAsync(TextWriter output, CancellationToken cancellationToken);
}

/// <summary>Figures as lines "name value unit".</summary>
internal static class Figure
{
    public static void Print(TextWriter output, string name, double value, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.###} {unit}"));

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
