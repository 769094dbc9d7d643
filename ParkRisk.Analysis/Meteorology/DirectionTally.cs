using System.Collections.Immutable;

namespace ParkRisk.Analysis.Meteorology;

/// <summary>Counts hours by stability, speed class and sector while a record is read through; calms and variable winds wait for the directions of the others.</summary>
internal sealed class DirectionTally(WeatherOptions options)
{
    private const int StabilityClasses = 6;

    private readonly int _sectors = options.Sectors;
    private readonly int _speeds = options.SpeedClasses.Length;
    private readonly double[,,] _directed = new double[StabilityClasses, options.SpeedClasses.Length, options.Sectors];
    private readonly int[,] _undirected = new int[StabilityClasses, options.SpeedClasses.Length];
    private readonly double[,,] _dayDirected = new double[StabilityClasses, options.SpeedClasses.Length, options.Sectors];
    private readonly int[,] _dayUndirected = new int[StabilityClasses, options.SpeedClasses.Length];
    private readonly double[,] _inverseSpeeds = new double[StabilityClasses, options.SpeedClasses.Length];
    private int _calmHours;

    /// <summary>Hours with wind but without direction.</summary>
    public int VariableHours { get; private set; }

    /// <summary>Counts an hour whose wind speed is known.</summary>
    /// <param name="stability">Its stability.</param>
    /// <param name="hour">The hour.</param>
    /// <param name="isDay">Whether the sun is above the horizon.</param>
    /// <param name="recording">How directions were recorded.</param>
    public void Add(StabilityClass stability, HourlyObservation hour, bool isDay, DirectionRecording recording)
    {
        double speed = hour.WindSpeed!.Value;
        bool calm = speed < options.CalmBelow;
        int speedClass = calm ? 0 : SpeedClass(speed);
        _inverseSpeeds[(int)stability, speedClass] += 1 / Math.Max(speed, options.LeastSpeed);
        if (!calm && hour.WindFrom is { } from)
        {
            Spread((int)stability, speedClass, RecordedDirection.Interval(from, recording), isDay);
            return;
        }

        _undirected[(int)stability, speedClass]++;
        _dayUndirected[(int)stability, speedClass] += isDay ? 1 : 0;
        (_calmHours, VariableHours) = calm ? (_calmHours + 1, VariableHours) : (_calmHours, VariableHours + 1);
    }

    /// <summary>The joint frequency of all hours counted; classes that never occur are left out.</summary>
    /// <param name="hours">Number of hours counted.</param>
    public JointFrequency ToFrequency(int hours)
    {
        var classes = ImmutableArray.CreateBuilder<WeatherClass>();
        var frequencies = ImmutableArray.CreateBuilder<double>();
        var dayFrequencies = ImmutableArray.CreateBuilder<double>();
        for (int stability = 0; stability < StabilityClasses; stability++)
        {
            for (int speed = 0; speed < _speeds; speed++)
            {
                double count = Directed(stability, speed) + _undirected[stability, speed];
                if (count == 0)
                {
                    continue;
                }

                classes.Add(new WeatherClass((StabilityClass)stability, count / _inverseSpeeds[stability, speed]));
                var rose = RoseOf(stability, speed);
                for (int sector = 0; sector < _sectors; sector++)
                {
                    frequencies.Add((_directed[stability, speed, sector] + _undirected[stability, speed] * rose[sector]) / hours);
                    dayFrequencies.Add((_dayDirected[stability, speed, sector] + _dayUndirected[stability, speed] * rose[sector]) / hours);
                }
            }
        }

        double sum = frequencies.Sum();
        return new JointFrequency
        {
            Classes = classes.ToImmutable(),
            SectorCount = _sectors,
            Frequencies = [.. frequencies.Select(frequency => frequency / sum)],
            DayFrequencies = [.. dayFrequencies.Select(frequency => frequency / sum)],
            CalmShare = (double)_calmHours / hours,
        };
    }

    /// <summary>Directions of a class as shares; where it has none, those of its speed class, else of all winds, else even.</summary>
    private double[] RoseOf(int stability, int speed)
    {
        var rose = new double[_sectors];
        for (int k = 0; k < _sectors; k++)
        {
            rose[k] = _directed[stability, speed, k];
        }

        Func<int, int, bool>[] wider = [(_, other) => other == speed, (_, _) => true];
        for (int step = 0; step < wider.Length && rose.Sum() == 0; step++)
        {
            for (int k = 0; k < _sectors; k++)
            {
                rose[k] = Total(k, wider[step]);
            }
        }

        double sum = rose.Sum();
        return [.. rose.Select(count => sum > 0 ? count / sum : 1.0 / _sectors)];
    }

    private double Total(int sector, Func<int, int, bool> include)
    {
        double sum = 0;
        for (int stability = 0; stability < StabilityClasses; stability++)
        {
            for (int speed = 0; speed < _speeds; speed++)
            {
                sum += include(stability, speed) ? _directed[stability, speed, sector] : 0;
            }
        }

        return sum;
    }

    private double Directed(int stability, int speed)
    {
        double sum = 0;
        for (int k = 0; k < _sectors; k++)
        {
            sum += _directed[stability, speed, k];
        }

        return sum;
    }

    private int SpeedClass(double speed)
    {
        int index = _speeds - 1;
        while (index > 0 && speed < options.SpeedClasses[index])
        {
            index--;
        }

        return index;
    }

    /// <summary>Shares one hour among the sectors by the part of its interval that lies in each.</summary>
    private void Spread(int stability, int speed, (double Centre, double HalfWidth) interval, bool isDay)
    {
        double width = 360.0 / _sectors;
        double from = (interval.Centre - interval.HalfWidth) / width + 0.5;
        double to = (interval.Centre + interval.HalfWidth) / width + 0.5;
        for (int k = (int)Math.Floor(from); k < to; k++)
        {
            double overlap = Math.Min(to, k + 1) - Math.Max(from, k);
            int sector = ((k % _sectors) + _sectors) % _sectors;
            _directed[stability, speed, sector] += overlap / (to - from);
            _dayDirected[stability, speed, sector] += isDay ? overlap / (to - from) : 0;
        }
    }
}
