using System.Collections.Immutable;
using ParkRisk.Analysis.Risk;

namespace ParkRisk.Analysis.Capacity;

/// <summary>What the criteria leave in a park: at every point of every target, and at every N.</summary>
/// <param name="Points">Limits on individual risk.</param>
/// <param name="Societal">F–N of what is there; an empty curve without people.</param>
/// <param name="UpperLine">1/year. The upper societal-risk line at N; null where the criteria have none.</param>
public sealed record ParkHeadroom(ImmutableArray<RiskHeadroom> Points, FnCurve Societal, Func<double, double?> UpperLine)
{
    /// <summary>Rounding that does not count as breaking a limit.</summary>
    public const double Tolerance = 1e-9;

    private const int Halvings = 60;

    /// <summary>The point of a curve that lies highest over the upper line, with one death or more; null where nothing does.</summary>
    /// <param name="curve">The curve.</param>
    public SocietalUse? Worst(FnCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return curve.Points
            .Where(p => p.Fatalities >= 1)
            .Select(p => UpperLine(p.Fatalities) is { } limit ? new SocietalUse(p.Fatalities, p.Frequency, limit) : null)
            .OfType<SocietalUse>()
            .MaxBy(u => u.Ratio);
    }

    /// <summary>How many times a curve can be added before the upper line is met, and at which N; infinite where it never is.</summary>
    /// <param name="added">F–N of one unit.</param>
    public (double Units, double Fatalities) SocietalRoom(FnCurve added)
    {
        ArgumentNullException.ThrowIfNull(added);
        bool Fits(double units) => !(Worst(FnCurve.Join([Societal, added.Scaled(units)]))?.Ratio > 1 + Tolerance);
        double most = 1;
        if (!Fits(0))
        {
            return (0, Worst(Societal)!.Fatalities);
        }

        while (Fits(most))
        {
            most *= 4;
            if (most > 1e9)
            {
                return (double.PositiveInfinity, 0);
            }
        }

        double low = 0, high = most;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Fits(middle) ? (middle, high) : (low, middle);
        }

        return (low, Worst(FnCurve.Join([Societal, added.Scaled(high)]))!.Fatalities);
    }

    /// <summary>Everything that is broken already, worst first for each target; the crowded places do not count, they bind newcomers only.</summary>
    public ImmutableArray<OverLimit> Over()
    {
        var targets = Points
            .Where(p => p.Kind != HeadroomKind.KeptOut && p.Used > p.Limit * (1 + Tolerance))
            .GroupBy(p => p.Subject)
            .Select(g => g.MaxBy(p => p.Used / p.Limit)!)
            .Select(p => new OverLimit(CapacityMeasure.IndividualRisk, p.Subject, p.Name, null, p.Used, p.Limit));
        var societal = Worst(Societal) is { Ratio: > 1 + Tolerance } worst
            ? [new OverLimit(CapacityMeasure.SocietalRisk, CapacityUse.SocietalSubject, "F–N", worst.Fatalities, worst.Frequency, worst.Limit)]
            : Array.Empty<OverLimit>();
        return [.. targets.Concat(societal).OrderByDescending(o => o.Value / o.Limit).ThenBy(o => o.Subject, StringComparer.Ordinal)];
    }
}

/// <summary>A criterion that is broken before anything is added.</summary>
/// <param name="Measure">Kind of limit.</param>
/// <param name="Subject">Layer and id of the target, or <c>societal_risk</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Fatalities">N where it lies highest; null for individual risk.</param>
/// <param name="Value">1/year.</param>
/// <param name="Limit">1/year.</param>
public sealed record OverLimit(CapacityMeasure Measure, string Subject, string Name, double? Fatalities, double Value, double Limit);
