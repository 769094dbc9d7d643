using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Calculators.Fires;

/// <summary><c>view-factor-tilted-cylinder</c>.</summary>
internal static class ViewFactorCalculator
{
    public static Calculator Definition { get; } = new(
        "view-factor-tilted-cylinder", "View factor of a tilted (or vertical) cylinder flame", "倾斜（或竖直）圆柱火焰视角系数",
        "Mudan, Fire Safety J. 12 (1987) 89; TNO Yellow Book CPR 14E (2005), 6.A.14–15")
    {
        Inputs =
        [
            Input.Number("flame_length_m", "flame length along the axis").Required(),
            Input.Number("flame_radius_m", "flame radius").Required(),
            Input.Number("tilt_deg", "tilt from the vertical, towards the receptor").Default(0).AtLeast(0).Below(90),
            Input.Number("x_m", "distance of the receptor from the foot of the axis, at ground level").Required().Elementwise(),
        ],
        Outputs =
        [
            Output.Number("view_factor_vertical", "of a vertical target that faces the flame").Elementwise(),
            Output.Number("view_factor_horizontal", "of a horizontal target").Elementwise(),
            Output.Number("view_factor_max", "of a target turned to receive most").Elementwise(),
        ],
        Rules = [InputRule.EachAbove("x_m", i => i.Number("flame_radius_m"), "flame_radius_m")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double length = inputs.Number("flame_length_m"), radius = inputs.Number("flame_radius_m"), tilt = inputs.Number("tilt_deg") * (Math.PI / 180);
        var factors = new ViewFactor[inputs.ElementCount];
        var outputs = new Outputs(inputs);
        for (int i = 0; i < factors.Length; i++)
        {
            double distance = inputs.At("x_m", i);
            factors[i] = TiltedCylinderViewFactor.At(length, radius, tilt, distance);
            if (TiltedCylinderViewFactor.Overhangs(length, radius, tilt, distance))
            {
                outputs.Note("view-factor-tilted-cylinder: the flame overhangs the receptor; the part of it behind the receptor counts negative in the closed form.");
            }
        }

        return outputs
            .SetEach("view_factor_vertical", i => factors[i].Vertical)
            .SetEach("view_factor_horizontal", i => factors[i].Horizontal)
            .SetEach("view_factor_max", i => factors[i].Max);
    }
}
