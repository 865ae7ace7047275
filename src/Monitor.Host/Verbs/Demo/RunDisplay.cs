using Monitor.App.Jobs;
using Spectre.Console;

namespace Monitor.Host.Verbs.Demo;

/// <summary>Shows an inspection as it goes on: a bar on a terminal, a line now and then anywhere else.</summary>
internal static class RunDisplay
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    public static async Task<T> ShowAsync<T>(TextWriter output, bool isTerminal, TimeProvider time, Func<RunTally, Task<T>> run) =>
        isTerminal ? await BarAsync(time, run) : await LinesAsync(output, time, run);

    private static Task<T> BarAsync<T>(TimeProvider time, Func<RunTally, Task<T>> run) =>
        AnsiConsole.Progress()
            .AutoClear(false)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                ProgressTask? bar = null;
                RunStage? shown = null;
                var tally = new RunTally(time, stand =>
                {
                    if (shown != stand.Stage || bar is null)
                    {
                        bar?.StopTask();
                        bar = context.AddTask(stand.StageName, maxValue: Math.Max(1, stand.Total));
                        shown = stand.Stage;
                    }

                    bar.Value = stand.Done;
                    bar.Description = Markup.Escape(stand.Words.Length > 0 ? $"{stand.StageName}: {stand.Words}" : stand.StageName);
                });
                T result = await run(tally);
                if (bar is not null)
                {
                    bar.Value = bar.MaxValue;
                    bar.StopTask();
                }

                return result;
            });

    private static Task<T> LinesAsync<T>(TextWriter output, TimeProvider time, Func<RunTally, Task<T>> run)
    {
        long last = 0;
        RunStage? shown = null;
        return run(new RunTally(time, stand =>
        {
            bool isNews = shown != stand.Stage || (stand.Done == stand.Total && stand.Total > 1);
            if (isNews || time.GetElapsedTime(last) >= BetweenLines)
            {
                (shown, last) = (stand.Stage, time.GetTimestamp());
                output.WriteLine(stand.Words.Length > 0 ? $"{stand.StageName}: {stand.Words}" : stand.StageName);
            }
        }));
    }
}
