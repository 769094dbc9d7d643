namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Lethality of a jet fire that lies or leans along the wind.</summary>
/// <remarks>
/// Length and radiated share after Chamberlain, radiation as a weighted row of points (<see cref="MultiPointJet"/>). A horizontal jet
/// points along the wind, as the practice of AQ/T 3046 and the Purple Book has it, which is the worst direction for those downwind;
/// <see cref="DirectionAveragedEffect"/> spreads it evenly over all directions instead.
/// </remarks>
public sealed class JetFireEffect : IEffectField, IHeatField
{
    /// <summary>m. Height at which a standing person receives the heat.</summary>
    public const double ReceptorHeight = 1;

    private const double ReachScore = -3.09;

    private readonly MultiPointJet jet;
    private readonly HeatLethalityTable table;

    /// <summary>Sets the effect up.</summary>
    /// <param name="jet">The flame.</param>
    /// <param name="law">Lethality of a flux; null for the probit of Tsao and Perry over 20 s.</param>
    public JetFireEffect(MultiPointJet jet, HeatLethalityLaw? law = null)
    {
        this.jet = jet;
        law ??= HeatLethalityLaw.TsaoPerry();
        double middle = (jet.StartX + jet.EndX) / 2, half = Math.Abs(jet.EndX - jet.StartX) / 2, level = law.FluxOf(ReachScore);
        double downwind = middle + HeatReach.Find(d => RadiatedFlux(middle + d, 0), level, half + jet.Radius);
        double upwind = HeatReach.Find(d => RadiatedFlux(middle - d, 0), level, half + jet.Radius) - middle;
        bool touchesGround = jet.Contains(jet.EndX, 0, ReceptorHeight) || jet.Contains(jet.StartX, 0, ReceptorHeight);
        Reach = Math.Max(downwind, upwind);
        double focus = Math.Max(half, 0.05 * jet.Radius);
        // Where the flame itself covers the ground the table begins a little outside the axis, on which the points lie.
        double inner = touchesGround ? focus + 0.1 * jet.Radius : focus;
        var frame = new FlameFrame(middle, focus, inner, Reach + Math.Abs(middle) + inner);
        table = new HeatLethalityTable(
            frame, law, RadiatedFlux, null, Reach,
            (Math.Min(jet.StartX, jet.EndX), Math.Max(jet.StartX, jet.EndX), touchesGround ? jet.Radius : -1));
    }

    /// <inheritdoc/>
    public double Duration => double.PositiveInfinity;

    /// <summary>m. Distance where the lethality has fallen to 0.1 % along the wind.</summary>
    public double Reach { get; }

    /// <inheritdoc/>
    public bool IsOmnidirectional => false;

    /// <summary>A horizontal gas jet along the wind.</summary>
    /// <param name="jet">What flows out.</param>
    /// <param name="height">m. Of the hole above ground.</param>
    /// <param name="waterVapourPressure">Pa. For the transmissivity.</param>
    /// <param name="law">Lethality of a flux, or null.</param>
    public static JetFireEffect Horizontal(GasJet jet, double height, double waterVapourPressure, HeatLethalityLaw? law = null)
    {
        var expanded = ChamberlainJet.Expand(jet);
        double length = expanded.StillAirLength;
        var flame = ChamberlainJet.Flame(jet, expanded, 0, Math.PI / 2);
        // The widths of the flame scale with its length; still air is where the length was taken.
        double radius = (flame.BaseWidth + flame.TipWidth * length / flame.Length) / 4;
        double power = flame.RadiativeFraction * jet.MassRate * jet.HeatOfCombustion;
        return new JetFireEffect(new MultiPointJet(0, height, length, height, radius, power, waterVapourPressure), law);
    }

    /// <summary>A vertical gas jet that the wind bends.</summary>
    /// <param name="jet">What flows out.</param>
    /// <param name="height">m. Of the hole above ground.</param>
    /// <param name="windSpeed">m/s. Not negative.</param>
    /// <param name="waterVapourPressure">Pa. For the transmissivity.</param>
    /// <param name="law">Lethality of a flux, or null.</param>
    public static JetFireEffect Vertical(GasJet jet, double height, double windSpeed, double waterVapourPressure, HeatLethalityLaw? law = null)
    {
        var flame = ChamberlainJet.Flame(jet, ChamberlainJet.Expand(jet), windSpeed, Math.PI / 2);
        double power = flame.RadiativeFraction * jet.MassRate * jet.HeatOfCombustion;
        double tipX = flame.Length * Math.Sin(flame.Tilt), tipZ = height + flame.Length * Math.Cos(flame.Tilt);
        double radius = (flame.BaseWidth + flame.TipWidth) / 4;
        return new JetFireEffect(new MultiPointJet(0, height + flame.LiftOff, tipX, Math.Max(tipZ, 0), radius, power, waterVapourPressure), law);
    }

    /// <summary>A two-phase or otherwise unknown jet along the wind, by its power alone (AQ/T 3046 length).</summary>
    /// <param name="massRate">kg/s.</param>
    /// <param name="heatOfCombustion">J/kg.</param>
    /// <param name="radiativeFraction">0 … 1.</param>
    /// <param name="height">m. Of the hole above ground.</param>
    /// <param name="waterVapourPressure">Pa. For the transmissivity.</param>
    /// <param name="law">Lethality of a flux, or null.</param>
    public static JetFireEffect TwoPhase(
        double massRate, double heatOfCombustion, double radiativeFraction, double height, double waterVapourPressure, HeatLethalityLaw? law = null)
    {
        const double radiusOverLength = 0.06;
        double power = massRate * heatOfCombustion, length = Aqt3046Jet.Length(power);
        return new JetFireEffect(
            new MultiPointJet(0, height, length, height, radiusOverLength * length, radiativeFraction * power, waterVapourPressure), law);
    }

    /// <inheritdoc/>
    public double Flux(double downwind, double crosswind, double height = 0)
        => jet.Contains(downwind, crosswind, height) ? double.PositiveInfinity : jet.Flux(downwind, crosswind, height);

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
        => table.Evaluate(downwind, crosswind, lethality);

    private double RadiatedFlux(double downwind, double crosswind) => jet.Flux(downwind, crosswind, ReceptorHeight);
}
