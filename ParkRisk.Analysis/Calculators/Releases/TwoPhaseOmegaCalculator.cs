using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Releases;

/// <summary><c>two-phase-omega</c>.</summary>
internal static class TwoPhaseOmegaCalculator
{
    private static readonly string[] StateKeys =
    [
        "vapour_quality", "vapour_specific_volume_m3_kg", "vaporisation_specific_volume_m3_kg",
        "liquid_heat_capacity_j_kg_k", "heat_of_vaporisation_j_kg", "temperature_k",
    ];

    public static Calculator Definition { get; } = new(
        "two-phase-omega", "Two-phase critical flow, Leung ω", "两相临界流(Leung ω 法)", "Leung (1986) AIChE Journal 32:1743")
    {
        Inputs =
        [
            StandardInputs.Pressure.Required(),
            StandardInputs.AmbientPressure,
            Input.Number("density_kg_m3", "density of the two-phase mixture upstream").Required(),
            Input.Number("omega", "compressibility parameter of the mixture").DefaultsByRule("from the six keys that follow"),
            Input.Number("vapour_quality", "mass share of vapour upstream").Between(0, 1),
            Input.Number("vapour_specific_volume_m3_kg", "specific volume of the vapour upstream"),
            Input.Number("vaporisation_specific_volume_m3_kg", "volume change on vaporising"),
            StandardInputs.LiquidHeatCapacity,
            StandardInputs.HeatOfVaporisation,
            Input.Number("temperature_k", "temperature upstream"),
            StandardInputs.DischargeCoefficient(1),
            Input.Number("hole_diameter_m", "opening, for the rate"),
        ],
        Outputs =
        [
            Output.Number("omega", "compressibility parameter used"),
            Output.Number("critical_pressure_ratio", "ratio of throat to upstream pressure when choked"),
            Output.Flag("choked", "the ambient pressure does not act on the flow"),
            Output.Number("mass_flux_kg_m2_s", "flux with the discharge coefficient"),
            Output.Number("mass_rate_kg_s", "flux × opening").OnlyWith("hole_diameter_m"),
        ],
        Rules =
        [
            InputRule.NeededWhen(inputs => !inputs.Has("omega"), "omega is absent", StateKeys),
            InputRule.IsAbove("pressure_pa", "ambient_pressure_pa"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double pressure = inputs.Number("pressure_pa"), density = inputs.Number("density_kg_m3");
        double omega = inputs.Optional("omega") ?? OmegaTwoPhase.Parameter(
            inputs.Number("vapour_quality"), inputs.Number("vapour_specific_volume_m3_kg"), density,
            inputs.Number("liquid_heat_capacity_j_kg_k"), inputs.Number("temperature_k"), pressure,
            inputs.Number("vaporisation_specific_volume_m3_kg"), inputs.Number("heat_of_vaporisation_j_kg"));
        var flow = OmegaTwoPhase.Flow(pressure, inputs.Number("ambient_pressure_pa"), density, omega);
        double flux = inputs.Number("discharge_coefficient") * flow.MassFlux;
        return new Outputs(inputs)
            .Set("omega", omega)
            .Set("critical_pressure_ratio", flow.CriticalPressureRatio)
            .Set("choked", flow.IsChoked)
            .Set("mass_flux_kg_m2_s", flux)
            .SetWhen(inputs.Has("hole_diameter_m"), "mass_rate_kg_s", () => flux * HoleArea.Of(inputs.Number("hole_diameter_m")));
    }
}
