using ParkRisk.Analysis.Effects.Explosion;

namespace ParkRisk.Analysis.Calculators.Explosions;

/// <summary><c>tno-multi-energy</c>.</summary>
internal static class MultiEnergyCalculator
{
    public static Calculator Definition { get; } = new(
        "tno-multi-energy", "Vapour cloud explosion, TNO multi-energy", "蒸气云爆炸（TNO 多能法）",
        "Van den Berg (1985); Alonso et al. (2006)")
    {
        Inputs =
        [
            Input.Number("cloud_volume_m3", "obstructed volume of the stoichiometric cloud"),
            Input.Number("energy_density_j_m3", "combustion energy of the stoichiometric mixture").Default(MultiEnergy.StoichiometricEnergyDensity),
            Input.Number("energy_j", "combustion energy, instead of the volume"),
            Input.Integer("strength", "class of the blast").Required().Between(1, 10),
            StandardInputs.Distance.Required(),
            StandardInputs.AmbientPressure,
        ],
        Outputs =
        [
            Output.Number("energy_j", "combustion energy"),
            Output.Number("scaled_distance", "distance over (energy/ambient pressure)^(1/3)").Elementwise(),
            Output.Number("scaled_overpressure", "peak overpressure over ambient pressure").Elementwise(),
            Output.Number("overpressure_pa", "peak overpressure").Elementwise(),
        ],
        Rules = [InputRule.ExactlyOneOf("cloud_volume_m3", "energy_j")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double energy = inputs.Optional("energy_j") ?? inputs.Number("cloud_volume_m3") * inputs.Number("energy_density_j_m3");
        double ambient = inputs.Number("ambient_pressure_pa");
        int strength = inputs.Integer("strength");
        double Scaled(int i) => MultiEnergy.ScaledDistance(inputs.At("x_m", i), energy, ambient);
        var outputs = new Outputs(inputs)
            .Set("energy_j", energy)
            .SetEach("scaled_distance", i => Scaled(i))
            .SetEach("scaled_overpressure", i => MultiEnergy.ScaledOverpressure(strength, Scaled(i)))
            .SetEach("overpressure_pa", i => MultiEnergy.ScaledOverpressure(strength, Scaled(i)) * ambient);
        for (int i = 0; i < inputs.ElementCount; i++)
        {
            if (MultiEnergy.RangeNote(strength, Scaled(i)) is { } note)
            {
                outputs.Note(note);
            }
        }

        return outputs;
    }
}
