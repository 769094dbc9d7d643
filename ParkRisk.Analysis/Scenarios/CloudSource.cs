using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Releases;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>What a release puts into the air, as dispersion takes it up.</summary>
/// <param name="MassRate">kg/s. Of vapour and aerosol; 0 for an instantaneous cloud.</param>
/// <param name="Duration">s. 0 for an instantaneous cloud.</param>
/// <param name="Mass">kg. Total airborne amount.</param>
/// <param name="Temperature">K. Of the source after expansion.</param>
/// <param name="LiquidFraction">0–1. Mass share that is airborne as droplets.</param>
/// <param name="Width">m. Width of the source across the wind; 0 for a jet or a point.</param>
/// <param name="Height">m. Of the source above ground.</param>
/// <param name="PoolArea">m². Of the pool that feeds the cloud; 0 where there is none.</param>
/// <param name="Model">Catalogue ids of the source models.</param>
public sealed record CloudSource(
    double MassRate,
    double Duration,
    double Mass,
    double Temperature,
    double LiquidFraction,
    double Width,
    double Height,
    double PoolArea,
    string Model)
{
    /// <summary>s. A pool is followed for half an hour, the longest exposure that counts.</summary>
    private const double LongestPool = 1800;

    /// <summary>m². Unbunded pool on land (Purple Book, CPR 18E 4.5).</summary>
    private const double LargestPool = 3000;

    /// <summary>m. Average industrial ground (Yellow Book, CPR 14E chapter 3).</summary>
    private const double PoolDepth = 0.010;

    /// <summary>True for a cloud that is there at once.</summary>
    public bool IsInstantaneous => Duration == 0;

    /// <summary>The cloud of a release in one weather; null where nothing gets into the air or a property is missing.</summary>
    /// <param name="release">The release.</param>
    /// <param name="substance">What is released.</param>
    /// <param name="weather">Weather class.</param>
    /// <param name="ambient">Air.</param>
    /// <param name="reader">Collects missing properties and notes.</param>
    public static CloudSource? Of(LossOfContainment release, Substance substance, WeatherClass weather, AmbientConditions ambient, PropertyReader reader)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(substance);
        ArgumentNullException.ThrowIfNull(weather);
        ArgumentNullException.ThrowIfNull(ambient);
        ArgumentNullException.ThrowIfNull(reader);
        return release.Phase switch
        {
            ReleasePhase.Gas => Gas(release, substance, ambient, reader),
            ReleasePhase.FlashingLiquid => Flashing(release, substance, ambient, reader),
            ReleasePhase.Liquid or ReleasePhase.BoilingLiquid => Pool(release, substance, weather, ambient, reader),
            _ => null,
        };
    }

    /// <summary>m². Area of the pool that a release of liquid can form: its volume at the least depth, the bund, or the largest free pool.</summary>
    /// <param name="release">The release.</param>
    /// <param name="density">kg/m³. Of the liquid.</param>
    public static double LargestPoolArea(LossOfContainment release, double density)
    {
        ArgumentNullException.ThrowIfNull(release);
        return PoolSpread.Area(release.Mass / density, PoolDepth, release.BundArea ?? LargestPool);
    }

    private static CloudSource Gas(LossOfContainment release, Substance substance, AmbientConditions ambient, PropertyReader reader)
    {
        double gamma = reader.Read(substance.HeatCapacityRatio(release.Temperature));
        double ratio = Math.Min(1, ambient.Pressure / release.Pressure);

        // Expansion to ambient pressure: isentropic for a burst vessel; a jet regains its enthalpy while it mixes.
        double temperature = release.IsInstantaneous ? release.Temperature * Math.Pow(ratio, (gamma - 1) / gamma) : release.Temperature;
        return new(release.MassRate, release.Duration, release.Mass, temperature, 0, 0, release.Height, 0, "gas-orifice");
    }

    /// <summary>Flashed vapour and the droplets that stay in the air with it; what rains out is left to the pool of a later step and adds less in half an hour.</summary>
    private static CloudSource Flashing(LossOfContainment release, Substance substance, AmbientConditions ambient, PropertyReader reader)
    {
        double boiling = reader.Read(substance.BoilingTemperatureAt(ambient.Pressure));
        double capacity = reader.Read(substance.LiquidHeatCapacity(double.IsNaN(boiling) ? release.Temperature : 0.5 * (boiling + release.Temperature)));
        double heat = reader.Read(substance.HeatOfVaporisation(double.IsNaN(boiling) ? release.Temperature : boiling));
        if (!reader.IsComplete)
        {
            return Nothing;
        }

        double flash = FlashFraction.Bounded(release.Temperature, boiling, capacity, heat);

        // Continuous jets of strongly superheated liquid break up so finely that nothing rains out (TNO Yellow Book 2.3.4).
        bool staysAloft = !release.IsInstantaneous && release.Temperature > boiling + 10 && release.Height >= 1;
        double cloud = staysAloft ? 1 : FlashFraction.CloudFraction(flash);
        double liquid = cloud > 0 ? Math.Max(0, 1 - flash / cloud) : 0;
        return new(release.MassRate * cloud, release.Duration, release.Mass * cloud, boiling, liquid, 0, release.Height, 0, "flash-fraction");
    }

    private static CloudSource Pool(LossOfContainment release, Substance substance, WeatherClass weather, AmbientConditions ambient, PropertyReader reader)
    {
        double temperature = release.Phase == ReleasePhase.BoilingLiquid
            ? reader.Read(substance.BoilingTemperatureAt(ambient.Pressure))
            : release.Temperature;
        if (!reader.IsComplete)
        {
            return Nothing;
        }

        double density = reader.Read(substance.LiquidDensity(temperature));
        double boiling = reader.Read(substance.BoilingTemperatureAt(ambient.Pressure));
        double vapour = release.Phase == ReleasePhase.BoilingLiquid ? ambient.Pressure : reader.Read(substance.VapourPressure(temperature));
        double molarMass = reader.Read(substance.MolarMass, "the molar mass", "摩尔质量");
        double heat = reader.Read(substance.HeatOfVaporisation(temperature));
        if (!reader.IsComplete)
        {
            return Nothing;
        }

        var liquid = new PoolLiquid(molarMass, density, temperature, boiling, heat, vapour);
        var ground = new PoolGround(LargestPoolArea(release, density), PoolDepth, ambient.Temperature, GroundProperties.Concrete);
        var spill = release.IsInstantaneous ? new PoolSpill(release.Mass / 10, 10) : new PoolSpill(release.MassRate, release.Duration);
        var last = PoolEvaporation.Follow(liquid, ground, spill, weather.WindSpeed, LongestPool, ambient.Pressure, 60)[^1];
        double rate = last.EvaporatedMass / LongestPool;
        double area = Math.Min(ground.LargestArea, Math.Max(last.Area, 0));
        string model = release.Phase == ReleasePhase.BoilingLiquid ? "pool-boiling-land" : "pool-evaporation-mackay-matsugu";
        return new(rate, LongestPool, last.EvaporatedMass, temperature, 0, HoleArea.Diameter(Math.Max(area, 1e-6)), 0, area, "pool-spread " + model);
    }

    private static CloudSource Nothing => new(0, 0, 0, PhysicalConstants.ZeroCelsius, 0, 0, 0, 0, "");
}
