using System.Numerics;
using System.Runtime.InteropServices;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>The footprint of a passive plume (<see cref="GaussianPlume"/>) with Briggs' coefficients, evaluated in vectors.</summary>
public sealed class GaussianPlumeField : ConcentrationField
{
    private readonly BriggsSigma sigma;
    private readonly double lateralFactor, lateralShift, verticalShift, logStrength, strength, height;
    private readonly double? lid;

    /// <summary>Sets the plume up.</summary>
    public GaussianPlumeField(GaussianPlumeSource source)
    {
        Source = source;
        sigma = BriggsSigma.For(source.Stability, source.Terrain);
        lateralFactor = AveragingTime.LateralFactor(source.AveragingTime);
        lateralShift = VirtualSource.Distance(x => lateralFactor * sigma.Lateral(x), VirtualSource.InitialLateral(source.SourceWidth));
        verticalShift = VirtualSource.Distance(sigma.Vertical, VirtualSource.InitialVertical(source.SourceHeight));
        WindSpeed = Math.Max(source.WindSpeed, GaussianPlume.SlowestWind);
        strength = source.MassRate / (2 * Math.PI * WindSpeed);
        logStrength = Math.Log(strength);
        height = source.ReleaseHeight;
        lid = source.Lid;
    }

    /// <summary>What the plume was built from.</summary>
    public GaussianPlumeSource Source { get; }

    /// <summary>m/s. The wind that carries the plume.</summary>
    public double WindSpeed { get; }

    /// <inheritdoc/>
    public override double ReceptorHeight => Source.ReceptorHeight;

    /// <inheritdoc/>
    public override double UpwindEdge => 0;

    /// <inheritdoc/>
    public override double FarEdge => Source.FarEdge;

    /// <inheritdoc/>
    public override double TravelSpeed(double x) => WindSpeed;

    /// <inheritdoc/>
    /// <remarks>Under a lid the strength is that which gives the right value at the receptors' height.</remarks>
    public override CloudSection SectionAt(double x)
    {
        double sigmaY = lateralFactor * sigma.Lateral(x + lateralShift), sigmaZ = sigma.Vertical(x + verticalShift);
        double local = strength / (sigmaY * sigmaZ) * LidFactor(sigmaZ);
        return new(local, 0, sigmaY, sigmaZ, height);
    }

    /// <inheritdoc/>
    public override void LogConcentration(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> logConcentration)
    {
        if (lid is null)
        {
            Fill(downwind, crosswind, logConcentration, asLogarithm: true);
            return;
        }

        for (int i = 0; i < downwind.Length; i++)
        {
            logConcentration[i] = downwind[i] > 0
                ? Math.Log(SectionAt(downwind[i]).AxisConcentration(ReceptorHeight)) - LateralExponent(downwind[i], crosswind[i])
                : double.NegativeInfinity;
        }
    }

    /// <inheritdoc/>
    public override void Concentration(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> concentration)
    {
        if (lid is null)
        {
            Fill(downwind, crosswind, concentration, asLogarithm: false);
            return;
        }

        base.Concentration(downwind, crosswind, concentration);
    }

    private double LateralExponent(double x, double y)
    {
        double s = y / (lateralFactor * sigma.Lateral(x + lateralShift));
        return 0.5 * s * s;
    }

    private double LidFactor(double sigmaZ)
        => lid is { } top
            ? GaussianPlume.VerticalTermUnderLid(sigmaZ, Math.Min(height, top), Math.Min(ReceptorHeight, top), top)
                / GaussianPlume.VerticalTerm(sigmaZ, height, ReceptorHeight)
            : 1;

    private void Fill(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> result, bool asLogarithm)
    {
        int width = Vector<double>.Count;
        int whole = downwind.Length - downwind.Length % width;
        var xs = MemoryMarshal.Cast<double, Vector<double>>(downwind[..whole]);
        var ys = MemoryMarshal.Cast<double, Vector<double>>(crosswind[..whole]);
        var results = MemoryMarshal.Cast<double, Vector<double>>(result[..whole]);
        for (int i = 0; i < xs.Length; i++)
        {
            results[i] = Value(xs[i], ys[i], asLogarithm);
        }

        Span<double> x = stackalloc double[width], y = stackalloc double[width];
        for (int i = whole; i < downwind.Length; i++)
        {
            x.Fill(downwind[i]);
            y.Fill(crosswind[i]);
            result[i] = Value(new Vector<double>(x), new Vector<double>(y), asLogarithm)[0];
        }
    }

    private Vector<double> Value(Vector<double> x, Vector<double> y, bool asLogarithm)
    {
        var one = Vector<double>.One;
        var outside = asLogarithm ? Vector.Create(double.NegativeInfinity) : Vector<double>.Zero;
        var inside = Vector.GreaterThan(x, Vector<double>.Zero);
        if (Vector.EqualsAll(inside, Vector<long>.Zero)) return outside;
        var xSafe = Vector.ConditionalSelect(inside, x, one);
        var xy = xSafe + Vector.Create(lateralShift);
        var xz = xSafe + Vector.Create(verticalShift);
        var slope = lateralFactor * sigma.LateralSlope * xy;
        var inverseVarianceY = (one + sigma.LateralCurvature * xy) / (slope * slope);
        var inverseZ = one / (sigma.VerticalSlope * xz * Bend(one + sigma.VerticalCurvature * xz));
        var below = (ReceptorHeight - height) * inverseZ;

        // The nearer of the two vertical terms goes into the exponent, the image beside it into the factor.
        var exponent = -0.5 * (y * y * inverseVarianceY + below * below);
        if (!asLogarithm && Vector.LessThanAll(exponent, Vector.Create(VectorExponential.Least))) return outside;
        var factor = Vector.SquareRoot(inverseVarianceY) * inverseZ * Image(inverseZ);
        var value = asLogarithm
            ? Vector.Create(logStrength) + Vector.Log(factor) + exponent
            : strength * factor * VectorExponential.Of(exponent);
        return Vector.ConditionalSelect(inside, value, outside);
    }

    private Vector<double> Bend(Vector<double> bend) => sigma.VerticalExponent switch
    {
        0 => Vector<double>.One,
        -1 => Vector<double>.One / bend,
        -0.5 => Vector<double>.One / Vector.SquareRoot(bend),
        _ => Vector.SquareRoot(bend),
    };

    // 1 + exp(−2·z·h/σz²): the reflection at the ground relative to the direct term.
    private Vector<double> Image(Vector<double> inverseZ)
        => height == 0 || ReceptorHeight == 0
            ? Vector.Create(2.0)
            : Vector<double>.One + VectorExponential.Of(-2 * height * ReceptorHeight * inverseZ * inverseZ);
}
