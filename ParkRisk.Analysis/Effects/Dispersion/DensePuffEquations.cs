using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Balances of mass, enthalpy and momentum of a dense cloud over time (model <c>dense-gas</c>, instantaneous).</summary>
/// <remarks>State: radius (m), air (kg), enthalpy (J), velocity of the edge (m/s), downwind coordinate of the centre (m).</remarks>
internal readonly struct DensePuffEquations : IDerivatives
{
    private const double CarryingHeight = 0.42;
    private const double EdgeEntrainment = 0.6;
    private const double TopInSigma = 2.15;
    private readonly DensePuffSource source;
    private readonly AmbientAir air;
    private readonly WindProfile wind;
    private readonly PowerLawSigma sigma;
    private readonly AerosolMixture mixture;
    private readonly double airDensity, fastestWind;

    public DensePuffEquations(DensePuffSource source, AmbientAir air)
    {
        this.source = source;
        this.air = air;
        wind = air.Wind();
        sigma = CcpsPuffSigma.For(air.Stability);
        mixture = new AerosolMixture(source.Substance, air);
        airDensity = air.Density;
        fastestWind = wind.Speed(10);
    }

    public double FastestWind => fastestWind;

    /// <summary>The state at the release.</summary>
    public double[] Start()
    {
        double airMass = Math.Max(source.InitialAir, 1e-3) * source.Mass;
        double enthalpy = mixture.ReleaseEnthalpy(source.Mass, source.Temperature, source.LiquidFraction);
        double volume = mixture.Solve(source.Mass, airMass, enthalpy).Volume;
        return [source.Radius ?? DenseGasSlump.RadiusOf(volume, 1), airMass, enthalpy, 0, 0];
    }

    public DensePuffNode Describe(double time, ReadOnlySpan<double> y)
    {
        var mixed = mixture.Solve(source.Mass, y[1], y[2]);
        double radius = y[0], height = mixed.Volume / (Math.PI * radius * radius);
        double widest = radius / Math.Sqrt(2);
        double edge = Math.Min(widest, Math.Max(sigma.Lateral(Math.Max(y[4], 0)), 0.02 * widest));
        double half = Math.Sqrt(Math.PI / 2) * edge;
        double core = Math.Max(0, Math.Sqrt(Math.Max(0, radius * radius - 2 * edge * edge + half * half)) - half);
        double moles = source.Mass / source.Substance.MolarMass;
        return new(
            time, y[4], core, edge, height / DensePlumeEquations.EffectiveShare, source.Mass / mixed.Volume,
            moles / (moles + y[1] / PhysicalConstants.AirMolarMass), mixed.Temperature, mixed.Density, mixed.LiquidFraction);
    }

    public void Evaluate(double x, ReadOnlySpan<double> y, Span<double> rates)
    {
        var mixed = mixture.Solve(source.Mass, y[1], y[2]);
        double radius = y[0], area = Math.PI * radius * radius, height = mixed.Volume / area, total = source.Mass + y[1];
        double gravity = Math.Max(0, PhysicalConstants.Gravity * (mixed.Density - airDensity) / airDensity);
        double carrying = Math.Min(fastestWind, wind.Speed(Math.Max(2 * air.Roughness, CarryingHeight * height)));
        double speed = carrying * y[1] / total, friction = wind.FrictionVelocity, sigmaZ = height / DensePlumeEquations.EffectiveShare;
        double travelled = Math.Pow(sigmaZ / sigma.VerticalFactor, 1 / sigma.VerticalExponent);
        double passiveTop = carrying * DensePlumeEquations.EffectiveShare * sigma.VerticalExponent * sigmaZ / travelled;
        double side = radius / Math.Sqrt(2), sideTravelled = Math.Pow(side / sigma.LateralFactor, 1 / sigma.LateralExponent);
        double passiveSide = speed * sigma.LateralExponent * radius / sideTravelled;
        double top = LayerEntrainment.Velocity(
            friction, gravity * height / (friction * friction), TopInSigma * sigmaZ, wind.InverseObukhovLength, passiveTop);
        double edge = Math.Max(0, y[3]);
        rates[0] = Math.Max(edge, passiveSide);
        rates[1] = airDensity * (area * top + 2 * Math.PI * radius * height * (EdgeEntrainment * edge + Math.Max(0, passiveSide - edge)));
        rates[2] = area * GroundHeat(mixed, y[1], carrying);
        double push = gravity * height * height
            - height * y[3] * Math.Abs(y[3]) / (DenseGasSlump.FrontConstant * DenseGasSlump.FrontConstant);
        rates[3] = (1.5 * Math.PI * airDensity * radius * push
            - airDensity * area * (friction * friction / carrying) * y[3] - y[3] * rates[1]) / total;
        rates[4] = speed;
    }

    private double GroundHeat(in MixtureState mixed, double airMass, double speed)
    {
        double deficit = air.Temperature - mixed.Temperature;
        if (deficit <= 0) return 0;
        double capacity = (source.Mass * source.Substance.GasHeatCapacity + airMass * 1005) / (source.Mass + airMass);
        double friction = wind.FrictionVelocity;
        return 1.22 * mixed.Density * capacity * (friction * friction / speed) * deficit + 1.52 * Math.Pow(deficit, 4.0 / 3);
    }
}
