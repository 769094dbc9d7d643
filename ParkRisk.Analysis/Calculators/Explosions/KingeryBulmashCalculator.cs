using ParkRisk.Analysis.Effects.Explosion;

namespace ParkRisk.Analysis.Calculators.Explosions;

/// <summary><c>tnt-kingery-bulmash</c>.</summary>
internal static class KingeryBulmashCalculator
{
    public static Calculator Definition { get; } = new(
        "tnt-kingery-bulmash", "TNT hemispherical surface burst (Kingery–Bulmash, Swisdak form)", "TNT 地面爆炸（Kingery–Bulmash，Swisdak 简化式）",
        "Swisdak (1994) ADA526744")
    {
        Inputs =
        [
            Input.Number("tnt_mass_kg", "mass of TNT").Required(),
            StandardInputs.Distance.Required(),
            Input.Choice("burst", "free-air takes 1/1.8 of the mass", "surface", "free-air").Default("surface"),
        ],
        Outputs =
        [
            Output.Number("scaled_distance_m_kg13", "distance over the cube root of the mass").Elementwise(),
            Output.Number("overpressure_pa", "incident overpressure").Elementwise().Nullable(),
            Output.Number("reflected_overpressure_pa", "overpressure on a wall that faces the blast").Elementwise().Nullable(),
            Output.Number("impulse_pa_s", "incident impulse of the positive phase").Elementwise().Nullable(),
            Output.Number("duration_s", "duration of the positive phase").Elementwise().Nullable(),
            Output.Number("arrival_time_s", "arrival of the blast").Elementwise().Nullable(),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double mass = inputs.Number("tnt_mass_kg") / (inputs.Text("burst") == "free-air" ? KingeryBulmash.GroundReflectionFactor : 1);
        double Scaled(int i) => KingeryBulmash.ScaledDistance(inputs.At("x_m", i), mass);
        var outputs = new Outputs(inputs).SetEach("scaled_distance_m_kg13", i => Scaled(i));

        void Curve(string key, Func<double, double?> value) => outputs.SetEach(key, i =>
        {
            double? result = value(Scaled(i));
            if (result is null)
            {
                outputs.Note(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"tnt-kingery-bulmash: {key} is not given at a scaled distance of {Scaled(i):G6} m/kg^(1/3), outside its curve (Swisdak 1994)."));
            }

            return result;
        });
        Curve("overpressure_pa", KingeryBulmash.Overpressure);
        Curve("reflected_overpressure_pa", KingeryBulmash.ReflectedOverpressure);
        Curve("impulse_pa_s", z => KingeryBulmash.Impulse(z, mass));
        Curve("duration_s", z => KingeryBulmash.Duration(z, mass));
        Curve("arrival_time_s", z => KingeryBulmash.ArrivalTime(z, mass));
        return outputs;
    }
}
