using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>Inverse Obukhov length of a Pasquill class, fits to Golder's nomogram.</summary>
public static class ObukhovLength
{
    private static readonly (double Numerator, double Reference)[] Tno = Load();

    /// <summary>1/m. 1/L = log10(z0/z_ref)/a by the fit of the Yellow Book CPR 14E (2005), 0 for class D.</summary>
    /// <param name="stability">Pasquill class.</param>
    /// <param name="roughness">m. z0, above 0 up to 0.5.</param>
    public static double Inverse(StabilityClass stability, double roughness)
    {
        Require.InRange(roughness, double.Epsilon, 0.5);
        (double numerator, double reference) = Tno[(int)stability];
        return double.IsInfinity(numerator) ? 0 : Math.Log10(roughness / reference) / numerator;
    }

    private static (double, double)[] Load()
    {
        var table = ReferenceTable.Load("dispersion/obukhov_length_tno.csv");
        return [.. Enum.GetNames<StabilityClass>().Select(s => table.Find(("stability", s)))
            .Select(row => (table.Number(row, "length_numerator_m"), table.Number(row, "roughness_reference_m")))];
    }
}
