using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary><c>point-source-radiation</c>.</summary>
internal static class PointSourceCalculator
{
    public static Calculator Definition { get; } = new(
        "point-source-radiation", "Point-source radiation", "点源热辐射", "AIChE/CCPS (1999), 2.2.4")
    {
        Inputs =
        [
            StandardInputs.MassRate.Required(),
            StandardInputs.HeatOfCombustion.Required(),
            Input.Number("radiative_fraction", "radiated share of the combustion heat").Default(0.35).AtMost(1),
            Input.Number("x_m", "distance from the source point").Required().Elementwise(),
            StandardInputs.Transmissivity,
            StandardInputs.WaterVapourPressure,
        ],
        Outputs =
        [
            Output.Number("heat_flux_w_m2", "heat flux").Elementwise(),
            Output.Number("transmissivity", "transmissivity as used").Elementwise(),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double power = inputs.Number("radiative_fraction") * inputs.Number("mass_rate_kg_s") * inputs.Number("heat_of_combustion_j_kg");
        var outputs = new Outputs(inputs);
        var transmissivity = new double[inputs.ElementCount];
        for (int i = 0; i < transmissivity.Length; i++)
        {
            transmissivity[i] = Radiation.Transmissivity(inputs, inputs.At("x_m", i), outputs);
        }

        return outputs
            .SetEach("heat_flux_w_m2", i => PointSource.Flux(power, inputs.At("x_m", i), transmissivity[i]))
            .SetEach("transmissivity", transmissivity);
    }
}
