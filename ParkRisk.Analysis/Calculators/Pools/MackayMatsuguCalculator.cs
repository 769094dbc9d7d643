using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Pools;

/// <summary><c>pool-evaporation-mackay-matsugu</c>.</summary>
internal static class MackayMatsuguCalculator
{
    public static Calculator Definition { get; } = new(
        "pool-evaporation-mackay-matsugu", "Evaporating pool below the boiling point", "低于沸点的液池蒸发",
        "Mackay and Matsugu (1973); TNO Yellow Book CPR 14E (2005), eq. 3.24, 3.25")
    {
        Inputs =
        [
            Input.Number("pool_diameter_m", "diameter of the pool").Required(),
            Input.Number("wind_speed_mps", "wind speed at 10 m").Required(),
            Input.Number("vapour_pressure_pa", "vapour pressure at the temperature of the pool").Required().AtLeast(0),
            StandardInputs.MolarMass.Required(),
            Input.Number("temperature_k", "temperature of the pool").Required(),
            Input.Number("schmidt_number", "Schmidt number of the vapour in air").Default(MackayMatsugu.DefaultSchmidtNumber),
            StandardInputs.AmbientPressure,
            Input.Choice("stefan_correction", "correction for high vapour pressure; auto applies it above a tenth of the ambient pressure", "auto", "on", "off").Default("auto"),
        ],
        Outputs =
        [
            Output.Number("mass_transfer_coefficient_mps", "mass transfer coefficient"),
            Output.Number("evaporation_flux_kg_m2_s", "flux"),
            Output.Number("evaporation_rate_kg_s", "flux × area"),
        ],
        Rules = [InputRule.IsBelow("vapour_pressure_pa", "ambient_pressure_pa")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double diameter = inputs.Number("pool_diameter_m"), vapour = inputs.Number("vapour_pressure_pa"), ambient = inputs.Number("ambient_pressure_pa");
        double coefficient = MackayMatsugu.TransferCoefficient(inputs.Number("wind_speed_mps"), diameter, inputs.Number("schmidt_number"));
        double driving = inputs.Text("stefan_correction") switch
        {
            "on" => MackayMatsugu.CorrectedPressure(vapour, ambient),
            "off" => vapour,
            _ => MackayMatsugu.DrivingPressure(vapour, ambient),
        };
        double flux = MackayMatsugu.VapourFlux(coefficient, driving, inputs.Number("molar_mass_kg_mol"), inputs.Number("temperature_k"));
        return new Outputs(inputs)
            .Set("mass_transfer_coefficient_mps", coefficient)
            .Set("evaporation_flux_kg_m2_s", flux)
            .Set("evaporation_rate_kg_s", flux * HoleArea.Of(diameter));
    }
}
