using ParkRisk.Analysis.Effects.Explosion;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Calculators.Explosions;

/// <summary><c>tnt-sadovsky</c>.</summary>
internal static class SadovskyCalculator
{
    public static Calculator Definition { get; } = new(
        "tnt-sadovsky", "TNT burst, Chinese practice", "TNT 爆炸（萨多夫斯基公式 / GB/T 37243）", "Sadovsky (1952); GB/T 37243-2019")
    {
        Inputs =
        [
            Input.Number("tnt_mass_kg", "mass of TNT").Required(),
            StandardInputs.Distance.Required(),
            Input.Choice("form", "which polynomial", "free-air", "gbt37243").Default("free-air"),
        ],
        Outputs =
        [
            Output.Number("scaled_distance_m_kg13", "distance over the cube root of the mass").Elementwise(),
            Output.Number("overpressure_pa", "overpressure").Elementwise(),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double mass = inputs.Number("tnt_mass_kg");
        bool free = inputs.Text("form") == "free-air";
        double Scaled(int i) => KingeryBulmash.ScaledDistance(inputs.At("x_m", i), mass);
        var outputs = new Outputs(inputs).SetEach("scaled_distance_m_kg13", i => Scaled(i));
        return outputs.SetEach("overpressure_pa", i =>
        {
            double z = Scaled(i);
            if (z is < 1 or > 15)
            {
                outputs.Note(new ModelNote("tnt-sadovsky", "scaled_distance_m_kg13", z, "1 … 15 m/kg^(1/3)", "Sadovsky (1952)"));
            }

            return free ? Sadovsky.FreeAir(z) : Sadovsky.Gbt37243(z);
        });
    }
}
