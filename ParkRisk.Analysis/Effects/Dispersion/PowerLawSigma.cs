using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Dispersion coefficients as power laws of the distance, σy = a·x^b and σz = c·x^d: the form of the CCPS puff and TNO sets.</summary>
/// <param name="LateralFactor">m^(1−b). a.</param>
/// <param name="LateralExponent">b.</param>
/// <param name="VerticalFactor">m^(1−d). c.</param>
/// <param name="VerticalExponent">d.</param>
public sealed record PowerLawSigma(double LateralFactor, double LateralExponent, double VerticalFactor, double VerticalExponent)
{
    /// <summary>m. σy at a distance.</summary>
    /// <param name="x">m. Distance travelled, not negative.</param>
    public double Lateral(double x) => LateralFactor * Math.Pow(x, LateralExponent);

    /// <summary>m. σz at a distance.</summary>
    /// <param name="x">m. Distance travelled, not negative.</param>
    public double Vertical(double x) => VerticalFactor * Math.Pow(x, VerticalExponent);

    internal static PowerLawSigma[] Load(string path)
    {
        var table = ReferenceTable.Load(path);
        return [.. Enum.GetNames<StabilityClass>().Select(s => table.Find(("stability", s))).Select(row => new PowerLawSigma(
            table.Number(row, "lateral_factor"), table.Number(row, "lateral_exponent"),
            table.Number(row, "vertical_factor"), table.Number(row, "vertical_exponent")))];
    }
}
