using System.Collections.Immutable;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>Joins the classes of a joint frequency into a few, so that consequences are computed for a few weathers only.</summary>
public static class WeatherGrouping
{
    private const double LowBelow = 2.5;
    private const double HighFrom = 6;

    /// <summary>The six classes of the Purple Book: B medium, D low, D medium, D high, E medium and F low wind; those that never occur are left out.</summary>
    /// <remarks>
    /// CPR 18E (1999), section 4.6: A to B count as B; C and D as D; E and F below 2.5 m/s as F low, above as E medium. Bounds 2.5 and 6 m/s. The speed of a group
    /// is the harmonic mean of its classes; directions are kept sector by sector. (Rule as recalled from the book; the text was not at hand.)
    /// </remarks>
    public static JointFrequency SixClasses(JointFrequency weather) => Join(weather, GroupOf);

    /// <summary>Joins classes that a rule gives the same key; groups follow the order of the keys.</summary>
    /// <param name="weather">The joint frequency.</param>
    /// <param name="group">Stability of the group and a rank that orders groups of the same stability.</param>
    public static JointFrequency Join(JointFrequency weather, Func<WeatherClass, (StabilityClass Stability, int Rank)> group)
    {
        var groups = Enumerable.Range(0, weather.Classes.Length).GroupBy(i => group(weather.Classes[i])).OrderBy(g => g.Key).ToList();
        var classes = groups.Select(g => new WeatherClass(g.Key.Stability, HarmonicMean(weather, g)));
        ImmutableArray<double> Joined(ImmutableArray<double> frequencies) => frequencies.IsEmpty
            ? []
            : [.. groups.SelectMany(g => Enumerable.Range(0, weather.SectorCount).Select(sector => g.Sum(i => frequencies[i * weather.SectorCount + sector])))];
        return weather with { Classes = [.. classes], Frequencies = Joined(weather.Frequencies), DayFrequencies = Joined(weather.DayFrequencies) };
    }

    private static (StabilityClass Stability, int Rank) GroupOf(WeatherClass weather) => weather.Stability switch
    {
        StabilityClass.A or StabilityClass.B => (StabilityClass.B, 0),
        StabilityClass.C or StabilityClass.D => (StabilityClass.D, weather.WindSpeed < LowBelow ? 0 : weather.WindSpeed < HighFrom ? 1 : 2),
        _ => weather.WindSpeed < LowBelow ? (StabilityClass.F, 0) : (StabilityClass.E, 0),
    };

    private static double HarmonicMean(JointFrequency weather, IEnumerable<int> classes)
    {
        double time = 0;
        double slowness = 0;
        foreach (int i in classes)
        {
            double frequency = weather.ClassFrequency(i);
            time += frequency;
            slowness += frequency / weather.Classes[i].WindSpeed;
        }

        return time > 0 ? time / slowness : weather.Classes[classes.First()].WindSpeed;
    }
}
