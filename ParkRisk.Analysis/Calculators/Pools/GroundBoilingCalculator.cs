using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Pools;

/// <summary><c>pool-boiling-land</c>.</summary>
internal static class GroundBoilingCalculator
{
    public static Calculator Definition { get; } = new(
        "pool-boiling-land", "Boiling pool on land, heat conduction from the ground", "陆上沸腾液池(地面导热)",
        "Crowl and Louvar, Chemical Process Safety, eq. 3-31, table 3-3; TNO Yellow Book CPR 14E (2005), 3.5.2")
    {
        Inputs =
        [
            Input.Number("ground_temperature_k", "temperature of the ground").Required(),
            StandardInputs.BoilingTemperature.Required(),
            StandardInputs.HeatOfVaporisation.Required(),
            Input.Choice("substrate", "kind of ground, gives its thermal properties", "concrete", "soil").Default("concrete"),
            Input.Number("thermal_conductivity_w_m_k", "thermal conductivity of the ground").DefaultsByRule("by substrate"),
            Input.Number("thermal_diffusivity_m2_s", "thermal diffusivity of the ground").DefaultsByRule("by substrate"),
            Input.Number("t_s", "time since contact").Required().Elementwise(),
            Input.Number("pool_area_m2", "area of the pool, for the rate"),
        ],
        Outputs =
        [
            Output.Number("heat_flux_w_m2", "heat flux from the ground").Elementwise(),
            Output.Number("evaporation_flux_kg_m2_s", "flux of vapour").Elementwise(),
            Output.Number("evaporation_rate_kg_s", "flux × area").Elementwise().OnlyWith("pool_area_m2"),
        ],
        Rules = [InputRule.IsNotBelow("ground_temperature_k", "boiling_temperature_k")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var standard = inputs.Text("substrate") == "soil" ? GroundProperties.Soil : GroundProperties.Concrete;
        var ground = new GroundProperties(
            inputs.Optional("thermal_conductivity_w_m_k") ?? standard.Conductivity,
            inputs.Optional("thermal_diffusivity_m2_s") ?? standard.Diffusivity);
        double difference = inputs.Number("ground_temperature_k") - inputs.Number("boiling_temperature_k");
        double heat = inputs.Number("heat_of_vaporisation_j_kg");
        double Flux(int i) => GroundBoiling.HeatFlux(ground, difference, inputs.At("t_s", i));
        var outputs = new Outputs(inputs)
            .SetEach("heat_flux_w_m2", i => Flux(i))
            .SetEach("evaporation_flux_kg_m2_s", i => Flux(i) / heat);
        return inputs.Optional("pool_area_m2") is { } area
            ? outputs.SetEach("evaporation_rate_kg_s", i => Flux(i) / heat * area)
            : outputs;
    }
}
