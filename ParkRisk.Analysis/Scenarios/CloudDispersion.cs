using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Scenarios;

/// <summary>Disperses clouds in one weather.</summary>
/// <param name="settings">Settings in force.</param>
/// <param name="ambient">Air.</param>
/// <param name="weather">Weather class.</param>
internal sealed class CloudDispersion(ParkSettings settings, AmbientConditions ambient, WeatherClass weather)
{
    /// <summary>s. A burst is taken up by the wind as a short release of this length.</summary>
    private const double BurstDuration = 60;

    /// <summary>s. How long a burst feeds the cloud.</summary>
    public static double PassageOf(CloudSource source) => source.IsInstantaneous ? BurstDuration : source.Duration;

    /// <summary>The footprint of the cloud's concentrations at the ground, and the model that gives it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="substance">What it is.</param>
    /// <param name="averaging">s. Averaging time.</param>
    public (ConcentrationField Field, string Model) Field(CloudSource source, Substance substance, double averaging)
    {
        double rate = source.IsInstantaneous ? source.Mass / BurstDuration : source.MassRate;
        var plume = new GaussianPlumeField(new(rate, weather.WindSpeed, weather.Stability, settings.Roughness)
        {
            ReleaseHeight = source.Height,
            SourceWidth = source.Width,
            AveragingTime = averaging,
        });
        _ = ambient;
        _ = substance;
        return (plume, "gaussian-plume");
    }
}
