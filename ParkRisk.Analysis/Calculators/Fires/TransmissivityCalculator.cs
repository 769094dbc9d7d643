using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary><c>transmissivity</c>.</summary>
internal static class TransmissivityCalculator
{
    public static Calculator Definition { get; } = new(
        "transmissivity", "Atmospheric transmissivity", "大气透射率", "TNO Yellow Book CPR 14E (2005), eq. 6.29; AQ/T 3046-2013, E.59")
    {
        Inputs =
        [
            Input.Choice("method", "bagster: water vapour, aqt3046: distance only", "bagster", "aqt3046").Default("bagster"),
            StandardInputs.WaterVapourPressure,
            Input.Number("path_m", "path of the radiation through air").Required().Elementwise(),
        ],
        Outputs = [Output.Number("transmissivity", "share that is let through").Elementwise()],
        Rules = [InputRule.NeededWhen(i => i.Text("method") == "bagster", "method is bagster", "water_vapour_pressure_pa")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var outputs = new Outputs(inputs);
        return outputs.SetEach("transmissivity", i =>
        {
            double path = inputs.At("path_m", i);
            if (inputs.Text("method") == "aqt3046")
            {
                return AtmosphericTransmissivity.Aqt3046(path);
            }

            double vapour = inputs.Number("water_vapour_pressure_pa");
            if (AtmosphericTransmissivity.RangeNote(vapour, path) is { } note)
            {
                outputs.Note(note);
            }

            return AtmosphericTransmissivity.Bagster(vapour, path);
        });
    }
}
