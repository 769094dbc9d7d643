using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Blast curves of vapour clouds by the flame's Mach number, from the reference table.</summary>
/// <remarks>Tang and Baker, Process Safety Progress 18 (1999) 235, re-sampled from a public digitisation to two significant figures. At R̄ = 0.2 the curves scatter by the noise of the digitisation. Medium confidence.</remarks>
internal static class BakerStrehlowTangCurves
{
    private static readonly ReferenceTable Table = ReferenceTable.Load("explosion/bst-curves.csv");

    /// <summary>M_f of the curves, rising.</summary>
    public static readonly double[] FlameMach = Axis("flame_mach");

    /// <summary>R̄ of the columns, rising.</summary>
    public static readonly double[] ScaledDistance = Axis("scaled_distance");

    /// <summary>p/p0, a row a curve.</summary>
    public static readonly double[][] Overpressure = Curves("overpressure");

    /// <summary>Ī = i a0/(E^(1/3) p0^(2/3)), a row a curve.</summary>
    public static readonly double[][] Impulse = Curves("impulse");

    private static double[] Axis(string column)
        => [.. Enumerable.Range(0, Table.Count).Select(row => Table.Number(row, column)).Distinct().Order()];

    private static double[][] Curves(string quantity)
    {
        double[][] curves = [.. FlameMach.Select(_ => new double[ScaledDistance.Length])];
        for (int row = 0; row < Table.Count; row++)
        {
            if (Table.Text(row, "quantity") == quantity)
            {
                int curve = Array.IndexOf(FlameMach, Table.Number(row, "flame_mach")), point = Array.IndexOf(ScaledDistance, Table.Number(row, "scaled_distance"));
                curves[curve][point] = Table.Number(row, "value");
            }
        }

        return curves;
    }
}
