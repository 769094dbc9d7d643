namespace ParkRisk.Analysis.Effects.Fire;

/// <summary>Lethality of a pool fire around its pool: a cylinder flame that leans downwind, receptors on the ground anywhere.</summary>
/// <remarks>Thomas length and tilt (<see cref="ThomasPoolFire"/>), view factor by <see cref="CylinderFlame"/>, Bagster transmissivity over the clearance to the flame. Certain death inside the pool and from the law's flux on.</remarks>
public sealed class PoolFireEffect : IEffectField, IHeatField
{
    private const double ReachScore = -3.09;

    private readonly CylinderFlame flame;
    private readonly double waterVapourPressure;
    private readonly HeatLethalityTable table;

    /// <summary>Sets the effect up.</summary>
    /// <param name="fire">What burns in which wind.</param>
    /// <param name="emissivePower">W/m². Of the flame's surface.</param>
    /// <param name="waterVapourPressure">Pa. For the transmissivity.</param>
    /// <param name="law">Lethality of a flux; null for the probit of Tsao and Perry over 20 s.</param>
    public PoolFireEffect(PoolFireConditions fire, double emissivePower, double waterVapourPressure, HeatLethalityLaw? law = null)
    {
        law ??= HeatLethalityLaw.TsaoPerry();
        Flame = ThomasPoolFire.Flame(fire);
        EmissivePower = emissivePower;
        this.waterVapourPressure = waterVapourPressure;
        flame = new CylinderFlame(Flame.Length, fire.Diameter / 2, Flame.Tilt);
        double inner = flame.Radius * (1 + 1e-9);
        Reach = HeatReach.Find(x => Flux(x, 0), law.FluxOf(ReachScore), inner);
        var frame = new FlameFrame(0, 0, inner, Math.Max(Reach, 1.001 * inner));
        table = new HeatLethalityTable(frame, law, (x, y) => EmissivePower * flame.LargestViewFactor(x, y), LogTransmissivity, Reach, (0, 0, flame.Radius));
        IsOmnidirectional = fire.WindSpeed == 0;
    }

    /// <summary>Shape of the flame.</summary>
    public PoolFlame Flame { get; }

    /// <summary>W/m². Of the flame's surface.</summary>
    public double EmissivePower { get; }

    /// <inheritdoc/>
    public double Duration => double.PositiveInfinity;

    /// <summary>m. Downwind distance where the lethality has fallen to 0.1 %.</summary>
    public double Reach { get; }

    /// <inheritdoc/>
    public bool IsOmnidirectional { get; }

    /// <inheritdoc/>
    public double Flux(double downwind, double crosswind, double height = 0)
        => flame.Contains(downwind, crosswind, height)
            ? double.PositiveInfinity
            : EmissivePower * flame.LargestViewFactor(downwind, crosswind, height) * Transmissivity(downwind, crosswind, height);

    /// <inheritdoc/>
    public void Evaluate(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> lethality)
        => table.Evaluate(downwind, crosswind, lethality);

    private double Transmissivity(double downwind, double crosswind, double height)
        => AtmosphericTransmissivity.Bagster(waterVapourPressure, flame.Clearance(downwind, crosswind, height));

    private void LogTransmissivity(ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, Span<double> logarithms)
    {
        for (int i = 0; i < logarithms.Length; i++)
        {
            logarithms[i] = flame.Clearance(downwind[i], crosswind[i], 0);
        }

        AtmosphericTransmissivity.LogBagster(waterVapourPressure, logarithms);
    }
}
