using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Releases;

/// <summary><c>flash-fraction</c>.</summary>
internal static class FlashFractionCalculator
{
    public static Calculator Definition { get; } = new(
        "flash-fraction", "Flash fraction and rain-out of an instantaneous release", "瞬时泄漏的闪蒸份额与雨落份额",
        "Crowl and Louvar, Chemical Process Safety, 4-7; TNO Purple Book CPR 18E (1999), table 4.8")
    {
        Inputs =
        [
            StandardInputs.Temperature.Required(),
            StandardInputs.BoilingTemperature.Required(),
            StandardInputs.LiquidHeatCapacity.Required(),
            StandardInputs.HeatOfVaporisation.Required(),
            Input.Choice("method", "bounded: the liquid cools while it boils; linear: the whole heat at once", "bounded", "linear").Default("bounded"),
        ],
        Outputs =
        [
            Output.Number("flash_fraction", "share of the liquid that flashes"),
            Output.Number("cloud_fraction", "share that stays airborne"),
            Output.Number("rainout_fraction", "share that forms the pool"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        Func<double, double, double, double, double> method = inputs.Text("method") == "linear" ? FlashFraction.Linear : FlashFraction.Bounded;
        double flash = method(
            inputs.Number("temperature_k"), inputs.Number("boiling_temperature_k"),
            inputs.Number("liquid_heat_capacity_j_kg_k"), inputs.Number("heat_of_vaporisation_j_kg"));
        double cloud = FlashFraction.CloudFraction(flash);
        return new Outputs(inputs)
            .Set("flash_fraction", flash)
            .Set("cloud_fraction", cloud)
            .Set("rainout_fraction", 1 - cloud);
    }
}
