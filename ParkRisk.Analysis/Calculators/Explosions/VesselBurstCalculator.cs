using ParkRisk.Analysis.Effects.Explosion;

namespace ParkRisk.Analysis.Calculators.Explosions;

/// <summary><c>vessel-burst</c>.</summary>
internal static class VesselBurstCalculator
{
    public static Calculator Definition { get; } = new(
        "vessel-burst", "Burst energy of a gas-filled vessel", "充气容器物理爆炸能量", "Brode (1959); AIChE/CCPS (1999), 2.2.3")
    {
        Inputs =
        [
            Input.Number("volume_m3", "volume of the vessel").Required(),
            Input.Number("pressure_pa", "burst pressure, absolute").Required(),
            StandardInputs.AmbientPressure,
            StandardInputs.HeatCapacityRatio.Required(),
            Input.Choice("energy_model", "which energy counts", "isentropic", "brode").Default("isentropic"),
            Input.Number("blast_fraction", "share of the energy in the blast").Default(1).AtMost(1),
            Input.Number("tnt_energy_j_kg", "heat of detonation of TNT").Default(TntEquivalence.DefaultTntEnergy),
            StandardInputs.Distance,
        ],
        Outputs =
        [
            Output.Number("brode_energy_j", "energy after Brode"),
            Output.Number("isentropic_energy_j", "energy of the isentropic expansion"),
            Output.Number("energy_j", "energy as used"),
            Output.Number("tnt_mass_kg", "TNT-equivalent mass"),
            Output.Number("overpressure_pa", "overpressure of a surface burst").Elementwise().Nullable().OnlyWith("x_m"),
        ],
        Rules = [InputRule.IsAbove("pressure_pa", "ambient_pressure_pa")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double volume = inputs.Number("volume_m3"), pressure = inputs.Number("pressure_pa"), ambient = inputs.Number("ambient_pressure_pa");
        double gamma = inputs.Number("heat_capacity_ratio");
        double brode = VesselBurst.BrodeEnergy(volume, pressure, ambient, gamma), isentropic = VesselBurst.IsentropicEnergy(volume, pressure, ambient, gamma);
        double energy = inputs.Text("energy_model") == "brode" ? brode : isentropic;
        double mass = inputs.Number("blast_fraction") * energy / inputs.Number("tnt_energy_j_kg");
        var outputs = new Outputs(inputs)
            .Set("brode_energy_j", brode)
            .Set("isentropic_energy_j", isentropic)
            .Set("energy_j", energy)
            .Set("tnt_mass_kg", mass);
        if (inputs.Has("x_m"))
        {
            outputs.SetEach("overpressure_pa", i =>
            {
                double scaled = KingeryBulmash.ScaledDistance(inputs.At("x_m", i), mass);
                double? overpressure = KingeryBulmash.Overpressure(scaled);
                if (overpressure is null)
                {
                    outputs.Note(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                        $"vessel-burst: overpressure_pa is not given at a scaled distance of {scaled:G6} m/kg^(1/3), outside 0.2 … 198.5 (Swisdak 1994)."));
                }

                return overpressure;
            });
        }

        return outputs;
    }
}
