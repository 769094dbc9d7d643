using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Releases;

/// <summary><c>two-phase-erm</c>.</summary>
internal static class TwoPhaseErmCalculator
{
    public static Calculator Definition { get; } = new(
        "two-phase-erm", "Flashing liquid: sub-cooled flow and Fauske equilibrium rate model", "闪蒸液体:过冷流与 Fauske 平衡速率模型",
        "Fauske (1985); AIChE/CCPS, Guidelines for Consequence Analysis of Chemical Releases (1999), 2.1")
    {
        Inputs =
        [
            StandardInputs.HoleDiameter.Required(),
            StandardInputs.DischargeCoefficient(LiquidOrifice.SharpEdgeCoefficient),
            Input.Choice("regime", "which flux gives the rate", "combined", "subcooled", "saturated").Default("combined"),
            Input.Number("pressure_pa", "absolute pressure in the vessel, for combined and subcooled"),
            Input.Number("saturation_pressure_pa", "vapour pressure at the liquid's temperature, for combined and subcooled"),
            StandardInputs.AmbientPressure,
            Input.Number("liquid_density_kg_m3", "density of the liquid, for combined and subcooled"),
            Input.Number("heat_of_vaporisation_j_kg", "heat of vaporisation, for combined and saturated"),
            Input.Number("vaporisation_specific_volume_m3_kg", "volume change on vaporising, for combined and saturated"),
            Input.Number("liquid_heat_capacity_j_kg_k", "heat capacity of the liquid, for combined and saturated"),
            Input.Number("temperature_k", "temperature of the liquid, for combined and saturated"),
            Input.Number("pipe_length_m", "flow length from the vessel, for combined").Default(FauskeTwoPhase.EquilibriumLength).AtLeast(0),
        ],
        Outputs =
        [
            Output.Number("subcooled_mass_flux_kg_m2_s", "flux of the sub-cooled liquid").Nullable(),
            Output.Number("erm_mass_flux_kg_m2_s", "flux of the equilibrium rate model").Nullable(),
            Output.Number("mass_flux_kg_m2_s", "flux of the regime"),
            Output.Number("mass_rate_kg_s", "flux × hole area"),
        ],
        Rules =
        [
            InputRule.NeededWhen(i => i.Text("regime") != "saturated", "regime is combined or subcooled", "pressure_pa", "saturation_pressure_pa", "liquid_density_kg_m3"),
            InputRule.NeededWhen(
                i => i.Text("regime") != "subcooled", "regime is combined or saturated",
                "heat_of_vaporisation_j_kg", "vaporisation_specific_volume_m3_kg", "liquid_heat_capacity_j_kg_k", "temperature_k"),
            InputRule.IsNotBelow("pressure_pa", "saturation_pressure_pa"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        string regime = inputs.Text("regime");
        double? subcooled = regime == "saturated" ? null : FauskeTwoPhase.SubcooledFlux(
            inputs.Number("discharge_coefficient"), inputs.Number("liquid_density_kg_m3"), inputs.Number("pressure_pa"), inputs.Number("saturation_pressure_pa"));
        double? equilibrium = regime == "subcooled" ? null : FauskeTwoPhase.EquilibriumFlux(
            inputs.Number("heat_of_vaporisation_j_kg"), inputs.Number("vaporisation_specific_volume_m3_kg"),
            inputs.Number("temperature_k"), inputs.Number("liquid_heat_capacity_j_kg_k"));
        double flux;
        if (subcooled is { } below && equilibrium is { } saturated)
        {
            double pressure = inputs.Number("pressure_pa"), ambient = inputs.Number("ambient_pressure_pa"), length = inputs.Number("pipe_length_m");
            if (length < FauskeTwoPhase.EquilibriumLength && pressure <= ambient)
            {
                return Outputs.Fault("pressure_pa", pressure, FormattableString.Invariant($"above ambient_pressure_pa = {ambient:R} for a flow length below 0.1 m"));
            }

            double frozen = FauskeTwoPhase.SubcooledFlux(inputs.Number("discharge_coefficient"), inputs.Number("liquid_density_kg_m3"), pressure, Math.Min(ambient, pressure));
            flux = FauskeTwoPhase.CombinedFlux(below, saturated, length, frozen);
        }
        else
        {
            flux = (subcooled ?? equilibrium)!.Value;
        }

        return new Outputs(inputs)
            .Set("subcooled_mass_flux_kg_m2_s", subcooled)
            .Set("erm_mass_flux_kg_m2_s", equilibrium)
            .Set("mass_flux_kg_m2_s", flux)
            .Set("mass_rate_kg_s", flux * HoleArea.Of(inputs.Number("hole_diameter_m")));
    }
}
