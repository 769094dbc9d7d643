using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary><c>jet-fire-point-source</c>.</summary>
internal static class JetPointSourceCalculator
{
    public static Calculator Definition { get; } = new(
        "jet-fire-point-source", "Horizontal gas jet flame as a point source at mid-flame", "水平气体喷射火（火焰中点点源）",
        "Chamberlain (1987) for the length; AIChE/CCPS (1999), 2.2.4, for the radiation")
    {
        Inputs =
        [
            .. Radiation.JetInputs,
            Input.Number("radiative_fraction", "radiated share of the combustion heat").Default(0.2).AtMost(1),
            Input.Number("x_m", "receptor along the jet's axis, from the hole").Required().AnyNumber().Elementwise(),
            Input.Number("y_m", "receptor across the jet").Default(0).AnyNumber().Elementwise(),
            Input.Number("z_m", "receptor above (+) or below (−) the hole").Default(0).AnyNumber().Elementwise(),
            StandardInputs.Transmissivity,
            StandardInputs.WaterVapourPressure,
        ],
        Outputs =
        [
            Output.Number("still_air_length_m", "flame length in still air"),
            Output.Number("heat_flux_w_m2", "heat flux").Elementwise(),
        ],
        Rules = [InputRule.IsAbove("pressure_pa", "ambient_pressure_pa")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var jet = Radiation.Jet(inputs);
        double length = ChamberlainJet.Expand(jet).StillAirLength;
        double radiant = inputs.Number("radiative_fraction") * jet.MassRate * jet.HeatOfCombustion;
        var outputs = new Outputs(inputs).Set("still_air_length_m", length);
        for (int i = 0; i < inputs.ElementCount; i++)
        {
            if (Distance(inputs, length, i) == 0)
            {
                return Outputs.Fault("x_m", inputs.At("x_m", i), "a receptor away from the source point at mid-flame");
            }
        }

        return outputs.SetEach("heat_flux_w_m2", i =>
        {
            double distance = Distance(inputs, length, i);
            return PointSource.Flux(radiant, distance, Radiation.Transmissivity(inputs, distance, outputs));
        });
    }

    private static double Distance(InputValues inputs, double length, int i)
    {
        double x = inputs.At("x_m", i) - length / 2, y = inputs.At("y_m", i), z = inputs.At("z_m", i);
        return Math.Sqrt(x * x + y * y + z * z);
    }
}
