using System.Globalization;
using System.Text.Json;
using ParkRisk.Analysis.Effects.Fire;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Validation;

/// <summary>Measured heat fluxes around large fires beside the effect fields that an assessment uses, with the receptors where they stood.</summary>
internal static class FireExperiments
{
    private const string Flux = "heat_flux_w_m2";
    private const double MethaneHeat = 50e6;

    /// <summary>The sets of a folder with the measurements as tables.</summary>
    public static IEnumerable<ExperimentSet> ReadAll(string caseFolder)
    {
        yield return new(
            "jet-radiation-field", ["JetFireEffect (Chamberlain length and radiated share, weighted row of points)"],
            ["Johnson, Brightwell and Carsley (1994), via Miller (2017); NIST collection of the large natural-gas jet fires"],
            [.. Rows(Path.Combine(caseFolder, "jet_fire_radiometers.csv")).Select(JetPair)],
            JsonDocument.Parse("""{"fac2_min": 0.95, "fac15_min": 0.8, "mg_min": 0.8, "mg_max": 1.25}""").RootElement);
        yield return new(
            "montoir-flux-field", ["PoolFireEffect (Thomas, leaning cylinder seen from the sensor's true bearing)"],
            ["Nedelka et al. (1989), NIST collection: Montoir LNG pool fires; emissive power: the measured mean of 265 kW/m²"],
            [.. Rows(Path.Combine(caseFolder, "montoir_lng_fire.csv")).Select(MontoirPair)],
            JsonDocument.Parse("""{"fac2_min": 0.9, "fac15_min": 0.8, "mg_min": 0.67, "mg_max": 1.5}""").RootElement);
    }

    private static (string Key, Pair Pair) JetPair(Dictionary<string, string> row)
    {
        const double holeHeight = 3;
        double air = Number(row, "air_temperature_k");
        var jet = new GasJet(
            Number(row, "mass_rate_kg_s"), Number(row, "pressure_pa"), Number(row, "temperature_k"), 0.01604, 1.31, MethaneHeat, PhysicalConstants.AirDensity(air));
        var effect = JetFireEffect.Horizontal(jet, holeHeight, Number(row, "relative_humidity") * SaturationPressure(air));
        double computed = effect.Flux(Number(row, "x_m"), Number(row, "y_m"), holeHeight + Number(row, "z_m"));
        return (Flux, new(1e3 * Number(row, "heat_flux_kw_m2"), computed));
    }

    private static (string Key, Pair Pair) MontoirPair(Dictionary<string, string> row)
    {
        const double diameter = 35, emissivePower = 265e3;
        double air = Number(row, "air_temperature_k"), pressure = Number(row, "ambient_pressure_pa"), distance = Number(row, "x_m");
        var fire = new PoolFireConditions(
            diameter, Number(row, "burning_flux_kg_m2_s"), MethaneHeat, Number(row, "wind_speed_9m_mps"), PhysicalConstants.AirDensity(air, pressure));
        var effect = new PoolFireEffect(fire, emissivePower, Number(row, "relative_humidity") * SaturationPressure(air));
        double angle = (Number(row, "sensor_bearing_deg") - Number(row, "wind_from_deg") - 180) * (Math.PI / 180);
        return (Flux, new(1e3 * Number(row, "heat_flux_kw_m2"), effect.Flux(distance * Math.Cos(angle), distance * Math.Sin(angle))));
    }

    /// <summary>Pa. Saturation pressure of water by the Magnus formula (Alduchov and Eskridge 1996).</summary>
    private static double SaturationPressure(double temperature)
    {
        double celsius = temperature - PhysicalConstants.ZeroCelsius;
        return 610.94 * Math.Exp(17.625 * celsius / (celsius + 243.04));
    }

    private static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        string[] lines = [.. File.ReadAllLines(file).Where(l => l.Length > 0)], header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(p => p.First, p => p.Second));
    }
}
