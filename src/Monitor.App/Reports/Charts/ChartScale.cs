namespace Monitor.App.Reports.Charts;

/// <summary>Round distances for the lines of a value axis.</summary>
public static class ChartScale
{
    private const int Lines = 4;

    /// <summary>The smallest of 1, 2, 5, 10, 20, 50 … that needs at most four lines up to <paramref name="largest"/>.</summary>
    public static double Step(double largest)
    {
        double unit = 1;
        while (true)
        {
            foreach (double step in new[] { unit, 2 * unit, 5 * unit })
            {
                if (step * Lines >= largest)
                {
                    return step;
                }
            }

            unit *= 10;
        }
    }
}
