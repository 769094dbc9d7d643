using MathNet.Numerics;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The concentration over a plane across the wind at one distance: a flat core with Gaussian edges across, Gaussian with ground reflection in height.</summary>
/// <remarks>C(y, z) = S·exp(−max(0, |y| − b)²/2σy²)·[exp(−(z−h)²/2σz²) + exp(−(z+h)²/2σz²)]. Without core this is the Gaussian plume; the core is that of the dense-gas profile of HEGADAS (Colenbrander 1980).</remarks>
/// <param name="Strength">kg/m³. S; twice this is the axis value of a plume on the ground.</param>
/// <param name="CoreHalfWidth">m. b, not negative.</param>
/// <param name="SigmaY">m. σy of the edges, above zero.</param>
/// <param name="SigmaZ">m. σz, above zero.</param>
/// <param name="AxisHeight">m. h, not negative.</param>
public readonly record struct CloudSection(double Strength, double CoreHalfWidth, double SigmaY, double SigmaZ, double AxisHeight)
{
    /// <summary>kg/m³. On the axis (y = 0) at a height.</summary>
    /// <param name="z">m. Height above ground.</param>
    public double AxisConcentration(double z) => Strength * GaussianPlume.VerticalTerm(SigmaZ, AxisHeight, z);

    /// <summary>kg/m³. At a point of the plane.</summary>
    /// <param name="y">m. From the axis.</param>
    /// <param name="z">m. Above ground.</param>
    public double Concentration(double y, double z)
        => AxisConcentration(z) * GaussianPlume.Bell(Math.Max(0, Math.Abs(y) - CoreHalfWidth) / SigmaY);

    /// <summary>m. Half the width over which a level is exceeded at a height; 0 where it is not.</summary>
    /// <param name="level">kg/m³. Above zero.</param>
    /// <param name="z">m. Above ground.</param>
    public double HalfWidth(double level, double z)
    {
        double ratio = AxisConcentration(z) / level;
        return ratio > 1 ? CoreHalfWidth + SigmaY * Math.Sqrt(2 * Math.Log(ratio)) : 0;
    }

    /// <summary>kg/m. Contaminant per metre along the wind, the integral of the concentration over the plane above ground.</summary>
    public double MassPerLength => Strength * Math.Sqrt(2 * Math.PI) * SigmaZ * (2 * CoreHalfWidth + Math.Sqrt(2 * Math.PI) * SigmaY);

    /// <summary>kg/m. Contaminant per metre along the wind where the concentration lies between two levels.</summary>
    /// <param name="lower">kg/m³. Above zero.</param>
    /// <param name="upper">kg/m³. Above the lower level.</param>
    public double MassPerLengthBetween(double lower, double upper) => AxisHeight == 0 ? GroundMassBetween(lower, upper) : RaisedMassBetween(lower, upper);

    private const int HeightSteps = 32;

    // On the ground ln C falls with the square of the height, so that only the exceeded part need be summed and no logarithm is taken of an exponential.
    private double GroundMassBetween(double lower, double upper)
    {
        double logOverLower = Math.Log(2 * Strength / lower), logOverUpper = Math.Log(2 * Strength / upper);
        if (!(logOverLower > 0)) return 0;
        double top = Math.Sqrt(2 * logOverLower), step = top / HeightSteps, sum = 0;
        for (int i = 0; i < HeightSteps; i++)
        {
            double z = (i + 0.5) * step, fall = 0.5 * z * z;
            sum += Math.Exp(-fall) * WidthBetween(logOverLower - fall, logOverUpper - fall);
        }

        return 2 * Strength * sum * step * SigmaZ;
    }

    private double RaisedMassBetween(double lower, double upper)
    {
        double top = AxisHeight + 6 * SigmaZ, bottom = Math.Max(0, AxisHeight - 6 * SigmaZ), sum = 0;
        for (int i = 0; i < HeightSteps; i++)
        {
            double axis = AxisConcentration(bottom + (i + 0.5) * (top - bottom) / HeightSteps);
            sum += axis > lower ? axis * WidthBetween(Math.Log(axis / lower), Math.Log(axis / upper)) : 0;
        }

        return sum * (top - bottom) / HeightSteps;
    }

    // m. Of a uniform concentration as on the axis that would hold as much; the logarithms are those of the axis over the levels.
    private double WidthBetween(double logOverLower, double logOverUpper)
    {
        double inner = logOverUpper > 0 ? SpecialFunctions.Erf(Math.Sqrt(logOverUpper)) : 0;
        double core = logOverUpper > 0 ? 0 : 2 * CoreHalfWidth;
        return core + Math.Sqrt(2 * Math.PI) * SigmaY * (SpecialFunctions.Erf(Math.Sqrt(logOverLower)) - inner);
    }
}
