using FsCheck;
using FsCheck.Fluent;
using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Tests.Meteorology;

public class HourlyWeatherTests
{
    private static readonly DateTimeOffset Start = new(2023, 1, 1, 0, 30, 0, TimeSpan.FromHours(8));

    private static StationRecord Record(IEnumerable<(double Speed, double? From)> hours, double cloud = 10, double ceiling = 500)
        => new("test", 121, 31, TimeSpan.FromHours(8), [.. hours.Select((hour, i) => new HourlyObservation
        {
            Time = Start.AddHours(i), WindSpeed = hour.Speed, WindFrom = hour.From, CloudTenths = cloud, Ceiling = ceiling,
        })]);

    private static WeatherStatistics Summarise(StationRecord record, WeatherOptions? options = null) => HourlyWeather.Summarise(record, options)!;

    [Test]
    public void Frequencies_sum_to_one_and_turning_the_wind_turns_the_rose()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<PositiveInt>(),
            Gen.Choose(0, 15).ToArbitrary(),
            (seed, turn) =>
            {
                var random = new Random(seed.Get);
                var hours = Enumerable.Range(0, 400).Select(_ => (Speed: Math.Round(9 * random.NextDouble(), 1), From: (double?)(359 * random.NextDouble()))).ToList();
                var first = Summarise(Record(hours)).Frequency;
                var second = Summarise(Record(hours.Select(hour => (hour.Speed, (double?)((hour.From!.Value + 22.5 * turn) % 360))))).Frequency;
                var a = WindRose.Of(first).SectorFrequencies;
                var b = WindRose.Of(second).SectorFrequencies;
                Assert.That(first.Frequencies.Sum(), Is.EqualTo(1).Within(1e-12));
                for (int k = 0; k < 16; k++)
                {
                    Assert.That(b[(k + turn) % 16], Is.EqualTo(a[k]).Within(1e-12));
                }
            }).QuickCheckThrowOnFailure();

    [TestCase(8)]
    [TestCase(12)]
    [TestCase(16)]
    [TestCase(32)]
    [TestCase(36)]
    public void An_even_wind_recorded_in_tens_gives_an_even_rose(int sectors)
    {
        var record = Record(Enumerable.Range(0, 3600).Select(i => (5.0, (double?)(10 * (i % 36 + 1)))));
        var rose = WindRose.Of(Summarise(record, new WeatherOptions { Sectors = sectors }).Frequency);
        Assert.That(rose.SectorFrequencies, Is.All.EqualTo(1.0 / sectors).Within(1e-12));
    }

    [TestCase(8)]
    [TestCase(16)]
    [TestCase(36)]
    public void An_even_wind_recorded_on_compass_points_gives_an_even_rose(int sectors)
    {
        double[] written = [360, 20, 40, 70, 90, 110, 140, 160, 180, 200, 220, 250, 270, 290, 320, 340];
        var record = Record(Enumerable.Range(0, 3200).Select(i => (5.0, (double?)written[i % 16])));
        var statistics = Summarise(record, new WeatherOptions { Sectors = sectors });
        Assert.That(statistics.Recordings.Values, Is.All.EqualTo(DirectionRecording.CompassPoints));
        Assert.That(WindRose.Of(statistics.Frequency).SectorFrequencies, Is.All.EqualTo(1.0 / sectors).Within(1e-12));
    }

    [Test]
    public void Day_and_night_make_up_the_whole_and_agree_with_the_selection_of_their_hours()
    {
        var random = new Random(3);
        var record = Record(Enumerable.Range(0, 4000).Select(_ => (Math.Round(1 + 8 * random.NextDouble(), 1), (double?)(359 * random.NextDouble()))));
        var all = Summarise(record).Frequency;
        double share = all.DayShare!.Value;
        Assert.That(share, Is.GreaterThan(0.3).And.LessThan(0.7));
        var (day, night) = (all.Part(isDay: true), all.Part(isDay: false));
        Assert.That(day.Frequencies.Sum(), Is.EqualTo(1).Within(1e-12));
        Assert.That(night.Frequencies.Sum(), Is.EqualTo(1).Within(1e-12));
        Assert.That(day.Frequencies.Zip(night.Frequencies, (d, n) => share * d + (1 - share) * n), Is.EqualTo(all.Frequencies).Within(1e-12));
        double[] alone = WindRose.Of(Summarise(record, new WeatherOptions { DayPart = DayPart.Day }).Frequency).SectorFrequencies.ToArray();
        Assert.That(WindRose.Of(day).SectorFrequencies.ToArray(), Is.EqualTo(alone).Within(1e-12));
        Assert.That(WeatherGrouping.SixClasses(all).DayShare, Is.EqualTo(share).Within(1e-12));
    }

    [Test]
    public void A_record_to_the_degree_is_left_as_it_is()
    {
        var statistics = Summarise(Record(Enumerable.Range(0, 3600).Select(i => (5.0, (double?)(i % 360)))));
        Assert.That(statistics.Recordings.Values, Is.All.EqualTo(DirectionRecording.Degrees));
    }

    [Test]
    public void Calms_follow_the_directions_of_the_lowest_speed_class()
    {
        var hours = Enumerable.Repeat((1.0, (double?)90.3), 30).Concat(Enumerable.Repeat((1.0, (double?)270.3), 10))
            .Concat(Enumerable.Repeat((7.0, (double?)0.3), 40)).Concat(Enumerable.Repeat((0.0, (double?)180.3), 20));
        var weather = Summarise(Record(hours)).Frequency;
        var rose = WindRose.Of(weather).SectorFrequencies;
        Assert.That(weather.CalmShare, Is.EqualTo(0.2).Within(1e-12));
        Assert.That(rose[4], Is.EqualTo(0.30 + 0.15).Within(1e-12));
        Assert.That(rose[12], Is.EqualTo(0.10 + 0.05).Within(1e-12));
        Assert.That(rose[0], Is.EqualTo(0.40).Within(1e-12));
        Assert.That(rose[8], Is.Zero);
    }

    [Test]
    public void Speed_of_a_class_keeps_the_mean_of_the_reciprocal()
    {
        var weather = Summarise(Record([(2.0, 10.5), (3.0, 10.5), (3.9, 10.5)])).Frequency;
        Assert.That(weather.Classes.Single(), Is.EqualTo(new WeatherClass(StabilityClass.D, 3 / (1 / 2.0 + 1 / 3.0 + 1 / 3.9))));
    }

    [Test]
    public void Day_and_night_and_the_months_are_parts_of_the_year()
    {
        var record = Record(Enumerable.Range(0, 8760).Select(i => (3.0, (double?)(i * 7 % 360))), cloud: 0, ceiling: double.PositiveInfinity);
        var day = Summarise(record, new WeatherOptions { DayPart = DayPart.Day });
        var night = Summarise(record, new WeatherOptions { DayPart = DayPart.Night });
        Assert.That(day.UsedHours + night.UsedHours, Is.EqualTo(8760));
        Assert.That(day.Frequency.Classes.Select(c => c.Stability), Is.All.LessThanOrEqualTo(StabilityClass.D));
        Assert.That(night.Frequency.Classes.Select(c => c.Stability), Is.All.EqualTo(StabilityClass.F), "a clear night with 3 m/s");
        Assert.That(Summarise(record, new WeatherOptions { Months = WeatherOptions.Winter }).UsedHours, Is.EqualTo(90 * 24));
    }

    [Test]
    public void Hours_without_wind_or_cloud_do_not_count()
    {
        var record = Record([(3.0, 45.5), (3.0, 45.5)]);
        record = record with { Hours = [record.Hours[0], record.Hours[1] with { CloudTenths = null }] };
        var statistics = Summarise(record);
        Assert.That((statistics.SelectedHours, statistics.UsedHours), Is.EqualTo((2, 1)));
        Assert.That(HourlyWeather.Summarise(record with { Hours = [] }), Is.Null);
    }

    [Test]
    public void Grouping_into_six_classes_keeps_every_sector()
    {
        var random = new Random(11);
        var record = Record(Enumerable.Range(0, 8760).Select(_ => (10 * random.NextDouble(), (double?)(360 * random.NextDouble() * random.NextDouble()))), cloud: 3);
        var full = Summarise(record).Frequency;
        var six = WeatherGrouping.SixClasses(full);
        Assert.That(six.Classes, Has.Length.LessThanOrEqualTo(6));
        Assert.That(WindRose.Of(six).SectorFrequencies, Is.EqualTo(WindRose.Of(full).SectorFrequencies).Within(1e-12));
    }
}
