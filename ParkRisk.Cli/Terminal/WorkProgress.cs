using Spectre.Console;

namespace ParkRisk.Cli.Terminal;

/// <summary>How far a long piece of work has come.</summary>
/// <param name="Chinese">What is being done, in Chinese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Share">0–1. Share done of this step.</param>
internal sealed record WorkProgress(string Chinese, string English, double Share);

/// <summary>Shows the progress of long work on standard error: a bar with an estimate on a terminal, one line a step otherwise.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs the work, which reports its steps; the result is the work's.</summary>
    public static T WithProgress<T>(this Speaker speaker, Func<IProgress<WorkProgress>, T> work)
        => speaker.Interactive ? Drawn(speaker, work) : work(new StepLines(speaker));

    private static T Drawn<T>(Speaker speaker, Func<IProgress<WorkProgress>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new Bars(speaker, context)));
    }

    private sealed class StepLines(Speaker speaker) : IProgress<WorkProgress>
    {
        private readonly Lock _gate = new();
        private string _step = "";

        public void Report(WorkProgress value)
        {
            lock (_gate)
            {
                if (value.English != _step)
                {
                    _step = value.English;
                    speaker.Remark(value.Chinese, value.English);
                }
            }
        }
    }

    private sealed class Bars(Speaker speaker, ProgressContext context) : IProgress<WorkProgress>
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<string, ProgressTask> _bars = [];

        public void Report(WorkProgress value)
        {
            lock (_gate)
            {
                if (!_bars.TryGetValue(value.English, out var bar))
                {
                    bar = context.AddTask(Markup.Escape(speaker.Pick(value.Chinese, value.English)), maxValue: 1);
                    _bars.Add(value.English, bar);
                }

                bar.Value = value.Share;
            }
        }
    }
}
