using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary><c>pool-fire-thomas</c>.</summary>
internal static class PoolFireCalculator
{
    public static Calculator Definition { get; } = new(
        "pool-fire-thomas", "Pool fire: Thomas length, tilt, emissive power, tilted-cylinder radiation downwind", "池火灾：Thomas 火焰长度、倾角、表面热辐射与下风向热辐射",
        "Thomas (1963); TNO Yellow Book CPR 14E (2005), 6.5.4; Mudan (1984)")
    {
        Inputs =
        [
            Input.Number("pool_diameter_m", "pool diameter").Required(),
            Input.Number("burning_flux_kg_m2_s", "burning flux").Required(),
            StandardInputs.HeatOfCombustion.Required(),
            Input.Number("wind_speed_mps", "wind speed at 10 m").Default(0).AtLeast(0),
            StandardInputs.AirDensity,
            StandardInputs.AmbientPressure,
            StandardInputs.AirTemperature,
            Input.Number("air_kinematic_viscosity_m2_s", "kinematic viscosity of air").Default(1.5e-5),
            Input.Choice("length_correlation", "auto: calm for wind 0, else wind", "auto", "calm", "wind").Default("auto"),
            Input.Choice("sep_method", "how the emissive power is found", "radiative-fraction", "mudan").Default("radiative-fraction"),
            Input.Number("radiative_fraction", "radiated share of the combustion heat").Default(0.35).AtMost(1),
            Input.Number("soot_fraction", "share of the surface that soot hides").Default(0.8).Between(0, 1),
            Input.Number("surface_emissive_power_w_m2", "emissive power, overrides the method"),
            Input.Number("x_m", "receptor from the pool centre, downwind, at ground level").Elementwise(),
            StandardInputs.Transmissivity,
            StandardInputs.WaterVapourPressure,
        ],
        Outputs =
        [
            Output.Number("characteristic_wind_mps", "characteristic wind speed"),
            Output.Number("scaled_wind", "wind over characteristic wind, at least 1"),
            Output.Number("flame_length_m", "flame length along the axis"),
            Output.Number("froude_number", "Froude number"),
            Output.Number("reynolds_number", "Reynolds number"),
            Output.Number("tilt_deg", "tilt from the vertical"),
            Output.Number("sep_max_w_m2", "emissive power without soot"),
            Output.Number("surface_emissive_power_w_m2", "emissive power as used"),
            Output.Number("transmissivity", "transmissivity as used").Elementwise().OnlyWith("x_m"),
            Output.Number("view_factor_vertical", "of a vertical target").Elementwise().OnlyWith("x_m"),
            Output.Number("view_factor_horizontal", "of a horizontal target").Elementwise().OnlyWith("x_m"),
            Output.Number("view_factor_max", "of a target turned to receive most").Elementwise().OnlyWith("x_m"),
            Output.Number("heat_flux_w_m2", "heat flux").Elementwise().OnlyWith("x_m"),
        ],
        Rules = [InputRule.EachAbove("x_m", i => i.Number("pool_diameter_m") / 2, "half of pool_diameter_m")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        var fire = new PoolFireConditions(
            inputs.Number("pool_diameter_m"), inputs.Number("burning_flux_kg_m2_s"), inputs.Number("heat_of_combustion_j_kg"),
            inputs.Number("wind_speed_mps"), StandardInputs.AirDensityOf(inputs), inputs.Number("air_kinematic_viscosity_m2_s"));
        var flame = ThomasPoolFire.Flame(fire, inputs.Text("length_correlation") switch
        {
            "calm" => FlameLengthCorrelation.Calm,
            "wind" => FlameLengthCorrelation.Wind,
            _ => FlameLengthCorrelation.Auto,
        });
        double maximum = ThomasPoolFire.MaximumEmissivePower(fire, flame.Length, inputs.Number("radiative_fraction"));
        double power = inputs.Optional("surface_emissive_power_w_m2")
            ?? (inputs.Text("sep_method") == "mudan"
                ? ThomasPoolFire.MudanEmissivePower(fire.Diameter)
                : ThomasPoolFire.SootyEmissivePower(maximum, inputs.Number("soot_fraction")));
        var outputs = new Outputs(inputs)
            .Set("characteristic_wind_mps", flame.CharacteristicWind)
            .Set("scaled_wind", flame.ScaledWind)
            .Set("flame_length_m", flame.Length)
            .Set("froude_number", flame.FroudeNumber)
            .Set("reynolds_number", flame.ReynoldsNumber)
            .Set("tilt_deg", flame.Tilt * (180 / Math.PI))
            .Set("sep_max_w_m2", maximum)
            .Set("surface_emissive_power_w_m2", power);
        return inputs.Has("x_m") ? AddRadiation(inputs, outputs, fire.Diameter / 2, flame, power) : outputs;
    }

    private static Outputs AddRadiation(InputValues inputs, Outputs outputs, double radius, PoolFlame flame, double power)
    {
        int count = inputs.ElementCount;
        var factors = new ViewFactor[count];
        var transmissivity = new double[count];
        for (int i = 0; i < count; i++)
        {
            double distance = inputs.At("x_m", i);
            factors[i] = TiltedCylinderViewFactor.At(flame.Length, radius, flame.Tilt, distance);
            transmissivity[i] = Radiation.Transmissivity(inputs, distance - radius, outputs);
            if (TiltedCylinderViewFactor.Overhangs(flame.Length, radius, flame.Tilt, distance))
            {
                outputs.Note("pool-fire-thomas: the flame overhangs the receptor; the part of it behind the receptor counts negative in the closed form.");
            }
        }

        return outputs
            .SetEach("transmissivity", transmissivity)
            .SetEach("view_factor_vertical", i => factors[i].Vertical)
            .SetEach("view_factor_horizontal", i => factors[i].Horizontal)
            .SetEach("view_factor_max", i => factors[i].Max)
            .SetEach("heat_flux_w_m2", i => power * factors[i].Max * transmissivity[i]);
    }
}
