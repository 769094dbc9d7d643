using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using ParkRisk.Analysis.Capacity;

namespace ParkRisk.Analysis.Tests.Capacity;

/// <summary>The simplex method against optima found by trying every vertex, and against programmes with known answers.</summary>
[TestFixture]
public sealed class SimplexTests
{
    [Test]
    public void Random_programmes_agree_with_the_enumeration_of_all_vertices()
    {
        var random = new Random(7);
        int optimal = 0, infeasible = 0;
        for (int trial = 0; trial < 600; trial++)
        {
            var programme = Random(random, columns: 1 + random.Next(4), rows: random.Next(6), degenerate: trial % 3 == 0);
            var solution = programme.Solve();
            double? best = BestVertex(programme);
            if (best is null)
            {
                Assert.That(solution.Status, Is.EqualTo(LinearStatus.Infeasible), $"trial {trial}");
                infeasible++;
                continue;
            }

            Assert.That(solution.Status, Is.EqualTo(LinearStatus.Optimal), $"trial {trial}");
            Assert.That(solution.Objective, Is.EqualTo(best.Value).Within(1e-7), $"trial {trial}");
            AssertFeasible(programme, solution.Point);
            AssertPricesProveIt(programme, solution);
            optimal++;
        }

        Assert.That(optimal, Is.GreaterThan(300));
        Assert.That(infeasible, Is.GreaterThan(10), "both ends are tried");
    }

    [Test]
    public void Larger_programmes_are_proved_by_their_prices()
    {
        var random = new Random(11);
        for (int trial = 0; trial < 40; trial++)
        {
            var programme = Random(random, columns: 30, rows: 80, degenerate: trial % 2 == 0, negativeLimits: false);
            var solution = programme.Solve();
            Assert.That(solution.Status, Is.EqualTo(LinearStatus.Optimal));
            AssertFeasible(programme, solution.Point);
            AssertPricesProveIt(programme, solution);
        }
    }

    [Test]
    public void Beales_programme_does_not_cycle()
    {
        // Beale (1955): cycles under the steepest coefficient alone; the optimum is 1/20.
        var solution = new LinearProgramme(
            [0.75, -150, 0.02, -6],
            [[0.25, -60, -0.04, 9], [0.5, -90, -0.02, 3], [0, 0, 1, 0]],
            [0, 0, 1],
            [.. Enumerable.Repeat(double.PositiveInfinity, 4)]).Solve();
        Assert.That(solution.Objective, Is.EqualTo(0.05).Within(1e-12));
    }

    [Test]
    public void A_programme_without_limits_is_unbounded_and_with_bounds_only_is_full()
    {
        Assert.That(new LinearProgramme([1], [], [], [double.PositiveInfinity]).Solve().Status, Is.EqualTo(LinearStatus.Unbounded));
        var full = new LinearProgramme([1, -1], [], [], [3, 4]).Solve();
        Assert.That(full.Point, Is.EqualTo(new[] { 3.0, 0 }));
        Assert.That(full.BoundPrices, Is.EqualTo(new[] { 1.0, 0 }));
    }

    [Test]
    public void A_price_is_what_a_larger_limit_frees()
    {
        var programme = new LinearProgramme([3, 2], [[1, 1], [1, 3]], [4, 6], [double.PositiveInfinity, 3]);
        var solution = programme.Solve();
        double freed = (programme with { Limits = [4.1, 6] }).Solve().Objective - solution.Objective;
        Assert.That(solution.RowPrices[0] * 0.1, Is.EqualTo(freed).Within(1e-9));
    }

    [Test]
    public void Misfits_are_refused()
    {
        Assert.That(() => new LinearProgramme([1, 2], [[1]], [1], [1, 1]).Solve(), Throws.ArgumentException);
        Assert.That(() => new LinearProgramme([1], [[double.NaN]], [1], [1]).Solve(), Throws.ArgumentException);
        Assert.That(() => new LinearProgramme([1], [[1]], [1], [-1]).Solve(), Throws.ArgumentException);
    }

    private static LinearProgramme Random(Random random, int columns, int rows, bool degenerate, bool negativeLimits = true)
    {
        double Draw() => degenerate ? random.Next(-1, 4) : Math.Round(4 * random.NextDouble() - 1, 3);
        return new(
            [.. Enumerable.Range(0, columns).Select(_ => Draw() + 0.5)],
            [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => Draw()).ToImmutableArray())],
            [.. Enumerable.Range(0, rows).Select(_ => (degenerate ? random.Next(0, 3) : 5 * random.NextDouble()) - (negativeLimits && random.Next(4) == 0 ? 2 : 0))],
            [.. Enumerable.Range(0, columns).Select(_ => (double)random.Next(0, 5))]);
    }

    /// <summary>The best of all points where as many rows or bounds meet as there are columns; all columns are bounded.</summary>
    private static double? BestVertex(LinearProgramme p)
    {
        int n = p.Objective.Length;
        var planes = p.Rows.Select((r, i) => (Normal: r, Value: p.Limits[i])).ToList();
        for (int j = 0; j < n; j++)
        {
            ImmutableArray<double> unit = [.. Enumerable.Range(0, n).Select(k => k == j ? 1.0 : 0)];
            planes.Add((unit, 0));
            planes.Add((unit, p.Uppers[j]));
        }

        double? best = null;
        foreach (int[] chosen in Choices(planes.Count, n))
        {
            var matrix = Matrix<double>.Build.Dense(n, n, (i, j) => planes[chosen[i]].Normal[j]);
            if (Math.Abs(matrix.Determinant()) < 1e-9)
            {
                continue;
            }

            var x = matrix.Solve(Vector<double>.Build.Dense(n, i => planes[chosen[i]].Value));
            bool feasible = p.Rows.Select((r, i) => Dot(r, x) <= p.Limits[i] + 1e-8).All(ok => ok) && x.Select((v, j) => v >= -1e-8 && v <= p.Uppers[j] + 1e-8).All(ok => ok);
            if (feasible)
            {
                best = Math.Max(best ?? double.NegativeInfinity, Dot(p.Objective, x));
            }
        }

        return best;
    }

    private static IEnumerable<int[]> Choices(int count, int size)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (int last = size - 1; last < count; last++)
        {
            foreach (int[] rest in Choices(last, size - 1))
            {
                yield return [.. rest, last];
            }
        }
    }

    private static void AssertFeasible(LinearProgramme p, ImmutableArray<double> x)
    {
        for (int i = 0; i < p.Rows.Length; i++)
        {
            Assert.That(Dot(p.Rows[i], x), Is.LessThanOrEqualTo(p.Limits[i] + 1e-7));
        }

        Assert.That(x.Select((v, j) => v >= 0 && v <= p.Uppers[j]), Is.All.True);
    }

    /// <summary>Prices that are not negative, cover every column's gain and are worth the objective prove by duality that no point is better.</summary>
    private static void AssertPricesProveIt(LinearProgramme p, LinearSolution s)
    {
        Assert.That(s.RowPrices.Concat(s.BoundPrices), Is.All.GreaterThanOrEqualTo(0));
        for (int j = 0; j < p.Objective.Length; j++)
        {
            double covered = s.BoundPrices[j] + Enumerable.Range(0, p.Rows.Length).Sum(i => s.RowPrices[i] * p.Rows[i][j]);
            Assert.That(p.Uppers[j] == 0 || covered >= p.Objective[j] - 1e-7, Is.True, $"column {j}");
        }

        double worth = s.RowPrices.Select((y, i) => y * p.Limits[i]).Sum() + s.BoundPrices.Select((y, j) => y == 0 ? 0 : y * p.Uppers[j]).Sum();
        Assert.That(worth, Is.EqualTo(s.Objective).Within(1e-6));
    }

    private static double Dot(IEnumerable<double> a, IEnumerable<double> b) => a.Zip(b, (x, y) => x * y).Sum();
}
