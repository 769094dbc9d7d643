using ParkRisk.Analysis.Effects.Dispersion;

namespace ParkRisk.Analysis.Calculators.NeutralDispersion;

/// <summary>The sets of dispersion coefficients: <c>briggs-sigma</c>, <c>ccps-puff-sigma</c>, <c>tno-sigma</c>, <c>isc3-sigma</c>.</summary>
internal static class SigmaCalculators
{
    private static readonly Output Lateral = Output.Number("sigma_y_m", "σy, across the wind").Elementwise();

    private static readonly Output Vertical = Output.Number("sigma_z_m", "σz, vertical").Elementwise();

    public static Calculator Briggs { get; } = new(
        "briggs-sigma", "Briggs plume coefficients", "Briggs扩散系数", "Briggs (1973); AQ/T 3046-2013 table E.7")
    {
        Inputs = [NeutralInputs.Along.Required(), Input.Stability().Required(), StandardInputs.Terrain, StandardInputs.AveragingTime],
        Outputs = [Lateral, Vertical],
        Evaluate = inputs =>
        {
            var outputs = new Outputs(inputs);
            var sigma = NeutralInputs.Briggs(inputs);
            double factor = AveragingTime.LateralFactor(inputs.Number("averaging_time_s"));
            NeutralInputs.NoteBriggsRange(inputs, outputs);
            NeutralInputs.NoteAveragingTime(inputs, outputs);
            return outputs
                .SetEach("sigma_y_m", i => factor * sigma.Lateral(inputs.At("x_m", i)))
                .SetEach("sigma_z_m", i => sigma.Vertical(inputs.At("x_m", i)));
        },
    };

    public static Calculator CcpsPuff { get; } = new(
        "ccps-puff-sigma", "CCPS puff coefficients", "CCPS烟团扩散系数", "AIChE/CCPS (1999), puff table")
    {
        Inputs = [NeutralInputs.Along.Required(), Input.Stability().Required()],
        Outputs = [Output.Number("sigma_x_m", "σx, along the wind").Elementwise(), Lateral, Vertical],
        Evaluate = inputs =>
        {
            var sigma = CcpsPuffSigma.For(inputs.Stability());
            return new Outputs(inputs)
                .SetEach("sigma_x_m", i => sigma.Lateral(inputs.At("x_m", i)))
                .SetEach("sigma_y_m", i => sigma.Lateral(inputs.At("x_m", i)))
                .SetEach("sigma_z_m", i => sigma.Vertical(inputs.At("x_m", i)));
        },
    };

    public static Calculator Tno { get; } = new(
        "tno-sigma", "TNO plume and puff coefficients", "TNO扩散系数", "TNO Yellow Book CPR 14E (2005), chapter 4")
    {
        Inputs =
        [
            NeutralInputs.Along.Required(),
            Input.Stability().Required(),
            Input.Choice("release", "plume or puff", "continuous", "instantaneous").Default("continuous"),
            Input.Number("roughness_m", "roughness length z0").Default(0.1),
        ],
        Outputs = [Output.Number("sigma_x_m", "σx, along the wind").Elementwise().OnlyWith("release instantaneous"), Lateral, Vertical],
        Evaluate = inputs =>
        {
            var outputs = new Outputs(inputs);
            var stability = inputs.Stability();
            bool isPuff = inputs.Text("release") == "instantaneous";
            if (isPuff)
            {
                outputs.SetEach("sigma_x_m", i => TnoSigma.AlongWindSlope * inputs.At("x_m", i));
            }

            double roughness = inputs.Number("roughness_m");
            return outputs
                .SetEach("sigma_y_m", i => isPuff ? TnoSigma.PuffLateral(inputs.At("x_m", i), stability) : TnoSigma.Lateral(inputs.At("x_m", i), stability))
                .SetEach("sigma_z_m", i => TnoSigma.Vertical(inputs.At("x_m", i), stability, roughness));
        },
    };

    public static Calculator Isc3 { get; } = new(
        "isc3-sigma", "ISC3 rural plume coefficients", "ISC3扩散系数", "EPA-454/B-95-003b (1995)")
    {
        Inputs = [NeutralInputs.Along.Required(), Input.Stability().Required()],
        Outputs = [Lateral, Vertical],
        Evaluate = inputs => new Outputs(inputs)
            .SetEach("sigma_y_m", i => Isc3Sigma.Lateral(inputs.At("x_m", i), inputs.Stability()))
            .SetEach("sigma_z_m", i => Isc3Sigma.Vertical(inputs.At("x_m", i), inputs.Stability())),
    };
}
