using ParkRisk.Analysis.Effects.Explosion;

namespace ParkRisk.Analysis.Tests.Effects.Explosion;

public class BlastTests
{
    [TestCase(2.9, 0.75)]
    [TestCase(23.8, 0.75)]
    public void Swisdak_pressure_joins_within_its_published_step(double join, double percent)
        => AssertJoin(KingeryBulmash.Overpressure, join, percent);

    [TestCase(1.02, 1.2)]
    [TestCase(2.8, 1.2)]
    public void Swisdak_duration_joins_within_its_published_step(double join, double percent)
        => AssertJoin(z => KingeryBulmash.Duration(z, 1), join, percent);

    [TestCase(0.96, 2.4)]
    [TestCase(2.38, 2.4)]
    [TestCase(33.7, 2.4)]
    public void Swisdak_impulse_joins_within_its_published_step(double join, double percent)
        => AssertJoin(z => KingeryBulmash.Impulse(z, 1), join, percent);

    [Test]
    public void At_a_join_the_nearer_piece_counts()
    {
        Assert.That(KingeryBulmash.Overpressure(2.9), Is.EqualTo(KingeryBulmash.Overpressure(2.9 - 1e-12)).Within(1e-9).Percent);
        Assert.That(KingeryBulmash.Overpressure(198.5), Is.Not.Null);
        Assert.That(KingeryBulmash.Overpressure(198.6), Is.Null);
        Assert.That(KingeryBulmash.Overpressure(0.19), Is.Null);
        Assert.That(KingeryBulmash.ArrivalTime(0.06, 1), Is.Not.Null);
    }

    [Test]
    public void Every_blast_falls_with_the_distance()
    {
        var curves = new List<Func<double, double>>
        {
            z => KinneyGraham.ScaledOverpressure(z, KinneyGraham.FreeAir), Sadovsky.FreeAir, Sadovsky.Gbt37243,
        };
        curves.AddRange(Enumerable.Range(1, 10).Select(strength => (Func<double, double>)(r => MultiEnergy.ScaledOverpressure(strength, r))));
        curves.AddRange(new[] { 0.1, 0.2, 0.27, 0.5, 0.7, 1.0, 5.2, 8 }.Select(mach => (Func<double, double>)(r => BakerStrehlowTang.ScaledOverpressure(mach, r))));
        foreach (var curve in curves)
        {
            double last = double.PositiveInfinity;
            for (double r = 0.05; r < 500; r *= 1.03)
            {
                double now = curve(r);
                Assert.That(now, Is.GreaterThan(0).And.LessThanOrEqualTo(last));
                last = now;
            }
        }
    }

    [Test]
    public void A_stronger_multi_energy_class_never_gives_a_weaker_blast()
    {
        for (double r = 0.1; r < 6; r *= 1.05)
        {
            for (int strength = 2; strength <= 10; strength++)
            {
                Assert.That(MultiEnergy.ScaledOverpressure(strength, r), Is.GreaterThanOrEqualTo(MultiEnergy.ScaledOverpressure(strength - 1, r) * 0.999));
            }
        }
    }

    [Test]
    public void Strong_multi_energy_classes_meet_the_detonation_curve_in_the_far_field()
    {
        for (double r = 2; r <= 7; r += 0.5)
        {
            Assert.That(MultiEnergy.ScaledOverpressure(10, r), Is.EqualTo(BakerStrehlowTang.ScaledOverpressure(5.2, r)).Within(12).Percent);
        }
    }

    [Test]
    public void Curve_points_of_the_table_are_reproduced()
    {
        Assert.That(BakerStrehlowTang.ScaledOverpressure(0.35, 2), Is.EqualTo(0.046).Within(1e-12));
        Assert.That(BakerStrehlowTang.ScaledOverpressure(5.2, 9), Is.EqualTo(0.03).Within(1e-12));
        Assert.That(BakerStrehlowTang.ScaledOverpressure(5.2, 90), Is.EqualTo(0.003).Within(1e-12));
        Assert.That(BakerStrehlowTang.ScaledOverpressure(4.0, 0.2), Is.EqualTo(8.5).Within(1e-12), "capped by the curve of a detonation");
        Assert.That(BakerStrehlowTang.ScaledImpulse(1.0, 1), Is.EqualTo(0.03).Within(1e-12));
    }

    [Test]
    public void Burst_energies_agree_for_a_small_overpressure_and_differ_for_a_large_one()
    {
        Assert.That(VesselBurst.IsentropicEnergy(10, 6e6, 101_325, 1.4), Is.LessThan(VesselBurst.BrodeEnergy(10, 6e6, 101_325, 1.4)));
        Assert.That(VesselBurst.IsentropicEnergy(10, 101_325, 101_325, 1.4), Is.Zero);
    }

    [Test]
    public void Lethal_circle_lies_where_the_overpressure_is_thirty_kilopascals()
    {
        var effect = ExplosionEffect.Tnt(1000);
        Assert.That(effect.Overpressure(effect.LethalRadius * 0.999, 0), Is.GreaterThanOrEqualTo(30_000));
        Assert.That(effect.Overpressure(effect.LethalRadius * 1.001, 0), Is.LessThan(30_000));
        Assert.That(effect.Radius(10_000), Is.GreaterThan(effect.LethalRadius));
        Assert.That(effect.IsOmnidirectional, Is.True);
        Assert.That(ExplosionEffect.MultiEnergy(1, 1e10).LethalRadius, Is.Zero, "class 1 never reaches 30 kPa");
        Assert.That(ExplosionEffect.MultiEnergy(1, 1e10).Reach, Is.Zero);
    }

    [TestCase(0)]
    [TestCase(20)]
    [TestCase(60)]
    [TestCase(200)]
    public void Half_angle_is_the_edge_of_the_shifted_circle(double drift)
    {
        var effect = ExplosionEffect.MultiEnergy(7, 5e9, drift);
        double[] one = new double[1];
        for (double distance = 0.5; distance < 1.2 * effect.Reach; distance *= 1.1)
        {
            double half = effect.HalfAngle(distance);
            Assert.That(half, Is.InRange(0, Math.PI));
            for (double angle = 0.01; angle < Math.PI; angle += 0.07)
            {
                effect.Evaluate([distance * Math.Cos(angle)], [distance * Math.Sin(angle)], one);
                if (Math.Abs(angle - half) > 1e-6)
                {
                    Assert.That(one[0], Is.EqualTo(angle < half ? 1 : 0), $"at {distance} m, {angle} rad of {half}");
                }
            }
        }
    }

    private static void AssertJoin(Func<double, double?> curve, double join, double percent)
        => Assert.That(curve(join * (1 + 1e-9)), Is.EqualTo(curve(join)).Within(percent).Percent);
}
