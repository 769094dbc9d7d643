using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Domino;

/// <summary>Kind of equipment that a blast may damage.</summary>
public enum BlastTarget
{
    /// <summary>Atmospheric tank.</summary>
    Atmospheric,

    /// <summary>Pressure vessel.</summary>
    Pressurised,

    /// <summary>Elongated equipment such as a column.</summary>
    Elongated,

    /// <summary>Small equipment.</summary>
    Small,
}

/// <summary>How likely a blast makes equipment lose its content (<c>escalation-overpressure</c>).</summary>
/// <remarks>Cozzani and Salzano, J. Hazard. Mater. A107 (2004) 67; thresholds: Cozzani, Gubinelli and Salzano, J. Hazard. Mater. A129 (2006) 1. Recalled, medium confidence. An atmospheric tank already has 67 % at its threshold: the step is in the published model.</remarks>
public static class EscalationOverpressure
{
    private static readonly Coefficients[] Table = Array.ConvertAll(Enum.GetValues<BlastTarget>(), Read);

    /// <summary>Pa. Overpressure below which the equipment is not expected to fail.</summary>
    /// <param name="target">Kind of equipment.</param>
    public static double Threshold(BlastTarget target) => Of(target).Threshold;

    /// <summary>Probit of loss of containment, k1 + k2 ln P.</summary>
    /// <param name="target">Kind of equipment.</param>
    /// <param name="overpressure">Pa. Peak side-on, above zero.</param>
    public static double Probit(BlastTarget target, double overpressure)
    {
        Coefficients c = Of(target);
        return c.K1 + c.K2 * Math.Log(overpressure);
    }

    /// <summary>0 … 1. Probability of loss of containment without regard to the threshold.</summary>
    /// <param name="target">Kind of equipment.</param>
    /// <param name="overpressure">Pa. Peak side-on, not negative.</param>
    public static double Probability(BlastTarget target, double overpressure)
        => overpressure > 0 ? Vulnerability.Probit.Probability(Probit(target, overpressure)) : 0;

    /// <summary>Pa. Overpressure of a probability.</summary>
    /// <param name="target">Kind of equipment.</param>
    /// <param name="probability">Above 0, below 1.</param>
    public static double OverpressureOf(BlastTarget target, double probability)
    {
        Coefficients c = Of(target);
        return Math.Exp((Vulnerability.Probit.Of(probability) - c.K1) / c.K2);
    }

    private static Coefficients Of(BlastTarget target) => Table[(int)target];

    private static Coefficients Read(BlastTarget target)
    {
        var table = ReferenceTable.Load("domino/overpressure-probits.csv");
        int row = table.Find(("equipment", target.ToString().ToLowerInvariant()));
        return new(table.Number(row, "threshold_pa"), table.Number(row, "k1"), table.Number(row, "k2"));
    }

    private readonly record struct Coefficients(double Threshold, double K1, double K2);
}
