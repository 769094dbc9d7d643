namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Nodes along a distance, dense near its start and evenly spaced in log2(1 + s/scale) further out.</summary>
/// <param name="Scale">m. Distance over which the spacing begins to grow.</param>
/// <param name="PerOctave">Nodes per doubling.</param>
/// <param name="Count">Number of nodes.</param>
internal readonly record struct LogGrid(double Scale, double PerOctave, int Count)
{
    /// <summary>A grid that reaches a distance.</summary>
    public static LogGrid Reaching(double length, double scale, double perOctave)
        => new(scale, perOctave, 2 + (int)Math.Ceiling(perOctave * Math.Log2(1 + length / scale)));

    /// <summary>m. Distance of a node from the start.</summary>
    public double this[int node] => Scale * (Math.Pow(2, node / PerOctave) - 1);

    /// <summary>Node and fraction for linear interpolation; clamped to the grid.</summary>
    public (int Node, double Fraction) Locate(double distance)
    {
        double position = distance > 0 ? PerOctave * Math.Log2(1 + distance / Scale) : 0;
        int node = Math.Min((int)position, Count - 2);
        return (node, Math.Min(position - node, 1));
    }
}
