using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Domino;

/// <summary>How likely a unit fails under what it receives: thresholds, time to failure, protection and the time that emergency crews need.</summary>
/// <remarks>Heat: <see cref="EscalationHeat"/>; overpressure: <see cref="EscalationOverpressure"/>. Without heat above the threshold nothing fails; inside a flame everything does.</remarks>
/// <param name="thresholds">One of <see cref="EscalationHeat.ThresholdSets"/>.</param>
/// <param name="fastResponse">s. Crews have protected a vessel by then in 10 % of cases.</param>
/// <param name="slowResponse">s. Crews have protected a vessel by then in 90 % of cases; above <paramref name="fastResponse"/>.</param>
public sealed class EscalationLaw(string thresholds = EscalationHeat.DefaultThresholds, double fastResponse = 300, double slowResponse = 1200)
{
    /// <summary>0–1. Share of demands on which a deluge works (Landucci et al., Reliab. Eng. Syst. Saf. 143 (2015) 30).</summary>
    private const double DelugeAvailability = 0.99;

    private readonly double atmospheric = EscalationHeat.Threshold(HeatTarget.Atmospheric, false, thresholds)!.Value;
    private readonly double pressurised = EscalationHeat.Threshold(HeatTarget.Pressurised, false, thresholds)!.Value;
    private readonly double atmosphericFireball = EscalationHeat.Threshold(HeatTarget.Atmospheric, true, thresholds)!.Value;

    /// <summary>The published probit fits 90 % at 5 min and 10 % at 20 min; another pair of times is a line through its own points.</summary>
    private readonly bool published = fastResponse == 300 && slowResponse == 1200;

    /// <summary>0–1. Probability that a flash fire over a floating roof lights it.</summary>
    public static double FloatingRoofIgnition { get; } = LoadFlashFire();

    /// <summary>W/m². The lowest threshold of all classes under a fire that goes on.</summary>
    public double LowestHeat => Math.Min(atmospheric, pressurised);

    /// <summary>W/m². The lowest threshold of all classes under a fireball.</summary>
    public double LowestFireball => atmosphericFireball;

    /// <summary>W/m². Threshold of a class; positive infinity where the fire does not touch it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="fireball">True for a fireball.</param>
    public double HeatThreshold(EscalationUnit unit, bool fireball)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Heat switch
        {
            HeatTarget.Atmospheric => fireball ? atmosphericFireball : atmospheric,
            HeatTarget.Pressurised => fireball ? double.PositiveInfinity : pressurised,
            _ => double.PositiveInfinity,
        };
    }

    /// <summary>0 … 1. Probability that a heated unit fails before help comes.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="flux">W/m². Sum of everything that burns; positive infinity inside a flame.</param>
    /// <param name="fireball">True for a fireball.</param>
    /// <param name="duration">s. How long the heat lasts; a unit that stands longer does not fail.</param>
    public double Heat(EscalationUnit unit, double flux, bool fireball = false, double duration = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!(flux >= HeatThreshold(unit, fireball)) || unit.Heat is not { } target)
        {
            return 0;
        }

        if (double.IsPositiveInfinity(flux))
        {
            return 1;
        }

        double time = EscalationHeat.TimeToFailure(flux, unit.Volume, target);
        double bare = Fails(time + unit.Fireproofing, duration);
        return unit.Deluge > 0
            ? DelugeAvailability * Fails(EscalationHeat.Protected(time, unit.Deluge, unit.Fireproofing), duration) + (1 - DelugeAvailability) * bare
            : bare;
    }

    /// <summary>s. How long a unit stands in a heat, its deluge working and its fireproofing counted; 0 inside a flame, positive infinity without heat.</summary>
    /// <param name="unit">The unit; it has a class under heat.</param>
    /// <param name="flux">W/m².</param>
    public static double TimeToFailure(EscalationUnit unit, double flux)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return double.IsPositiveInfinity(flux) ? 0
            : !(flux > 0) || unit.Heat is not { } target ? double.PositiveInfinity
            : EscalationHeat.Protected(EscalationHeat.TimeToFailure(flux, unit.Volume, target), unit.Deluge, unit.Fireproofing);
    }

    /// <summary>0 … 1. Probability that a blast makes the unit lose its contents.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="overpressure">Pa. Peak side-on.</param>
    public static double Blast(EscalationUnit unit, double overpressure)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Blast is { } target && overpressure >= EscalationOverpressure.Threshold(target)
            ? EscalationOverpressure.Probability(target, overpressure)
            : 0;
    }

    private static double LoadFlashFire()
    {
        var table = ReferenceTable.Load("domino/flash-fire.csv");
        return table.Number(table.Find(("equipment", "floating_roof")), "probability");
    }

    private double Fails(double time, double duration)
        => time > duration ? 0 : EscalationHeat.Probability(published ? EscalationHeat.Probit(time) : EscalationHeat.SiteProbit(time, fastResponse, slowResponse));
}
