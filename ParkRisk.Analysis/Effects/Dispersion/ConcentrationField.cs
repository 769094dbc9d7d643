namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The footprint of a release at the height of a receptor, in the wind frame: the steady concentration, or the highest one while a cloud passes.</summary>
/// <remarks>Built once per release and weather; then evaluated at any number of receptors without allocation, from any thread.</remarks>
public abstract class ConcentrationField
{
    private const int StepsPerDecade = 24;

    /// <summary>m. Height of the receptors.</summary>
    public abstract double ReceptorHeight { get; }

    /// <summary>m. The downwind coordinate at which the cloud begins, negative for a dense cloud that creeps upwind.</summary>
    public abstract double UpwindEdge { get; }

    /// <summary>m. The downwind coordinate up to which the field is computed.</summary>
    public abstract double FarEdge { get; }

    /// <summary>m/s. Mean speed at which the cloud travels from the source to a distance.</summary>
    /// <param name="x">m. Downwind coordinate, above zero.</param>
    public abstract double TravelSpeed(double x);

    /// <summary>The section across the wind at a distance between the edges.</summary>
    /// <param name="x">m. Downwind coordinate, above <see cref="UpwindEdge"/>.</param>
    public abstract CloudSection SectionAt(double x);

    /// <summary>Fills the natural logarithm of the concentration in kg/m³, −∞ outside the cloud.</summary>
    /// <param name="downwind">m. Positions along the wind.</param>
    /// <param name="crosswind">m. Positions across the wind; same length.</param>
    /// <param name="logConcentration">Result; same length.</param>
    public abstract void LogConcentration(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> logConcentration);

    /// <summary>Fills the concentration in kg/m³, 0 outside the cloud.</summary>
    /// <param name="downwind">m. Positions along the wind.</param>
    /// <param name="crosswind">m. Positions across the wind; same length.</param>
    /// <param name="concentration">Result; same length.</param>
    public virtual void Concentration(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> concentration)
    {
        LogConcentration(downwind, crosswind, concentration);
        for (int i = 0; i < concentration.Length; i++)
        {
            concentration[i] = Math.Exp(concentration[i]);
        }
    }

    /// <summary>kg/m³. On the axis at the height of the receptors; 0 outside the edges.</summary>
    /// <param name="x">m. Downwind coordinate.</param>
    public virtual double AxisConcentration(double x)
        => x > UpwindEdge && x <= FarEdge ? SectionAt(x).AxisConcentration(ReceptorHeight) : 0;

    /// <summary>m. Half the width over which a level is exceeded at a distance; 0 where it is not.</summary>
    /// <param name="x">m. Downwind coordinate.</param>
    /// <param name="level">kg/m³. Above zero.</param>
    public virtual double HalfWidth(double x, double level)
        => x > UpwindEdge && x <= FarEdge ? SectionAt(x).HalfWidth(level, ReceptorHeight) : 0;

    /// <summary>m. The largest downwind coordinate at which the axis reaches a level, <see cref="FarEdge"/> when it is still exceeded there, or null when it is never reached.</summary>
    /// <param name="level">kg/m³. Above zero.</param>
    public double? LargestDistance(double level)
    {
        double span = FarEdge - UpwindEdge;
        if (AxisConcentration(FarEdge) >= level) return FarEdge;
        return UpwindEdge + PlumeDistance.Largest(s => AxisConcentration(UpwindEdge + s), level, 1e-4, span);
    }

    /// <summary>kg. Contaminant in the part of the cloud between two concentrations, such as the explosion limits.</summary>
    /// <param name="lower">kg/m³. Above zero.</param>
    /// <param name="upper">kg/m³. Above the lower.</param>
    public double MassBetween(double lower, double upper)
    {
        double end = LargestExceedance(lower) - UpwindEdge;
        if (end <= 0) return 0;
        double start = Math.Max(0.01, 1e-3 * end);
        int steps = Math.Max(16, (int)(StepsPerDecade * Math.Log10(Math.Max(end, 1.1 * start) / start)));
        double ratio = Math.Pow(Math.Max(end, 1.1 * start) / start, 1.0 / steps);
        double sum = 0, near = 0, far = start;
        for (int i = 0; i <= steps; i++)
        {
            sum += SectionAt(UpwindEdge + 0.5 * (near + far)).MassPerLengthBetween(lower, upper) * (far - near);
            (near, far) = (far, far * ratio);
        }

        return sum;
    }

    // The level may be exceeded aloft beyond the last place where it is at the receptors' height.
    private double LargestExceedance(double level)
    {
        double span = FarEdge - UpwindEdge;
        double Highest(double s)
        {
            var section = SectionAt(UpwindEdge + s);
            return Math.Max(section.AxisConcentration(section.AxisHeight), section.AxisConcentration(ReceptorHeight));
        }

        return Highest(span) >= level ? FarEdge : UpwindEdge + (PlumeDistance.Largest(Highest, level, 1e-4, span) ?? 0);
    }
}
