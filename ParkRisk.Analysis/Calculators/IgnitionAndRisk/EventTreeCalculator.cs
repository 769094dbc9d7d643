namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>event-tree</c>.</summary>
internal static class EventTreeCalculator
{
    private const string Instantaneous = "instantaneous-liquefied";

    public static Calculator Definition { get; } = new(
        "event-tree", "Event tree of a flammable release", "易燃物泄漏事件树", "TNO Purple Book CPR 18E (1999), 4.7, 4.8")
    {
        Inputs =
        [
            Input.Number("frequency_per_year", "frequency of the release").Required().AtLeast(0),
            Input.Number("direct_ignition_probability", "probability of direct ignition").Required().Between(0, 1),
            Input.Number("delayed_ignition_probability", "probability of delayed ignition, given no direct ignition").Required().Between(0, 1),
            Input.Number("explosion_probability", "probability of an explosion, given delayed ignition").Default(0.4).Between(0, 1),
            Input.Choice("release", "kind of release", "continuous", Instantaneous).Default("continuous"),
            Input.Number("fireball_probability", "probability of a fireball, given direct ignition; instantaneous-liquefied only").Default(0.7).Between(0, 1),
        ],
        Outputs =
        [
            Output.Number("jet_or_pool_fire_per_year", "frequency of a jet or pool fire"),
            Output.Number("fireball_per_year", "frequency of a fireball"),
            Output.Number("flash_fire_per_year", "frequency of a flash fire"),
            Output.Number("explosion_per_year", "frequency of an explosion"),
            Output.Number("no_ignition_per_year", "frequency of no ignition"),
        ],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double frequency = inputs.Number("frequency_per_year"), direct = inputs.Number("direct_ignition_probability");
        double delayed = inputs.Number("delayed_ignition_probability"), explosion = inputs.Number("explosion_probability");
        bool instantaneous = inputs.Text("release") == Instantaneous;
        double fireball = instantaneous ? frequency * direct * inputs.Number("fireball_probability") : 0;
        double early = instantaneous ? frequency * direct * (1 - inputs.Number("fireball_probability")) : 0;
        double cloud = early + frequency * (1 - direct) * delayed;
        return new Outputs(inputs)
            .Set("jet_or_pool_fire_per_year", instantaneous ? 0 : frequency * direct)
            .Set("fireball_per_year", fireball)
            .Set("flash_fire_per_year", cloud * (1 - explosion))
            .Set("explosion_per_year", cloud * explosion)
            .Set("no_ignition_per_year", frequency * (1 - direct) * (1 - delayed));
    }
}
