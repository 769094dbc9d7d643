using System.Globalization;
using System.Text.RegularExpressions;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Tests.Substances;

/// <summary>Gas heat capacities estimated from groups: recomputed from the published increments, and the method beside measured values.</summary>
[TestFixture]
public sealed partial class JobackTests
{
    /// <summary>Joback and Reid, Chem. Eng. Commun. 57 (1987) 233: increments a, b, c, d of the ideal-gas heat capacity in J/(mol K).</summary>
    private static readonly Dictionary<string, double[]> Groups = new()
    {
        ["CH3"] = [19.5, -8.08e-3, 1.53e-4, -9.67e-8],
        ["CH2"] = [-0.909, 9.50e-2, -5.44e-5, 1.19e-8],
        ["CH"] = [-23.0, 2.04e-1, -2.65e-4, 1.20e-7],
        ["C"] = [-66.2, 4.27e-1, -6.41e-4, 3.01e-7],
        ["=CH2"] = [23.6, -3.81e-2, 1.72e-4, -1.03e-7],
        ["=CH"] = [-8.00, 1.05e-1, -9.63e-5, 3.56e-8],
        ["=C"] = [-28.1, 2.08e-1, -3.06e-4, 1.46e-7],
        ["ring CH2"] = [-6.03, 8.54e-2, -8.00e-6, -1.80e-8],
        ["ring CH"] = [-20.5, 1.62e-1, -1.60e-4, 6.24e-8],
        ["ring =CH"] = [-2.14, 5.74e-2, -1.64e-6, -1.59e-8],
        ["ring =C"] = [-8.25, 1.01e-1, -1.42e-4, 6.78e-8],
        ["ring O"] = [12.2, -1.26e-2, 6.03e-5, -3.86e-8],
        ["ring NH"] = [11.8, -2.30e-2, 1.07e-4, -6.28e-8],
        ["Cl"] = [33.3, -9.63e-2, 1.87e-4, -9.96e-8],
        ["OH"] = [25.7, -6.91e-2, 1.77e-4, -9.88e-8],
        ["O"] = [25.5, -6.32e-2, 1.11e-4, -5.48e-8],
        ["CHO"] = [30.9, -3.36e-2, 1.60e-4, -9.88e-8],
        ["COOH"] = [24.1, 4.27e-2, 8.04e-5, -6.87e-8],
        ["COO"] = [24.5, 4.02e-2, 4.02e-5, -4.52e-8],
        ["NO2"] = [25.9, -3.74e-3, 1.29e-4, -8.88e-8],
        ["NH2"] = [26.9, -4.12e-2, 1.64e-4, -9.76e-8],
        ["N"] = [-31.1, 2.27e-1, -3.20e-4, 1.46e-7],
    };

    private static IEnumerable<Substance> Estimated
        => ReferenceTables.Embedded.Substances.Substances.Where(s => s.GasHeatCapacityCorrelation?.Provenance.Source.Contains("Joback", StringComparison.Ordinal) == true);

    [TestCaseSource(nameof(Estimated))]
    public void A_row_of_the_data_follows_from_its_groups(Substance substance)
    {
        string list = substance.GasHeatCapacityCorrelation!.Provenance.Source.Split(':')[1];
        (int Count, string Group)[] groups = [.. Entry().Matches(list).Select(m => (int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), m.Groups[2].Value.Trim()))];
        Assert.That(substance.GasHeatCapacity(298.15).Value, Is.EqualTo(MolarHeatCapacity(groups, 298.15) / substance.MolarMass!.Value).Within(0.01).Percent);
        Assert.That(substance.GasHeatCapacity(600).Value, Is.EqualTo(MolarHeatCapacity(groups, 600) / substance.MolarMass!.Value).Within(0.01).Percent);
    }

    /// <summary>Ideal-gas heat capacities at 298.15 K of the NIST Chemistry WebBook: benzene 82.4, ethanol 65.2, ethyl acetate 113.6 J/(mol K); the method is within a few per cent.</summary>
    [Test]
    public void The_method_is_near_measured_values()
    {
        Assert.That(MolarHeatCapacity([(6, "ring =CH")], 298.15), Is.EqualTo(82.4).Within(3).Percent);
        Assert.That(MolarHeatCapacity([(1, "CH3"), (1, "CH2"), (1, "OH")], 298.15), Is.EqualTo(65.2).Within(3).Percent);
        Assert.That(MolarHeatCapacity([(2, "CH3"), (1, "CH2"), (1, "COO")], 298.15), Is.EqualTo(113.6).Within(3).Percent);
    }

    private static double MolarHeatCapacity(IEnumerable<(int Count, string Group)> groups, double t)
    {
        double[] sum = [-37.93, 0.210, -3.91e-4, 2.06e-7];
        foreach (var (count, group) in groups)
        {
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += count * Groups[group][i];
            }
        }

        return sum[0] + t * (sum[1] + t * (sum[2] + t * sum[3]));
    }

    [GeneratedRegex(@"(\d+) ([^,]+)")]
    private static partial Regex Entry();
}
