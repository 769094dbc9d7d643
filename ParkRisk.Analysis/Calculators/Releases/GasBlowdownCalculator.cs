using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Calculators.Releases;

/// <summary><c>gas-blowdown</c>.</summary>
internal static class GasBlowdownCalculator
{
    public static Calculator Definition { get; } = new(
        "gas-blowdown", "Isothermal blow-down of a gas vessel while the flow is choked", "气体容器等温音速泄放",
        "Choked orifice equation of TNO Yellow Book CPR 14E (2005), 2.5.2, with an ideal gas at constant temperature")
    {
        Inputs =
        [
            Input.Number("volume_m3", "volume of the vessel").Required(),
            StandardInputs.HoleDiameter.Required(),
            StandardInputs.DischargeCoefficient(LiquidOrifice.SharpEdgeCoefficient),
            StandardInputs.Pressure.Required(),
            StandardInputs.AmbientPressure,
            StandardInputs.Temperature.Required(),
            StandardInputs.MolarMass.Required(),
            StandardInputs.HeatCapacityRatio.Required(),
            Input.Number("t_s", "time after the start").Required().AtLeast(0).Elementwise(),
        ],
        Outputs =
        [
            Output.Number("mass_kg", "initial mass"),
            Output.Number("time_constant_s", "time in which the mass falls to 1/e"),
            Output.Number("choked_until_s", "time until which the flow is choked"),
            Output.Number("remaining_mass_kg", "mass left in the vessel").Elementwise(),
            Output.Number("mass_rate_kg_s", "rate of release").Elementwise(),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double pressure = inputs.Number("pressure_pa"), ambient = inputs.Number("ambient_pressure_pa");
        double ratio = GasOrifice.CriticalPressureRatio(inputs.Number("heat_capacity_ratio"));
        if (ambient / pressure > ratio)
        {
            return Outputs.Fault("pressure_pa", pressure, FormattableString.Invariant($"at least {ambient / ratio:R} so that the flow is choked at the start"));
        }

        var blowdown = GasBlowdown.Of(
            inputs.Number("volume_m3"), inputs.Number("hole_diameter_m"), inputs.Number("discharge_coefficient"), pressure, ambient,
            inputs.Number("temperature_k"), inputs.Number("molar_mass_kg_mol"), inputs.Number("heat_capacity_ratio"));
        var outputs = new Outputs(inputs)
            .Set("mass_kg", blowdown.InitialMass)
            .Set("time_constant_s", blowdown.TimeConstant)
            .Set("choked_until_s", blowdown.ChokedUntil)
            .SetEach("remaining_mass_kg", i => blowdown.RemainingMass(inputs.At("t_s", i)))
            .SetEach("mass_rate_kg_s", i => blowdown.MassRate(inputs.At("t_s", i)));
        double latest = Latest(inputs.List("t_s"));
        return latest > blowdown.ChokedUntil
            ? outputs.Note(new ModelNote("gas-blowdown", "t_s", latest, FormattableString.Invariant($"0 … {blowdown.ChokedUntil:G6} s"), "choked flow only"))
            : outputs;
    }

    private static double Latest(ReadOnlySpan<double> times)
    {
        double latest = 0;
        foreach (double time in times)
        {
            latest = Math.Max(latest, time);
        }

        return latest;
    }
}
