using ParkRisk.Analysis.Effects.Explosion;

namespace ParkRisk.Analysis.Calculators.Explosions;

/// <summary><c>baker-strehlow-tang</c>.</summary>
internal static class BakerStrehlowTangCalculator
{
    private static readonly string[] MatrixKeys = ["reactivity", "congestion", "expansion"];

    public static Calculator Definition { get; } = new(
        "baker-strehlow-tang", "Vapour cloud explosion, Baker–Strehlow–Tang", "蒸气云爆炸（Baker–Strehlow–Tang）",
        "Tang and Baker (1999); Pierorazio et al. (2005)")
    {
        Inputs =
        [
            Input.Number("energy_j", "energy of the cloud").Required(),
            Input.Number("ground_factor", "multiplies the energy for reflection at the ground").Default(2),
            Input.Number("flame_mach", "Mach number of the flame, instead of the three keys that follow"),
            Input.Choice("reactivity", "of the fuel", "low", "medium", "high"),
            Input.Choice("congestion", "density of obstacles", "low", "medium", "high"),
            Input.Choice("expansion", "degrees of freedom of the flame", "2d", "2.5d", "3d"),
            StandardInputs.Distance.Required(),
            StandardInputs.AmbientPressure,
            Input.Number("sound_speed_mps", "speed of sound in air").Default(340),
        ],
        Outputs =
        [
            Output.Number("flame_mach", "Mach number of the flame as used"),
            Output.Number("scaled_distance", "distance over (energy/ambient pressure)^(1/3)").Elementwise(),
            Output.Number("scaled_overpressure", "peak overpressure over ambient pressure").Elementwise(),
            Output.Number("overpressure_pa", "peak overpressure").Elementwise(),
            Output.Number("impulse_pa_s", "impulse of the positive phase").Elementwise(),
        ],
        Rules =
        [
            new("flame_mach, or reactivity, congestion and expansion together", FindFlameFault),
        ],
        Evaluate = Evaluate,
    };

    private static string? FindFlameFault(InputValues inputs)
    {
        int given = MatrixKeys.Count(inputs.Has);
        return (inputs.Has("flame_mach"), given) switch
        {
            (true, 0) or (false, 3) => null,
            (true, _) => "flame_mach is given together with " + string.Join(", ", MatrixKeys.Where(inputs.Has)) + "; expected one or the other",
            _ => string.Join(", ", MatrixKeys.Where(k => !inputs.Has(k))) + " missing; expected flame_mach, or reactivity, congestion and expansion together",
        };
    }

    private static Outputs Evaluate(InputValues inputs)
    {
        double ambient = inputs.Number("ambient_pressure_pa"), sound = inputs.Number("sound_speed_mps");
        double energy = inputs.Number("ground_factor") * inputs.Number("energy_j"), mach = FlameMach(inputs);
        double Scaled(int i) => BakerStrehlowTang.ScaledDistance(inputs.At("x_m", i), energy, ambient);
        var outputs = new Outputs(inputs)
            .Set("flame_mach", mach)
            .SetEach("scaled_distance", i => Scaled(i))
            .SetEach("scaled_overpressure", i => BakerStrehlowTang.ScaledOverpressure(mach, Scaled(i)))
            .SetEach("overpressure_pa", i => BakerStrehlowTang.ScaledOverpressure(mach, Scaled(i)) * ambient)
            .SetEach("impulse_pa_s", i => BakerStrehlowTang.Impulse(BakerStrehlowTang.ScaledImpulse(mach, Scaled(i)), energy, ambient, sound));
        for (int i = 0; i < inputs.ElementCount; i++)
        {
            foreach (var note in BakerStrehlowTang.RangeNotes(mach, Scaled(i)))
            {
                outputs.Note(note);
            }
        }

        return outputs;
    }

    private static double FlameMach(InputValues inputs)
        => inputs.Optional("flame_mach") ?? FlameSpeedMatrix.FlameMach(
            DegreeOf(inputs.Text("reactivity")), DegreeOf(inputs.Text("congestion")), inputs.Text("expansion") switch
            {
                "2d" => FlameExpansion.TwoDimensional,
                "2.5d" => FlameExpansion.TwoAndAHalfDimensional,
                _ => FlameExpansion.ThreeDimensional,
            });

    private static Degree DegreeOf(string text) => text switch
    {
        "low" => Degree.Low,
        "medium" => Degree.Medium,
        _ => Degree.High,
    };
}
