using ParkRisk.Analysis.Effects.Fire;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary><c>jet-fire-chamberlain</c>.</summary>
internal static class ChamberlainJetCalculator
{
    private const double Degree = Math.PI / 180;

    public static Calculator Definition { get; } = new(
        "jet-fire-chamberlain", "Gas jet flame (Chamberlain): geometry and emissive power", "气体喷射火（Chamberlain）：火焰几何与表面热辐射",
        "Chamberlain, Chem. Eng. Res. Des. 65 (1987) 299; TNO Yellow Book CPR 14E (2005), 6.5.3")
    {
        Inputs =
        [
            .. Radiation.JetInputs,
            StandardInputs.WindSpeed.Required().AtLeast(0),
            Input.Number("hole_wind_angle_deg", "angle between the hole's axis and the wind vector; 90 for a vertical jet or cross-wind, 0 along the wind").Default(90).Between(0, 180),
        ],
        Outputs =
        [
            Output.Flag("choked", "the hole flows at the speed of sound"),
            Output.Number("fuel_mass_fraction", "fuel in the stoichiometric mixture"),
            Output.Number("jet_mach", "Mach number of the expanded jet"),
            Output.Number("jet_temperature_k", "temperature of the expanded jet"),
            Output.Number("jet_velocity_mps", "velocity of the expanded jet"),
            Output.Number("jet_diameter_m", "diameter of the expanded jet"),
            Output.Number("effective_diameter_m", "effective source diameter"),
            Output.Number("still_air_length_m", "flame length in still air"),
            Output.Number("flame_length_m", "flame length"),
            Output.Number("tilt_deg", "angle between the hole's axis and the flame"),
            Output.Number("lift_off_m", "from the hole to the base of the flame"),
            Output.Number("frustum_length_m", "length of the frustum"),
            Output.Number("base_width_m", "width of the frustum's base"),
            Output.Number("tip_width_m", "width of the frustum's tip"),
            Output.Number("radiative_fraction", "radiated share of the combustion heat"),
            Output.Number("surface_area_m2", "surface of the frustum"),
            Output.Number("surface_emissive_power_w_m2", "emissive power"),
        ],
        Rules = [InputRule.IsAbove("pressure_pa", "ambient_pressure_pa")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var jet = Radiation.Jet(inputs);
        var expanded = ChamberlainJet.Expand(jet);
        double wind = inputs.Number("wind_speed_mps");
        var flame = ChamberlainJet.Flame(jet, expanded, wind, inputs.Number("hole_wind_angle_deg") * Degree);
        var outputs = new Outputs(inputs)
            .Set("choked", expanded.Choked)
            .Set("fuel_mass_fraction", expanded.FuelMassFraction)
            .Set("jet_mach", expanded.Mach)
            .Set("jet_temperature_k", expanded.Temperature)
            .Set("jet_velocity_mps", expanded.Velocity)
            .Set("jet_diameter_m", expanded.Diameter)
            .Set("effective_diameter_m", expanded.EffectiveDiameter)
            .Set("still_air_length_m", expanded.StillAirLength)
            .Set("flame_length_m", flame.Length)
            .Set("tilt_deg", flame.Tilt / Degree)
            .Set("lift_off_m", flame.LiftOff)
            .Set("frustum_length_m", flame.FrustumLength)
            .Set("base_width_m", flame.BaseWidth)
            .Set("tip_width_m", flame.TipWidth)
            .Set("radiative_fraction", flame.RadiativeFraction)
            .Set("surface_area_m2", flame.SurfaceArea)
            .Set("surface_emissive_power_w_m2", flame.EmissivePower);
        return wind is >= 1 and <= 20
            ? outputs
            : outputs.Note(new ModelNote("jet-fire-chamberlain", "wind_speed_mps", wind, "1 … 20 m/s", "Chamberlain (1987)"));
    }
}
