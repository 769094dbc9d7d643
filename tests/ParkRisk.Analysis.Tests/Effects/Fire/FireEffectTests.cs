using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Tests.Effects.Fire;

public class FireEffectTests
{
    private static readonly GasJet Methane = new(8, 1.2e6, 280, 0.01604, 1.31, 50e6, 1.225);

    private static readonly HeatLethalityLaw Law = HeatLethalityLaw.TsaoPerry();

    private static IEnumerable<TestCaseData> Fires()
    {
        foreach ((double diameter, double flux, double wind, double power) in new[]
        {
            (20.0, 0.055, 0.0, 49e3), (20, 0.055, 2, 60e3), (40, 0.085, 5, 66e3), (35, 0.13, 10, 200e3), (10, 0.078, 3, 170e3), (60, 0.1, 1.5, 40e3), (5, 0.015, 4, 90e3),
        })
        {
            var fire = new PoolFireConditions(diameter, flux, 45e6, wind, 1.22);
            yield return Case(new PoolFireEffect(fire, power, 1200), $"pool {diameter} m, wind {wind} m/s", 0);
        }

        yield return Case(JetFireEffect.Horizontal(Methane, 1, 1200), "horizontal jet", JetFireEffect.ReceptorHeight);
        yield return Case(JetFireEffect.Horizontal(Methane with { MassRate = 80 }, 1, 1200), "large horizontal jet", JetFireEffect.ReceptorHeight);
        yield return Case(JetFireEffect.Vertical(Methane with { MassRate = 40 }, 2, 5, 1200), "vertical jet", JetFireEffect.ReceptorHeight);
        yield return Case(JetFireEffect.Vertical(Methane with { MassRate = 40 }, 2, 0, 1200), "vertical jet without wind", JetFireEffect.ReceptorHeight);
        yield return Case(JetFireEffect.TwoPhase(20, 46e6, 0.25, 1, 1200), "two-phase jet", JetFireEffect.ReceptorHeight);
        yield return Case(new FireballEffect(CcpsFireball.Of(1e5, 46e6, 0.3), 1200, Law), "fireball", 0);
    }

    private static TestCaseData Case(IEffectField field, string name, double height) => new TestCaseData(field, height).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Fires))]
    public void Table_reproduces_the_exact_lethality_within_two_per_mille(IEffectField field, double height)
    {
        var heat = (IHeatField)field;
        var random = new Random(7);
        double worst = 0;
        string where = "";
        for (int i = 0; i < 4000; i++)
        {
            double distance = field.Reach * Math.Pow(random.NextDouble(), 0.7), angle = random.NextDouble() * Math.PI;
            double x = distance * Math.Cos(angle), y = distance * Math.Sin(angle);
            double flux = heat.Flux(x, y, height), exact = Law.Lethality(flux), actual = At(field, x, y);
            bool onTheEdge = Math.Abs(flux / Law.CertainFlux - 1) < 1e-3 || double.IsInfinity(flux) != double.IsInfinity(heat.Flux(x * 1.0001, y * 1.0001, height));
            if (exact > 1e-3 && !onTheEdge && Math.Abs(actual / exact - 1) > worst)
            {
                worst = Math.Abs(actual / exact - 1);
                where = FormattableString.Invariant($"x {x:F2} y {y:F2}: exact {exact:G5}, table {actual:G5}, flux {flux:G5}");
            }
        }

        Assert.That(worst, Is.LessThan(0.002), where);
    }

    [TestCaseSource(nameof(Fires))]
    public void Lethality_is_a_probability_even_across_the_wind_and_zero_beyond_the_reach(IEffectField field, double height)
    {
        Assert.That(((IHeatField)field).Flux(2 * field.Reach, 0, height), Is.GreaterThan(0));
        for (double distance = 0; distance < 1.5 * field.Reach; distance += field.Reach / 97)
        {
            for (double angle = 0; angle < Math.PI; angle += 0.31)
            {
                double left = At(field, distance * Math.Cos(angle), distance * Math.Sin(angle));
                Assert.That(left, Is.InRange(0, 1));
                Assert.That(At(field, distance * Math.Cos(angle), -distance * Math.Sin(angle)), Is.EqualTo(left));
                Assert.That(distance <= field.Reach * (1 + 1e-6) || left == 0, Is.True);
            }
        }
    }

    [TestCaseSource(nameof(Fires))]
    public void A_batch_gives_each_receptor_what_it_gets_alone(IEffectField field, double height)
    {
        Assert.That(height, Is.GreaterThanOrEqualTo(0));
        double[] x = [.. Enumerable.Range(0, 37).Select(i => (i - 12) * field.Reach / 25)], y = [.. Enumerable.Range(0, 37).Select(i => (i % 7) * field.Reach / 11)];
        var batch = new double[37];
        field.Evaluate(x, y, batch);
        for (int i = 0; i < batch.Length; i++)
        {
            Assert.That(At(field, x[i], y[i]), Is.EqualTo(batch[i]));
        }
    }

    [Test]
    public void Evaluation_allocates_nothing()
    {
        var field = new PoolFireEffect(new PoolFireConditions(20, 0.055, 45e6, 3, 1.22), 60e3, 1200);
        double[] x = new double[1000], y = new double[1000], result = new double[1000];
        field.Evaluate(x, y, result);
        long before = GC.GetAllocatedBytesForCurrentThread();
        field.Evaluate(x, y, result);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Wind_pushes_the_danger_of_a_pool_fire_downwind()
    {
        var field = new PoolFireEffect(new PoolFireConditions(20, 0.085, 40e6, 5, 1.22), 66e3, 1200);
        Assert.That(At(field, 25, 0), Is.GreaterThan(At(field, 0, 25)));
        Assert.That(At(field, 0, 25), Is.GreaterThan(At(field, -25, 0)));
        Assert.That(field.IsOmnidirectional, Is.False);
    }

    [Test]
    public void Averaging_over_directions_keeps_the_mean_over_the_plane()
    {
        var along = JetFireEffect.Horizontal(Methane, 1, 1200);
        var averaged = new DirectionAveragedEffect(along);
        Assert.That(averaged.IsOmnidirectional, Is.True);
        Assert.That(Integral(averaged), Is.EqualTo(Integral(along)).Within(0.5).Percent);
    }

    private static double Integral(IEffectField field)
    {
        const int n = 600;
        double step = 2 * field.Reach / n, sum = 0;
        double[] x = new double[n], y = new double[n], lethality = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < n; k++)
            {
                (x[k], y[k]) = ((i + 0.5) * step - field.Reach, (k + 0.5) * step - field.Reach);
            }

            field.Evaluate(x, y, lethality);
            sum += lethality.Sum() * step * step;
        }

        return sum;
    }

    private static double At(IEffectField field, double x, double y)
    {
        var result = new double[1];
        field.Evaluate([x], [y], result);
        return result[0];
    }
}
