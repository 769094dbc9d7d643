using ParkRisk.Analysis.Domino;

namespace ParkRisk.Analysis.Tests.Domino;

public class DominoTests
{
    [Test]
    public void Combinations_sum_to_one()
    {
        var random = new Random(11);
        for (int n = 1; n <= 14; n++)
        {
            double[] escalation = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
            Assert.That(DominoCombinations.Probabilities(escalation).Sum(), Is.EqualTo(1).Within(1e-12));
        }
    }

    [Test]
    public void Combination_probability_is_the_published_product()
    {
        double[] p = [0.3, 0.6, 0.1];
        double[] result = DominoCombinations.Probabilities(p);
        for (int state = 0; state < 8; state++)
        {
            double expected = 1;
            for (int unit = 0; unit < 3; unit++)
            {
                int delta = state >> unit & 1;
                expected *= 1 - p[unit] + delta * (2 * p[unit] - 1);
            }

            Assert.That(result[state], Is.EqualTo(expected).Within(1e-15));
        }
    }

    [Test]
    public void Every_mode_of_a_network_keeps_the_probability()
    {
        var random = new Random(5);
        for (int n = 2; n <= 8; n++)
        {
            var network = new DominoNetwork(n, 1, RandomTrial(random, n));
            foreach (double[] states in new[] { network.UntilQuiet(), network.Steps(3), network.Ordered([.. Enumerable.Range(1, n - 1)]) })
            {
                Assert.That(states.Sum(), Is.EqualTo(1).Within(1e-12));
                Assert.That(states.Where((_, s) => (s & 1) == 0), Is.All.Zero, "the primary burns in every state");
            }
        }
    }

    [Test]
    public void Exact_spread_agrees_with_simulation_within_three_standard_errors()
    {
        const int units = 5, runs = 200_000;
        var trial = RandomTrial(new Random(17), units);
        double[] exact = new DominoNetwork(units, 1, trial).UntilQuiet();
        var counts = new int[1 << units];
        var random = new Random(23);
        for (int run = 0; run < runs; run++)
        {
            int burning = 1, last;
            do
            {
                last = burning;
                for (int unit = 0; unit < units; unit++)
                {
                    if ((last >> unit & 1) == 0 && random.NextDouble() < trial(unit, last))
                    {
                        burning |= 1 << unit;
                    }
                }
            }
            while (burning != last);
            counts[burning]++;
        }

        for (int state = 0; state < exact.Length; state++)
        {
            double error = Math.Sqrt(exact[state] * (1 - exact[state]) / runs);
            Assert.That((double)counts[state] / runs, Is.EqualTo(exact[state]).Within(3.5 * error + 1e-12));
        }
    }

    [Test]
    public void Relabelling_the_units_relabels_the_result()
    {
        double[][] flux = [[0, 20e3, 5e3], [8e3, 0, 30e3], [16e3, 1e3, 0]];
        int[] order = [2, 0, 1];
        var trial = new FireSpreadTrial(flux, (_, q) => EscalationLinear.Probability(q, 15e3), FluxCombination.Synergy);
        double[][] moved = [.. order.Select(i => order.Select(j => flux[i][j]).ToArray())];
        double[] a = DominoNetwork.BurningProbabilities(3, new DominoNetwork(3, 1, trial.Probability).UntilQuiet());
        double[] b = DominoNetwork.BurningProbabilities(3, new DominoNetwork(3, 1 << 1, (trial with { Flux = moved }).Probability).UntilQuiet());
        Assert.That(order.Select(i => a[i]), Is.EqualTo(b).Within(1e-14));
    }

    [Test]
    public void More_steps_never_put_a_fire_out()
    {
        var network = new DominoNetwork(4, 1, RandomTrial(new Random(2), 4));
        double last = 0;
        for (int steps = 1; steps < 40; steps++)
        {
            double expected = DominoNetwork.ExpectedBurning(network.Steps(steps));
            Assert.That(expected, Is.GreaterThanOrEqualTo(last - 1e-12));
            last = expected;
        }
    }

    [Test]
    public void Escalation_probit_has_its_published_anchors()
    {
        Assert.That(EscalationHeat.Probability(EscalationHeat.Probit(300)), Is.EqualTo(0.90).Within(0.01));
        Assert.That(EscalationHeat.Probability(EscalationHeat.Probit(1200)), Is.EqualTo(0.10).Within(0.01));
        Assert.That(EscalationHeat.Probit(600) - EscalationHeat.Probit(600, EscalationProbit.Legacy2005), Is.EqualTo(4.27).Within(0.01));
    }

    [Test]
    public void Site_probit_passes_through_its_two_points()
    {
        Assert.That(EscalationHeat.Probability(EscalationHeat.SiteProbit(420, 420, 1500)), Is.EqualTo(0.9).Within(1e-10));
        Assert.That(EscalationHeat.Probability(EscalationHeat.SiteProbit(1500, 420, 1500)), Is.EqualTo(0.1).Within(1e-10));
    }

    [Test]
    public void Failure_comes_sooner_with_more_heat_and_later_with_protection()
    {
        foreach (var target in Enum.GetValues<HeatTarget>())
        {
            double last = double.PositiveInfinity;
            for (double flux = 5e3; flux < 3e5; flux *= 1.2)
            {
                double time = EscalationHeat.TimeToFailure(flux, 100, target);
                Assert.That(time, Is.LessThan(last));
                Assert.That(EscalationHeat.Protected(time, 0.4, 0) / time, Is.EqualTo(1.78).Within(0.01), "published factor of a deluge");
                last = time;
            }
        }
    }

    [Test]
    public void Overpressure_probit_inverts()
    {
        foreach (var target in Enum.GetValues<BlastTarget>())
        {
            foreach (double p in new[] { 1e-4, 0.1, 0.5, 0.99 })
            {
                Assert.That(EscalationOverpressure.Probability(target, EscalationOverpressure.OverpressureOf(target, p)), Is.EqualTo(p).Within(1e-9).Percent);
            }
        }
    }

    private static IgnitionProbability RandomTrial(Random random, int units)
    {
        var table = new double[units << units];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = random.NextDouble() * 0.6;
        }

        return (unit, burning) => table[burning * units + unit];
    }
}
