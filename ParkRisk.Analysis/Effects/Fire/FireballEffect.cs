namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Lethality of a fireball: the same in all directions, certain below the ball and from the law's flux on.</summary>
/// <remarks>Exposure is the fireball's duration, at most 20 s. Flux by <see cref="Fireball"/> with Bagster transmissivity.</remarks>
public sealed class FireballEffect : IEffectField, IHeatField
{
    private const double ReachScore = -3.09;

    private readonly Fireball ball;
    private readonly double waterVapourPressure;
    private readonly HeatLethalityTable table;

    /// <summary>Sets the effect up.</summary>
    /// <param name="ball">The fireball.</param>
    /// <param name="waterVapourPressure">Pa. For the transmissivity.</param>
    /// <param name="law">Lethality of a flux; null for the probit of Tsao and Perry over the fireball's duration.</param>
    public FireballEffect(Fireball ball, double waterVapourPressure, HeatLethalityLaw? law = null)
    {
        this.ball = ball;
        this.waterVapourPressure = waterVapourPressure;
        law ??= HeatLethalityLaw.TsaoPerry(ball.Duration);
        // The ball is at its largest on the ground when it starts: whoever stands below it is inside the flame.
        Reach = HeatReach.Find(GroundFlux, law.FluxOf(ReachScore), ball.Radius);
        var frame = new FlameFrame(0, 0, 0, Reach);
        table = new HeatLethalityTable(frame, law, (x, y) => GroundFlux(Math.Sqrt(x * x + y * y)), null, Reach, (0, 0, ball.Radius));
    }

    /// <inheritdoc/>
    public double Duration => ball.Duration;

    /// <summary>m. Distance where the lethality has fallen to 0.1 %.</summary>
    public double Reach { get; }

    /// <inheritdoc/>
    public bool IsOmnidirectional => true;

    /// <inheritdoc/>
    public double Flux(double downwind, double crosswind, double height = 0)
    {
        double rise = ball.CentreHeight - height, square = downwind * downwind + crosswind * crosswind + rise * rise;
        double distance = Math.Sqrt(square);
        return distance <= ball.Radius
            ? double.PositiveInfinity
            : ball.EmissivePower * ball.Radius * ball.Radius / square * AtmosphericTransmissivity.Bagster(waterVapourPressure, distance - ball.Radius);
    }

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
        => table.Evaluate(downwind, crosswind, lethality);

    private double GroundFlux(double distance)
        => ball.Flux(distance, AtmosphericTransmissivity.Bagster(waterVapourPressure, ball.Path(distance)));
}
