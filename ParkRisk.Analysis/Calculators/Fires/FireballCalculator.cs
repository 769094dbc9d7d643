using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary><c>fireball-ccps</c> and <c>fireball-tno</c>.</summary>
internal static class FireballCalculator
{
    private static readonly Output[] RadiationOutputs =
    [
        Output.Number("transmissivity", "transmissivity as used").Elementwise().OnlyWith("x_m"),
        Output.Number("view_factor", "of a target that faces the centre").Elementwise().OnlyWith("x_m"),
        Output.Number("heat_flux_w_m2", "heat flux").Elementwise().OnlyWith("x_m"),
    ];

    private static readonly Input[] RadiationInputs =
    [
        Input.Number("x_m", "distance along the ground").AtLeast(0).Elementwise(),
        StandardInputs.Transmissivity,
        StandardInputs.WaterVapourPressure,
    ];

    public static Calculator Ccps { get; } = new(
        "fireball-ccps", "BLEVE fireball, CCPS", "沸腾液体扩展蒸气爆炸火球（CCPS）", "AIChE/CCPS (1999), 2.2.5; Roberts, Fire Safety J. 4 (1981) 197")
    {
        Inputs =
        [
            Input.Number("mass_kg", "fuel in the fireball").Required(),
            StandardInputs.HeatOfCombustion.Required(),
            Input.Number("radiative_fraction", "radiated share of the combustion heat").AtMost(1),
            Input.Number("pressure_pa", "burst pressure, for the radiated share"),
            .. RadiationInputs,
        ],
        Outputs =
        [
            Output.Number("diameter_m", "diameter"),
            Output.Number("duration_s", "duration"),
            Output.Number("centre_height_m", "height of the centre"),
            Output.Number("radiative_fraction", "radiated share as used"),
            Output.Number("surface_emissive_power_w_m2", "emissive power"),
            .. RadiationOutputs,
        ],
        Rules = [InputRule.ExactlyOneOf("radiative_fraction", "pressure_pa")],
        Evaluate = inputs =>
        {
            double fraction = inputs.Optional("radiative_fraction") ?? CcpsFireball.RadiativeFraction(inputs.Number("pressure_pa"));
            var ball = CcpsFireball.Of(inputs.Number("mass_kg"), inputs.Number("heat_of_combustion_j_kg"), fraction);
            return Radiate(inputs, ball, new Outputs(inputs).Set("diameter_m", 2 * ball.Radius));
        },
    };

    public static Calculator Tno { get; } = new(
        "fireball-tno", "BLEVE fireball, TNO static", "沸腾液体扩展蒸气爆炸火球（TNO 静态模型）", "TNO Yellow Book CPR 14E (2005), 6.5.7")
    {
        Inputs =
        [
            Input.Number("mass_kg", "fuel in the fireball").Required(),
            Input.Number("pressure_pa", "vapour pressure at failure").Required(),
            StandardInputs.HeatOfCombustion.Required(),
            StandardInputs.HeatOfVaporisation.Required().AtLeast(0),
            Input.Number("heat_capacity_j_kg_k", "heat capacity of the combustion products").Required().AtLeast(0),
            Input.Number("flame_temperature_rise_k", "rise to the flame temperature").Default(TnoFireball.DefaultTemperatureRise).AtLeast(0),
            .. RadiationInputs,
        ],
        Outputs =
        [
            Output.Number("radius_m", "radius"),
            Output.Number("duration_s", "duration"),
            Output.Number("centre_height_m", "height of the centre"),
            Output.Number("radiative_fraction", "radiated share"),
            Output.Number("surface_emissive_power_w_m2", "emissive power"),
            .. RadiationOutputs,
        ],
        Evaluate = inputs =>
        {
            double combustion = inputs.Number("heat_of_combustion_j_kg");
            double net = TnoFireball.NetHeat(
                combustion, inputs.Number("heat_of_vaporisation_j_kg"), inputs.Number("heat_capacity_j_kg_k"), inputs.Number("flame_temperature_rise_k"));
            if (!(net > 0))
            {
                return Outputs.Fault("heat_of_combustion_j_kg", combustion, "more than the heat of vaporisation and of the temperature rise");
            }

            var ball = TnoFireball.Of(inputs.Number("mass_kg"), inputs.Number("pressure_pa"), net);
            return Radiate(inputs, ball, new Outputs(inputs).Set("radius_m", ball.Radius));
        },
    };

    private static Outputs Radiate(InputValues inputs, Fireball ball, Outputs outputs)
    {
        outputs
            .Set("duration_s", ball.Duration)
            .Set("centre_height_m", ball.CentreHeight)
            .Set("radiative_fraction", ball.RadiativeFraction)
            .Set("surface_emissive_power_w_m2", ball.EmissivePower);
        if (!inputs.Has("x_m"))
        {
            return outputs;
        }

        var transmissivity = new double[inputs.ElementCount];
        for (int i = 0; i < transmissivity.Length; i++)
        {
            transmissivity[i] = Radiation.Transmissivity(inputs, ball.Path(inputs.At("x_m", i)), outputs);
        }

        return outputs
            .SetEach("transmissivity", transmissivity)
            .SetEach("view_factor", i => ball.ViewFactor(inputs.At("x_m", i)))
            .SetEach("heat_flux_w_m2", i => ball.Flux(inputs.At("x_m", i), transmissivity[i]));
    }
}
