using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Balances of mass, enthalpy and momentum of a steady dense plume on the ground over a distance (model <c>dense-gas</c>).</summary>
/// <remarks>State: half-width B (m), air flow (kg/s), enthalpy flow (W), lateral velocity of the edge (m/s), travel time (s).</remarks>
internal readonly struct DensePlumeEquations : IDerivatives
{
    internal const int StateLength = 5;
    internal static readonly double EffectiveShare = Math.Sqrt(Math.PI / 2);

    // A logarithmic wind carries a half-Gaussian layer at the speed it has at 0.53 σz = 0.42 h.
    private const double CarryingHeight = 0.42;
    private const double EdgeEntrainment = 0.6;
    private const double JetEntrainment = 0.282;
    private const double TopInSigma = 2.15;
    private readonly DensePlumeSource source;
    private readonly AmbientAir air;
    private readonly WindProfile wind;
    private readonly BriggsSigma sigma;
    private readonly AerosolMixture mixture;
    private readonly double lateralFactor, airDensity, jetExcess, fastestWind;

    public DensePlumeEquations(DensePlumeSource source, AmbientAir air, TerrainRoughness terrain)
    {
        this.source = source;
        this.air = air;
        wind = air.Wind();
        sigma = BriggsSigma.For(air.Stability, terrain);
        mixture = new AerosolMixture(source.Substance, air);
        lateralFactor = AveragingTime.LateralFactor(source.AveragingTime);
        airDensity = air.Density;
        fastestWind = wind.Speed(10);
        jetExcess = source.MassRate * Math.Max(0, source.JetVelocity - wind.Speed(Math.Max(1, 2 * air.Roughness)));
    }

    // A trace of air is needed for the equilibrium between drops and vapour to have a solution.
    private double InitialAirFlow => Math.Max(source.InitialAir, 1e-3) * source.MassRate;

    /// <summary>The state at the source.</summary>
    public double[] Start(double halfWidth)
    {
        double airFlow = InitialAirFlow;
        double enthalpy = mixture.ReleaseEnthalpy(source.MassRate, source.Temperature, source.LiquidFraction);
        double[] state = [halfWidth, airFlow, enthalpy, 0, 0];
        var layer = Layer(state);
        bool spreads = source.JetVelocity <= 0;
        state[3] = spreads ? DenseGasSlump.FrontConstant * Math.Sqrt(layer.ReducedGravity * layer.Height) : 0;
        return state;
    }

    /// <summary>m. Half-width of the source.</summary>
    public double SourceHalfWidth()
    {
        double enthalpy = mixture.ReleaseEnthalpy(source.MassRate, source.Temperature, source.LiquidFraction);
        double volume = mixture.Solve(source.MassRate, InitialAirFlow, enthalpy).Volume;
        return source.JetVelocity > 0
            ? Math.Sqrt(0.5 * volume / source.JetVelocity)
            : source.HalfWidth ?? 0.5 * Math.Sqrt(volume / fastestWind);
    }

    /// <summary>The plume at a distance as a section across the wind and its other properties.</summary>
    public DensePlumeNode Describe(double distance, double start, ReadOnlySpan<double> y)
    {
        var layer = Layer(y);
        double widest = y[0] / EffectiveShare;
        double sigmaY = Math.Min(widest, Math.Max(lateralFactor * sigma.Lateral(Math.Max(distance - start, 0)), 0.02 * widest));
        double sigmaZ = layer.Height / EffectiveShare;
        double strength = source.MassRate / (4 * y[0] * layer.Height * layer.Speed);
        double moles = source.MassRate / source.Substance.MolarMass;
        return new(
            new CloudSection(strength, y[0] - EffectiveShare * sigmaY, sigmaY, sigmaZ, 0),
            moles / (moles + y[1] / PhysicalConstants.AirMolarMass), layer.Mixture.Temperature, layer.Mixture.Density,
            layer.Mixture.LiquidFraction, layer.Speed, y[4]);
    }

    public void Evaluate(double x, ReadOnlySpan<double> y, Span<double> rates)
    {
        var layer = Layer(y);
        double halfWidth = y[0], total = source.MassRate + y[1], edge = Math.Max(0, y[3]);
        double friction = wind.FrictionVelocity, height = layer.Height, speed = layer.Speed;
        double sigmaZ = height / EffectiveShare;
        double passiveTop = speed * EffectiveShare * sigma.VerticalRate(sigma.VerticalDistance(sigmaZ));
        double passiveSide = EffectiveShare * lateralFactor
            * sigma.LateralRate(sigma.LateralDistance(halfWidth / (EffectiveShare * lateralFactor)));
        double top = LayerEntrainment.Velocity(
            friction, layer.ReducedGravity * height / (friction * friction), TopInSigma * sigmaZ, wind.InverseObukhovLength, passiveTop);
        double slumping = edge / speed;
        double jet = JetEntrainment * airDensity * layer.Excess * Math.Sqrt(total / (layer.Mixture.Density * speed));
        rates[0] = Math.Max(slumping, passiveSide);
        rates[1] = jet + airDensity * (2 * halfWidth * top
            + 2 * height * speed * (EdgeEntrainment * slumping + Math.Max(0, passiveSide - slumping)));
        rates[2] = 2 * halfWidth * GroundHeat(y, layer);
        double push = layer.ReducedGravity * height * height
            - height * y[3] * Math.Abs(y[3]) / (DenseGasSlump.FrontConstant * DenseGasSlump.FrontConstant)
            - friction * friction / speed * y[3] * halfWidth;
        rates[3] = (2 * airDensity * push - y[3] * rates[1]) / total;
        rates[4] = 1 / speed;
    }

    private double GroundHeat(ReadOnlySpan<double> y, in PlumeLayer layer)
    {
        double deficit = air.Temperature - layer.Mixture.Temperature;
        if (deficit <= 0) return 0;
        double capacity = (source.MassRate * source.Substance.GasHeatCapacity + y[1] * 1005) / (source.MassRate + y[1]);
        double friction = wind.FrictionVelocity;
        return 1.22 * layer.Mixture.Density * capacity * (friction * friction / layer.Speed) * deficit + 1.52 * Math.Pow(deficit, 4.0 / 3);
    }

    private PlumeLayer Layer(ReadOnlySpan<double> y)
    {
        var mixed = mixture.Solve(source.MassRate, y[1], y[2]);
        double excess = jetExcess / (source.MassRate + y[1]);
        double height = CloudHeight.Solve(wind, mixed.Volume / (2 * y[0]), CarryingHeight, fastestWind, excess);
        double gravity = Math.Max(0, PhysicalConstants.Gravity * (mixed.Density - airDensity) / airDensity);
        return new(mixed, height, mixed.Volume / (2 * y[0] * height), excess, gravity);
    }

    private readonly record struct PlumeLayer(MixtureState Mixture, double Height, double Speed, double Excess, double ReducedGravity);
}
