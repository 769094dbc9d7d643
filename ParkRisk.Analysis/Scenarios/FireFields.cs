using System.Collections.Concurrent;
using System.Collections.Immutable;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Effects.Fire;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Releases;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>A fire's field and the models that gave it.</summary>
/// <param name="Field">Lethality.</param>
/// <param name="Model">Catalogue ids of the models in the order used.</param>
public sealed record FireField(IEffectField Field, string Model)
{
    /// <summary>Distances to fixed fluxes; worked out once for all releases that share the fire.</summary>
    public ImmutableArray<EffectDistance> Distances { get; } = Field.Reach > 0 ? ConsequenceDistances.Of(Field) : [];
}

/// <summary>Fields of the fires that follow a direct ignition.</summary>
/// <param name="settings">Settings in force.</param>
/// <param name="ambient">Air.</param>
public sealed class FireFields(ParkSettings settings, AmbientConditions ambient)
{
    private readonly ConcurrentDictionary<(PoolFireConditions Fire, double Soot), Lazy<FireField>> pools = new();

    /// <summary>0–1. Radiated share of a large pool fire before smoke shields it (Yellow Book, CPR 14E 6.5.4: 0.1 … 0.4).</summary>
    private const double PoolRadiativeFraction = 0.35;

    /// <summary>0–1. Share of the flame surface behind soot; 0 for flames that burn clean (Yellow Book, CPR 14E 6.5.4).</summary>
    private const double SootFraction = 0.8;

    /// <summary>0–1. Radiated share of a jet fire of two phases (AQ/T 3046-2013 appendix E).</summary>
    private const double JetRadiativeFraction = 0.2;

    private const string Methane = "74-82-8";

    /// <summary>m/s. The wind for which pool fires are computed: whole metres per second, at least 1, so that weather classes share them.</summary>
    /// <param name="windSpeed">m/s. At 10 m.</param>
    public static double RepresentativeWind(double windSpeed) => Math.Max(1, Math.Round(windSpeed));

    /// <summary>The pool fire of a release of liquid in a wind; null where a property is missing. Equal fires are one object.</summary>
    /// <param name="release">The release.</param>
    /// <param name="substance">What burns.</param>
    /// <param name="windSpeed">m/s. At 10 m; 0 for still air.</param>
    /// <param name="reader">Collects missing properties and notes.</param>
    public FireField? Pool(LossOfContainment release, Substance substance, double windSpeed, PropertyReader reader)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(substance);
        ArgumentNullException.ThrowIfNull(reader);
        double combustion = reader.Read(substance.HeatOfCombustion, "the heat of combustion", "燃烧热");
        double density = reader.Read(substance.LiquidDensity(release.Temperature));
        if (!reader.IsComplete)
        {
            return null;
        }

        double largest = HoleArea.Diameter(CloudSource.LargestPoolArea(release, density));
        double flux = BurningFlux(substance, combustion, largest, release.Temperature, reader);
        if (!reader.IsComplete)
        {
            return null;
        }

        // A pool that is fed grows until it burns as much as it gets.
        double fed = release.MassRate > 0 ? HoleArea.Diameter(release.MassRate / flux) : double.PositiveInfinity;
        var fire = new PoolFireConditions(Math.Min(largest, fed), flux, combustion, windSpeed, ambient.AirDensity);
        double soot = substance.Burning is { Extinction: null } || substance.Cas == Methane ? 0 : SootFraction;
        return pools.GetOrAdd((fire, soot), key => new(() => Pool(key.Fire, key.Soot))).Value;
    }

    private FireField Pool(PoolFireConditions fire, double soot)
    {
        double largest = ThomasPoolFire.MaximumEmissivePower(fire, ThomasPoolFire.Flame(fire).Length, PoolRadiativeFraction);
        double power = ThomasPoolFire.SootyEmissivePower(largest, soot);
        return new(new PoolFireEffect(fire, power, ambient.WaterVapourPressure, Law()), "burning-rate pool-fire-thomas lethality-heat");
    }

    /// <summary>The jet fire of a release under pressure, along the wind; null where a property is missing.</summary>
    /// <param name="release">The release.</param>
    /// <param name="substance">What burns.</param>
    /// <param name="reader">Collects missing properties and notes.</param>
    public FireField? Jet(LossOfContainment release, Substance substance, PropertyReader reader)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(substance);
        ArgumentNullException.ThrowIfNull(reader);
        double combustion = reader.Read(substance.HeatOfCombustion, "the heat of combustion", "燃烧热");
        if (release.Phase != ReleasePhase.Gas || release.Pressure <= ambient.Pressure * 1.01)
        {
            return reader.IsComplete
                ? new(JetFireEffect.TwoPhase(release.MassRate, combustion, JetRadiativeFraction, release.Height, ambient.WaterVapourPressure, Law()), "jet-fire-aqt3046 lethality-heat")
                : null;
        }

        double molarMass = reader.Read(substance.MolarMass, "the molar mass", "摩尔质量");
        double gamma = reader.Read(substance.HeatCapacityRatio(release.Temperature));
        if (!reader.IsComplete)
        {
            return null;
        }

        var jet = new GasJet(release.MassRate, release.Pressure, release.Temperature, molarMass, gamma, combustion, ambient.AirDensity, ambient.Pressure);
        return new(JetFireEffect.Horizontal(jet, release.Height, ambient.WaterVapourPressure, Law()), "jet-fire-chamberlain lethality-heat");
    }

    /// <summary>The fireball of a vessel that bursts; null where a property is missing.</summary>
    /// <param name="release">The release, all of which burns.</param>
    /// <param name="substance">What burns.</param>
    /// <param name="reader">Collects missing properties and notes.</param>
    public FireField? Ball(LossOfContainment release, Substance substance, PropertyReader reader)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(substance);
        ArgumentNullException.ThrowIfNull(reader);
        double combustion = reader.Read(substance.HeatOfCombustion, "the heat of combustion", "燃烧热");
        if (!reader.IsComplete)
        {
            return null;
        }

        var ball = CcpsFireball.Of(release.Mass, combustion, CcpsFireball.RadiativeFraction(release.Pressure));
        return new(new FireballEffect(ball, ambient.WaterVapourPressure, Law(ball.Duration)), "fireball-ccps lethality-heat");
    }

    private HeatLethalityLaw Law(double exposure = double.PositiveInfinity) => HeatLethalityLaw.TsaoPerry(exposure, settings.FatalityFireLimit);

    private double BurningFlux(Substance substance, double combustion, double diameter, double temperature, PropertyReader reader)
    {
        if (substance.Burning is { } burning)
        {
            return PoolBurningRate.FromDiameter(new(burning.Rate, burning.Extinction), diameter);
        }

        double boiling = reader.Read(substance.BoilingTemperatureAt(ambient.Pressure));
        double vaporisation = double.IsNaN(boiling) ? double.NaN : reader.Read(substance.HeatOfVaporisation(boiling));
        double capacity = reader.Read(substance.LiquidHeatCapacity(Math.Min(temperature, ambient.Temperature)));
        return reader.IsComplete
            ? PoolBurningRate.Burgess(combustion, PoolBurningRate.HeatOfGasification(vaporisation, capacity, boiling, ambient.Temperature))
            : double.NaN;
    }
}
