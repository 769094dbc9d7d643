using ParkRisk.Analysis.Domino;

namespace ParkRisk.Analysis.Tests.Domino;

/// <summary>Chains against closed forms, exact recursion, a naive simulation, and each other.</summary>
[TestFixture]
public sealed class DominoChainTests
{
    private const double Often = 1e-3;

    /// <summary>A flux that reaches to a distance and not beyond.</summary>
    private static Func<double, double> Within(double distance, double flux) => d => d <= distance ? flux : 0;

    /// <summary>A flux that falls with the square of the distance: 30 kW/m² at 20 m.</summary>
    private static double Falling(double distance) => 30_000 * 400 / Math.Max(distance * distance, 25);

    [Test]
    public void Of_two_units_one_sets_off_the_other_as_published()
    {
        var result = new DominoLayout().Tank(0, 0, Within(30, 25_000)).Tank(20, 0, Within(30, 25_000)).Starts(0, Often).Run(1000);
        Assert.That(result.Units[1].Suffers, Is.EqualTo(Often * DominoLayout.Published(25_000)).Within(1e-6).Percent);
        Assert.That(result.Units[0].Suffers, Is.Zero, "the primary is lost already");
        Assert.That(result.Levels, Has.Length.EqualTo(1));
        Assert.That(result.Links.Single(), Has.Property("Distance").EqualTo(20).And.Property("Intensity").EqualTo(25_000).And.Property("CrossesFence").True);
    }

    [Test]
    public void Along_a_chain_probabilities_multiply()
    {
        var layout = Chain(18_000, 22_000, 30_000);
        double first = DominoLayout.Published(18_000), second = first * DominoLayout.Published(22_000), third = second * DominoLayout.Published(30_000);
        var exact = DominoExact.Suffers(layout.Graph(), new ParallelOptions());
        var result = layout.Run();
        double[] expected = [Often * first, Often * second, Often * third];
        for (int i = 0; i < 3; i++)
        {
            Assert.That(exact[i + 1], Is.EqualTo(expected[i]).Within(1e-5).Percent);
            Assert.That(result.Units[i + 1].Suffers, Is.EqualTo(expected[i]).Within(3 * result.Units[i + 1].StandardError + 1e-6 * expected[i]));
            Assert.That(result.Levels[i].Frequency, Is.EqualTo(expected[i]).Within(3 * result.Levels[i].StandardError + 1e-6 * expected[i]));
        }
    }

    [Test]
    public void A_chain_of_one_in_a_thousand_million_years_has_a_small_stated_error()
    {
        // 16 kW/m² on a tank with 15 min of fireproofing: rare at every step.
        var layout = new DominoLayout();
        for (int i = 0; i < 4; i++)
        {
            layout.Tank(20 * i, 0, Within(20, 16_000), fireproofing: 1800);
        }

        layout.Starts(0, 1e-4);
        double? exact = DominoExact.Suffers(layout.Graph(), new ParallelOptions())[3];
        var unit = layout.Run().Units[3];
        Assert.That(exact, Is.LessThan(1e-8).And.GreaterThan(1e-13));
        Assert.That(unit.StandardError, Is.LessThan(0.03 * exact!.Value));
        Assert.That(unit.Suffers, Is.EqualTo(exact.Value).Within(3 * unit.StandardError));
    }

    [Test]
    public void In_a_ring_neighbours_on_both_sides_suffer_alike()
    {
        var layout = new DominoLayout();
        for (int i = 0; i < 6; i++)
        {
            layout.Tank(30 * Math.Cos(i * Math.PI / 3), 30 * Math.Sin(i * Math.PI / 3), Within(31, 21_000));
        }

        layout.Starts(0, Often);
        var exact = DominoExact.Suffers(layout.Graph(), new ParallelOptions());
        Assert.That(exact[5], Is.EqualTo(exact[1]).Within(1e-9).Percent);
        Assert.That(exact[4], Is.EqualTo(exact[2]).Within(1e-9).Percent);
        AssertAgrees(layout);
    }

    [Test]
    public void Two_weak_fires_together_do_what_neither_does_alone()
    {
        // 10 kW/m² from each neighbour is below the threshold of 15 kW/m²; 20 kW/m² from both is not.
        var layout = new DominoLayout().Tank(0, 0, d => d < 15 ? 200_000 : 0).Tank(10, 0, Within(30, 10_000)).Tank(-10, 0, Within(30, 10_000)).Tank(0, 25, Within(1, 0)).Starts(0, Often);
        var exact = DominoExact.Suffers(layout.Graph(), new ParallelOptions());
        double both = Math.Pow(DominoLayout.Published(200_000), 2);
        Assert.That(exact[3], Is.EqualTo(Often * both * DominoLayout.Published(20_000)).Within(1e-3).Percent);
        AssertAgrees(layout);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Monte_carlo_agrees_with_the_exact_recursion(int seed)
    {
        var random = new Random(seed);
        var layout = new DominoLayout();
        for (int i = 0; i < 9; i++)
        {
            layout.Tank(random.NextDouble() * 90, random.NextDouble() * 60, Falling, 200 + random.NextDouble() * 3000);
        }

        layout.Starts(0, 1e-4).Starts(4, 1e-6).Starts(8, 1e-8);
        AssertAgrees(layout);
    }

    [Test]
    public void A_naive_simulation_finds_the_same()
    {
        var random = new Random(3);
        var layout = new DominoLayout();
        for (int i = 0; i < 30; i++)
        {
            layout.Tank(random.NextDouble() * 200, random.NextDouble() * 120, Falling);
        }

        layout.Starts(0, 1);
        const int runs = 40_000;
        double[] naive = Naive(layout.Graph().Input, runs);
        var result = layout.Run(50_000);
        for (int u = 1; u < 30; u++)
        {
            double error = Math.Sqrt(naive[u] * (1 - naive[u]) / runs + Math.Pow(result.Units[u].StandardError, 2));
            Assert.That(result.Units[u].Suffers, Is.EqualTo(naive[u]).Within(3.6 * error + 1e-4), result.Units[u].Unit);
        }
    }

    [Test]
    public void The_result_does_not_depend_on_the_number_of_threads()
    {
        var random = new Random(5);
        var layout = new DominoLayout();
        for (int i = 0; i < 40; i++)
        {
            layout.Tank(random.NextDouble() * 250, random.NextDouble() * 250, Falling).Starts(i, random.NextDouble() * 1e-4);
        }

        var one = layout.Run(20_000, threads: 1);
        foreach (int threads in new[] { 2, 3, 8 })
        {
            var other = layout.Run(20_000, threads: threads);
            Assert.That(other.Units, Is.EqualTo(one.Units));
            Assert.That(other.Links, Is.EqualTo(one.Links));
            Assert.That(other.Levels, Is.EqualTo(one.Levels));
            Assert.That(other.Escalated, Is.EqualTo(one.Escalated));
        }

        Assert.That(layout.Run(20_000, seed: 8).Units, Is.Not.EqualTo(one.Units));
    }

    [Test]
    public void Distance_and_protection_make_failures_rarer()
    {
        double Far(double distance) => new DominoLayout().Tank(0, 0, Falling).Tank(distance, 0, Falling).Starts(0, Often).Run(100).Units[1].Suffers;
        double Guarded(double deluge, double fireproofing, EscalationLaw? law = null)
            => new DominoLayout { Law = law ?? new() }.Tank(0, 0, Falling).Tank(20, 0, Falling, deluge: deluge, fireproofing: fireproofing).Starts(0, Often).Run(100).Units[1].Suffers;
        double[] byDistance = [.. new[] { 12.0, 15, 20, 25, 40 }.Select(Far)];
        Assert.That(byDistance, Is.Ordered.Descending);
        Assert.That(byDistance[^1], Is.Zero, "below the threshold");
        Assert.That(Guarded(0.4, 0), Is.LessThan(Guarded(0, 0)));
        Assert.That(Guarded(0.8, 0), Is.LessThan(Guarded(0.4, 0)));
        Assert.That(Guarded(0, 900), Is.LessThan(Guarded(0, 300)));
        Assert.That(Guarded(0, 0, new EscalationLaw(fastResponse: 120, slowResponse: 600)), Is.LessThan(Guarded(0, 0)));
        Assert.That(Guarded(0, 0, new EscalationLaw("equipment-37.5")), Is.Zero, "30 kW/m² is below 37.5 kW/m²");
    }

    [Test]
    public void Every_set_of_failed_units_together_has_probability_one()
    {
        var random = new Random(2);
        for (int n = 1; n <= 9; n++)
        {
            double[][] pull = [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => random.NextDouble() * 0.4).ToArray())];
            double[] ends = MonotoneSpread.Exact(n, 1, (unit, failed) => 1 - Enumerable.Range(0, n).Where(i => (failed >> i & 1) != 0).Aggregate(1.0, (none, i) => none * (1 - pull[i][unit])));
            Assert.That(ends, Is.All.GreaterThanOrEqualTo(0));
            Assert.That(ends.Sum(), Is.EqualTo(1).Within(1e-12));
        }
    }

    [Test]
    public void A_stopped_analysis_says_so()
    {
        using var stop = new CancellationTokenSource();
        var layout = new DominoLayout().Tank(0, 0, Falling).Tank(15, 0, Falling).Tank(30, 0, Falling).Starts(0, Often);
        var parallel = new ParallelOptions { CancellationToken = stop.Token };
        var graph = layout.Graph();
        Assert.That(
            () => DominoAnalysis.Run(graph, 50_000_000, 1, parallel, _ => stop.Cancel()),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Hundreds_of_tanks_at_one_point_are_followed_as_far_as_stated()
    {
        var layout = new DominoLayout();
        for (int i = 0; i < 1200; i++)
        {
            layout.Tank(0, 0, Within(10, 16_000));
        }

        var result = layout.Starts(0, Often).Run(50);
        Assert.That(result.Crowded, Does.Contain("T0"));
        foreach (var unit in result.Units)
        {
            Assert.That(unit.Suffers, Is.LessThanOrEqualTo(Often + 6 * unit.StandardError));
        }
    }

    private static DominoLayout Chain(params double[] fluxes)
    {
        var layout = new DominoLayout();
        for (int i = 0; i <= fluxes.Length; i++)
        {
            // Only the neighbours are near enough, and the one before burns already.
            layout.Tank(20 * i, 0, Within(21, i < fluxes.Length ? fluxes[i] : 0));
        }

        return layout.Starts(0, Often);
    }

    private static void AssertAgrees(DominoLayout layout)
    {
        var exact = DominoExact.Suffers(layout.Graph(), new ParallelOptions());
        var result = layout.Run();
        for (int u = 0; u < exact.Length; u++)
        {
            Assert.That(result.Units[u].Suffers, Is.EqualTo(exact[u]!.Value).Within(3.5 * result.Units[u].StandardError + 1e-6 * exact[u]!.Value), $"unit {u}");
        }
    }

    /// <summary>One resistance for each unit, everything tried again until nothing more fails.</summary>
    private static double[] Naive(DominoInput input, int runs)
    {
        int n = input.Units.Length;
        var flux = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                double arrives = Falling(input.Units[i].Centre.Distance(input.Units[j].Centre));
                flux[i, j] = arrives > 3000 ? arrives : 0;
            }
        }

        var random = new Random(99);
        var counts = new int[n];
        for (int run = 0; run < runs; run++)
        {
            double[] resistance = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
            var burns = new bool[n];
            burns[0] = true;
            for (bool more = true; more;)
            {
                more = false;
                bool[] before = [.. burns];
                for (int j = 0; j < n; j++)
                {
                    double sum = Enumerable.Range(0, n).Sum(i => before[i] ? flux[i, j] : 0);
                    if (!burns[j] && sum >= 15_000 && DominoLayout.Published(sum, input.Units[j].Volume) > resistance[j])
                    {
                        burns[j] = more = true;
                        counts[j]++;
                    }
                }
            }
        }

        return [.. counts.Select(c => (double)c / runs)];
    }
}
