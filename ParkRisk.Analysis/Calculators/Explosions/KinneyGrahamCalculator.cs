using ParkRisk.Analysis.Effects.Explosion;

namespace ParkRisk.Analysis.Calculators.Explosions;

/// <summary><c>tnt-kinney-graham</c>.</summary>
internal static class KinneyGrahamCalculator
{
    public static Calculator Definition { get; } = new(
        "tnt-kinney-graham", "TNT burst (Kinney–Graham)", "TNT 爆炸（Kinney–Graham）", "Kinney and Graham (1985); Crowl and Louvar for the ground burst")
    {
        Inputs =
        [
            Input.Number("tnt_mass_kg", "mass of TNT").Required(),
            StandardInputs.Distance.Required(),
            Input.Choice("burst", "constant of the curve", "free-air", "ground").Default("free-air"),
            StandardInputs.AmbientPressure,
        ],
        Outputs =
        [
            Output.Number("scaled_distance_m_kg13", "distance over the cube root of the mass").Elementwise(),
            Output.Number("scaled_overpressure", "overpressure over ambient pressure").Elementwise(),
            Output.Number("overpressure_pa", "overpressure").Elementwise(),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double mass = inputs.Number("tnt_mass_kg"), ambient = inputs.Number("ambient_pressure_pa");
        double constant = inputs.Text("burst") == "ground" ? KinneyGraham.Ground : KinneyGraham.FreeAir;
        double Scaled(int i) => KingeryBulmash.ScaledDistance(inputs.At("x_m", i), mass);
        return new Outputs(inputs)
            .SetEach("scaled_distance_m_kg13", i => Scaled(i))
            .SetEach("scaled_overpressure", i => KinneyGraham.ScaledOverpressure(Scaled(i), constant))
            .SetEach("overpressure_pa", i => KinneyGraham.ScaledOverpressure(Scaled(i), constant) * ambient);
    }
}
