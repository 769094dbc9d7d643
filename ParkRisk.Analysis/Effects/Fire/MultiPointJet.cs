namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>A jet flame as a row of radiating points along its axis, whose strength rises evenly to three quarters of the length and then falls.</summary>
/// <remarks>Hankinson and Lowesmith, Combustion and Flame 159 (2012) 1165 (weighted multi-point source). It stays right close to the flame, where a single point fails.</remarks>
public sealed class MultiPointJet
{
    private const int Count = 25;
    private const double PeakShare = 0.75;

    private static readonly double[] Weights = FindWeights();

    private readonly Vector start;
    private readonly Vector axis;
    private readonly double radiantPower;
    private readonly double waterVapourPressure;

    /// <summary>A straight flame in the vertical plane along the wind.</summary>
    /// <param name="startX">m. Downwind position of the flame's beginning.</param>
    /// <param name="startZ">m. Its height above ground.</param>
    /// <param name="endX">m. Downwind position of the tip.</param>
    /// <param name="endZ">m. Height of the tip.</param>
    /// <param name="radius">m. Mean radius of the flame.</param>
    /// <param name="radiantPower">W. f m ΔH_c.</param>
    /// <param name="waterVapourPressure">Pa. For the transmissivity.</param>
    public MultiPointJet(double startX, double startZ, double endX, double endZ, double radius, double radiantPower, double waterVapourPressure)
    {
        start = new Vector(startX, 0, startZ);
        axis = new Vector(endX, 0, endZ) - start;
        Radius = radius;
        this.radiantPower = radiantPower;
        this.waterVapourPressure = waterVapourPressure;
    }

    /// <summary>m. Mean radius of the flame.</summary>
    public double Radius { get; }

    /// <summary>m. Downwind position of the flame's beginning.</summary>
    public double StartX => start.X;

    /// <summary>m. Downwind position of the tip.</summary>
    public double EndX => start.X + axis.X;

    /// <summary>True for a point within the flame's mean radius of its axis.</summary>
    /// <param name="x">m. Downwind.</param>
    /// <param name="y">m. Across the wind.</param>
    /// <param name="z">m. Above ground.</param>
    public bool Contains(double x, double y, double z)
    {
        Vector point = new Vector(x, y, z) - start;
        double share = axis.Square > 0 ? Math.Clamp(Vector.Dot(point, axis) / axis.Square, 0, 1) : 0;
        return (point - axis * share).Square <= Radius * Radius;
    }

    /// <summary>W/m². Flux on a surface that faces the flame; meant for places outside the flame.</summary>
    /// <param name="x">m. Downwind.</param>
    /// <param name="y">m. Across the wind.</param>
    /// <param name="z">m. Above ground.</param>
    public double Flux(double x, double y, double z)
    {
        Vector point = new Vector(x, y, z) - start;
        double sum = 0, nearest = 1e-4 * Radius * Radius;
        for (int i = 0; i < Count; i++)
        {
            double square = Math.Max((point - axis * ((i + 0.5) / Count)).Square, nearest);
            sum += Weights[i] * AtmosphericTransmissivity.Bagster(waterVapourPressure, Math.Sqrt(square)) / square;
        }

        return radiantPower / (4 * Math.PI) * sum;
    }

    private static double[] FindWeights()
    {
        var weights = new double[Count];
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            double share = (i + 0.5) / Count;
            weights[i] = share <= PeakShare ? share / PeakShare : (1 - share) / (1 - PeakShare);
            sum += weights[i];
        }

        return Array.ConvertAll(weights, w => w / sum);
    }
}
