using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Pools;

/// <summary><c>pool-evaporation-open-vessel</c>.</summary>
internal static class OpenVesselEvaporationCalculator
{
    public static Calculator Definition { get; } = new(
        "pool-evaporation-open-vessel", "Evaporation from an open vessel, no wind", "敞口容器无风蒸发",
        "Crowl and Louvar, Chemical Process Safety, eq. 3-12, 3-18")
    {
        Inputs =
        [
            Input.Number("pool_diameter_m", "diameter of the liquid surface").Required(),
            Input.Number("vapour_pressure_pa", "vapour pressure at the temperature of the liquid").Required().AtLeast(0),
            StandardInputs.MolarMass.Required(),
            Input.Number("temperature_k", "temperature of the liquid").Required(),
        ],
        Outputs =
        [
            Output.Number("mass_transfer_coefficient_mps", "mass transfer coefficient"),
            Output.Number("evaporation_flux_kg_m2_s", "flux"),
            Output.Number("evaporation_rate_kg_s", "flux × area"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double molarMass = inputs.Number("molar_mass_kg_mol");
        double flux = OpenVesselEvaporation.Flux(inputs.Number("vapour_pressure_pa"), molarMass, inputs.Number("temperature_k"));
        return new Outputs(inputs)
            .Set("mass_transfer_coefficient_mps", OpenVesselEvaporation.TransferCoefficient(molarMass))
            .Set("evaporation_flux_kg_m2_s", flux)
            .Set("evaporation_rate_kg_s", flux * HoleArea.Of(inputs.Number("pool_diameter_m")));
    }
}
