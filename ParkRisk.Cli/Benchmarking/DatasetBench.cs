using NetTopologySuite.Geometries.Utilities;
using ParkRisk.Analysis.Assessments;
using ParkRisk.Analysis.Assessments.Live;
using ParkRisk.Analysis.Assessments.Stages;
using ParkRisk.Analysis.Risk;
using ParkRisk.Cli.Terminal;

namespace ParkRisk.Cli.Benchmarking;

/// <summary>Measures the whole assessment of a park dataset.</summary>
/// <param name="input">The park.</param>
/// <param name="threads">Threads to use, or −1 for all processors.</param>
/// <param name="runs">Repetitions of a cold run.</param>
/// <param name="progress">Told what is being measured.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class DatasetBench(AssessmentInput input, int threads, int runs, IProgress<WorkProgress> progress, CancellationToken cancellation)
{
    private const int Edits = 21;
    private const int Previews = 41;
    private const int ExactCells = 40;

    private AssessmentOptions Options => new(threads, null, cancellation);

    /// <summary>Measures everything.</summary>
    /// <param name="name">Name of the dataset.</param>
    /// <param name="process">Figures of a process of its own; null: none could be started.</param>
    /// <returns>The report; null where the park cannot be assessed.</returns>
    public BenchReport? Run(string name, ProcessFigures? process)
    {
        if (input.Park.Units.IsEmpty || ParkAssessment.Run(input, Options).Result is not { } result)
        {
            return null;
        }

        Tell("冷启动计算", "cold runs", 0.1);
        var cold = Stopwatches.Repeat(runs, _ => ParkAssessment.Run(input, Options), cancellation);
        Tell("编辑与预览", "edits and previews", 0.5);
        var live = new LiveAssessment();
        live.Update(input, Options);
        var random = new Random(1);
        var edit = Stopwatches.Repeat(Edits, _ => live.Update(Moved(random), Options), cancellation);
        var preview = Stopwatches.Repeat(Previews, _ => live.Preview(Moved(random), Options), cancellation);
        Tell("F–N 曲线", "F–N curve", 0.7);
        var built = SourceStage.Run(input, Options);
        var fn = Stopwatches.Repeat(runs, _ => SocietalStage.Run(input, built, Options), cancellation);
        Tell("误差", "error", 0.8);
        return new BenchReport { Case = name, Cold = cold, Edit = edit, Preview = preview, Fn = fn, Process = process, Error = Error(result, built) };
    }

    private void Tell(string chinese, string english, double share) => progress.Report(new(chinese, english, share));

    /// <summary>The park with one unit elsewhere.</summary>
    private AssessmentInput Moved(Random random)
    {
        int which = random.Next(input.Park.Units.Length);
        var unit = input.Park.Units[which];
        var shift = AffineTransformation.TranslationInstance(100 * random.NextDouble() - 50, 100 * random.NextDouble() - 50);
        return input with { Park = input.Park with { Units = input.Park.Units.SetItem(which, unit with { Shape = shift.Transform(unit.Shape) }) } };
    }

    /// <summary>Random cells against an exact integration; sources that domino effects add are in neither.</summary>
    private MapError Error(Assessment result, SourceStageResult built)
    {
        var frame = result.IndividualRisk.Field.Frame;
        var map = new RiskMap(frame, input.Weather, threads: threads);
        map.Add(built.Sources, cancellation);
        var field = map.Render(cancellation);
        var rose = new TravelRose(input.Weather);
        var random = new Random(2);
        int[] risky = [.. Enumerable.Range(0, 200 * ExactCells).Select(_ => random.Next(field.Values.Length)).Where(c => field.Values[c] > MapError.LeastRisk).Take(ExactCells)];
        var exact = new double[risky.Length];
        Parallel.For(0, risky.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i => exact[i] = RiskProbe.At(
            frame.East(risky[i] % frame.Columns), frame.North(risky[i] / frame.Columns), built.Sources, rose).Risk);
        return MapError.Of(risky.Select((c, i) => (field.Values[c], exact[i])), "an exact integration in double precision at random cells");
    }
}
