using System.Globalization;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>Blast of a vapour cloud by the TNO multi-energy method (<c>tno-multi-energy</c>).</summary>
/// <remarks>
/// Van den Berg, J. Hazard. Mater. 12 (1985) 1; fits of the pressure curves: Alonso et al., J. Loss Prev. 19 (2006) 668.
/// Classes 2 and 3 are interpolated between their neighbours, the near field of classes 7 to 10 is recalled: medium confidence.
/// </remarks>
public static class MultiEnergy
{
    /// <summary>J/m³. Combustion energy of a stoichiometric hydrocarbon–air mixture.</summary>
    public const double StoichiometricEnergyDensity = 3.5e6;

    private const double NearExponent = -2.08, StrongestCoreDistance = 0.23;

    private static readonly Curve[] Curves = Load();

    /// <summary>R̄ = x/(E/p0)^(1/3).</summary>
    /// <param name="distance">m.</param>
    /// <param name="energy">J. Of the obstructed part of the cloud.</param>
    /// <param name="ambientPressure">Pa.</param>
    public static double ScaledDistance(double distance, double energy, double ambientPressure = PhysicalConstants.StandardPressure)
        => distance / Math.Cbrt(energy / ambientPressure);

    /// <summary>Peak side-on overpressure over ambient pressure.</summary>
    /// <param name="strength">Class of the blast, 1 … 10.</param>
    /// <param name="scaledDistance">R̄, above zero.</param>
    public static double ScaledOverpressure(int strength, double scaledDistance)
    {
        Curve curve = Curves[strength - 1];
        double far = curve.Far * Math.Pow(scaledDistance, curve.FarExponent);
        double outside = curve.Near is { } near ? Math.Max(near * Math.Pow(scaledDistance, NearExponent), far) : far;
        return Math.Min(curve.Plateau, outside);
    }

    /// <summary>The note for a distance beyond the fit of a curve, or null.</summary>
    /// <param name="strength">Class of the blast, 1 … 10.</param>
    /// <param name="scaledDistance">R̄.</param>
    public static ModelNote? RangeNote(int strength, double scaledDistance)
        => scaledDistance > Curves[strength - 1].Limit
            ? new ModelNote("tno-multi-energy", "scaled_distance", scaledDistance,
                FormattableString.Invariant($"at most {Curves[strength - 1].Limit} for strength {strength}"), "Alonso et al., J. Loss Prev. 19 (2006) 668")
            : null;

    private static Curve[] Load()
    {
        var table = ReferenceTable.Load("explosion/multi-energy-curves.csv");
        double? Optional(int row, string column) => table.Text(row, column).Length == 0 ? null : table.Number(row, column);
        return
        [
            .. Enumerable.Range(1, 10)
                .Select(strength => table.Find(("strength", strength.ToString(CultureInfo.InvariantCulture))))
                .Select(row => (Row: row, Near: Optional(row, "near_coefficient")))
                .Select(c => new Curve(
                    Optional(c.Row, "plateau") ?? c.Near!.Value * Math.Pow(StrongestCoreDistance, NearExponent),
                    c.Near, table.Number(c.Row, "far_coefficient"), table.Number(c.Row, "far_exponent"), Optional(c.Row, "largest_scaled_distance"))),
        ];
    }

    private sealed record Curve(double Plateau, double? Near, double Far, double FarExponent, double? Limit);
}
