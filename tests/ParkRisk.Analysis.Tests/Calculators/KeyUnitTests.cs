using ParkRisk.Analysis.Calculators;

namespace ParkRisk.Analysis.Tests.Calculators;

public class KeyUnitTests
{
    [TestCase("hole_diameter_m", ExpectedResult = "m")]
    [TestCase("mass_rate_kg_s", ExpectedResult = "kg/s")]
    [TestCase("evaporation_flux_kg_m2_s", ExpectedResult = "kg/(m²·s)")]
    [TestCase("heat_of_combustion_j_kg", ExpectedResult = "J/kg")]
    [TestCase("scaled_distance_m_kg13", ExpectedResult = "m/kg^(1/3)")]
    [TestCase("ignition_rate_per_s", ExpectedResult = "1/s")]
    [TestCase("ignition_probability_60s", ExpectedResult = "")]
    [TestCase("probability", ExpectedResult = "")]
    public string The_longest_ending_gives_the_unit(string key) => KeyUnit.Of(key);
}
