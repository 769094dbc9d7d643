using System.Collections.Immutable;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Criteria;

/// <summary>Overpressure that an accident may cause at a class of target, for installations with explosives (GB/T 37243-2019).</summary>
/// <param name="Class">Class of target.</param>
/// <param name="Overpressure">Pa.</param>
/// <param name="Provenance">Source.</param>
public sealed record BlastThreshold(TargetClass Class, double Overpressure, Provenance Provenance);

/// <summary>Overpressure thresholds of GB/T 37243-2019.</summary>
/// <param name="Thresholds">One row a class.</param>
public sealed record BlastCriteria(ImmutableArray<BlastThreshold> Thresholds)
{
    /// <summary>The threshold of a class.</summary>
    /// <param name="targetClass">Class of target.</param>
    public BlastThreshold Of(TargetClass targetClass) => Thresholds.First(t => t.Class == targetClass);
}
