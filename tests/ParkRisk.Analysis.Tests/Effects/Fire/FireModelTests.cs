using ParkRisk.Analysis.Effects.Fire;

namespace ParkRisk.Analysis.Tests.Effects.Fire;

public class FireModelTests
{
    private static readonly GasJet Methane = new(8, 1.2e6, 280, 0.01604, 1.31, 50e6, 1.225);

    // TNO Yellow Book CPR 14E (2005), table 6.A.1: printed in thousandths and cut off, not rounded.
    [TestCase(1.1, 1.0, 453, 354)]
    [TestCase(1.5, 3.0, 332, 222)]
    [TestCase(2.0, 0.2, 56, 5)]
    [TestCase(3.0, 6.0, 163, 95)]
    [TestCase(5.0, 10.0, 97, 54)]
    [TestCase(10.0, 3.0, 19, 3)]
    public void Vertical_cylinder_gives_the_printed_view_factors(double x, double length, int vertical, int horizontal)
    {
        var factor = TiltedCylinderViewFactor.At(length, 1, 0, x);
        Assert.That(factor.Vertical * 1000, Is.EqualTo(vertical).Within(1.1));
        Assert.That(factor.Horizontal * 1000, Is.EqualTo(horizontal).Within(1.1));
    }

    [Test]
    public void View_factor_passes_smoothly_where_the_tip_is_above_the_receptor()
    {
        const double length = 30, radius = 10, tilt = 0.6;
        double above = length * Math.Sin(tilt);
        double middle = TiltedCylinderViewFactor.At(length, radius, tilt, above).Vertical;
        foreach (double shift in new[] { 1e-3, 1e-6, 1e-9, 1e-12 })
        {
            double mean = (TiltedCylinderViewFactor.At(length, radius, tilt, above - shift).Vertical
                + TiltedCylinderViewFactor.At(length, radius, tilt, above + shift).Vertical) / 2;
            Assert.That(middle, Is.EqualTo(mean).Within(1e-6));
        }
    }

    [Test]
    public void A_pool_of_average_size_burns_less_than_a_very_large_one()
    {
        foreach (var coefficients in PoolBurningRate.Babrauskas.Values)
        {
            double last = 0;
            for (double diameter = 0.2; diameter < 100; diameter *= 2)
            {
                double flux = PoolBurningRate.FromDiameter(coefficients, diameter);
                Assert.That(flux, Is.InRange(last, coefficients.LimitingFlux));
                last = flux;
            }
        }
    }

    [Test]
    public void A_pool_fire_never_radiates_more_than_the_given_share_of_its_heat()
    {
        var random = new Random(3);
        for (int i = 0; i < 500; i++)
        {
            double diameter = 1 + 60 * random.NextDouble(), wind = 12 * random.NextDouble();
            var fire = new PoolFireConditions(diameter, 0.02 + 0.1 * random.NextDouble(), 45e6, wind, 1.2);
            var flame = ThomasPoolFire.Flame(fire);
            double surface = Math.PI * diameter * flame.Length + Math.PI * diameter * diameter / 4;
            double radiated = surface * ThomasPoolFire.MaximumEmissivePower(fire, flame.Length, 0.35);
            double burnt = fire.BurningFlux * fire.HeatOfCombustion * Math.PI * diameter * diameter / 4;
            Assert.That(radiated / burnt, Is.EqualTo(0.35).Within(1e-9));
            Assert.That(flame.Tilt, Is.InRange(0, Math.PI / 2));
            Assert.That(flame.ScaledWind, Is.GreaterThanOrEqualTo(1));
        }
    }

    [Test]
    public void Tilt_solves_its_equation()
    {
        var flame = ThomasPoolFire.Flame(new PoolFireConditions(25, 0.06, 44e6, 4, 1.2));
        double c = 0.666 * Math.Pow(flame.FroudeNumber, 0.333) * Math.Pow(flame.ReynoldsNumber, 0.117);
        Assert.That(Math.Tan(flame.Tilt) / Math.Cos(flame.Tilt), Is.EqualTo(c).Within(1e-10));
    }

    [Test]
    public void Jet_is_continuous_where_the_hole_chokes()
    {
        double critical = 101_325 * Math.Pow(2.31 / 2, 1.31 / 0.31);
        var below = ChamberlainJet.Expand(Methane with { Pressure = critical * (1 - 1e-9) });
        var above = ChamberlainJet.Expand(Methane with { Pressure = critical * (1 + 1e-9) });
        Assert.That((below.Choked, above.Choked), Is.EqualTo((false, true)));
        Assert.That(above.Mach, Is.EqualTo(1).Within(1e-6));
        Assert.That(above.StillAirLength, Is.EqualTo(below.StillAirLength).Within(1e-5).Percent);
    }

    [Test]
    public void Still_air_length_solves_its_equation_for_any_gas()
    {
        foreach ((double mass, double pressure, double molar, double gamma) in new[] { (0.01, 2e5, 0.002016, 1.4), (5, 1e7, 0.04401, 1.13), (500, 3e6, 0.058, 1.1), (50, 1.02e5, 0.016, 1.3) })
        {
            var jet = ChamberlainJet.Expand(new GasJet(mass, pressure, 290, molar, gamma, 45e6, 1.2));
            double y = jet.StillAirLength / jet.EffectiveDiameter;
            double left = 0.024 * Math.Cbrt(9.80665 * jet.EffectiveDiameter / (jet.Velocity * jet.Velocity)) * Math.Pow(y, 5.0 / 3) + 0.2 * Math.Pow(y, 2.0 / 3);
            Assert.That(left, Is.EqualTo(Math.Pow(2.85 / jet.FuelMassFraction, 2.0 / 3)).Within(1e-9).Percent);
        }
    }

    [Test]
    public void Jet_frustum_closes_the_triangle_between_hole_base_and_tip()
    {
        var expanded = ChamberlainJet.Expand(Methane);
        foreach (double wind in new[] { 0.0, 1, 5, 20 })
        {
            foreach (double angle in new[] { 0.3, Math.PI / 2, 2.5 })
            {
                var flame = ChamberlainJet.Flame(Methane, expanded, wind, angle);
                double tipX = flame.LiftOff + flame.FrustumLength * Math.Cos(Math.Asin(Math.Clamp(flame.Length * Math.Sin(flame.Tilt) / Math.Max(flame.FrustumLength, 1e-9), -1, 1)));
                Assert.That(flame.EmissivePower * flame.SurfaceArea, Is.EqualTo(flame.RadiativeFraction * Methane.MassRate * Methane.HeatOfCombustion).Within(1e-9).Percent);
                if (Math.Abs(flame.Tilt) < 0.5)
                {
                    Assert.That(tipX, Is.EqualTo(flame.Length * Math.Cos(flame.Tilt)).Within(2).Percent);
                }
            }
        }
    }

    [Test]
    public void Fireballs_radiate_their_share_and_nothing_beyond()
    {
        var ccps = CcpsFireball.Of(5e4, 46e6, 0.3);
        Assert.That(ccps.EmissivePower * 4 * Math.PI * ccps.Radius * ccps.Radius * ccps.Duration, Is.EqualTo(0.3 * 5e4 * 46e6).Within(1e-9).Percent);
        Assert.That(CcpsFireball.RadiativeFraction(1e9), Is.EqualTo(1));
        Assert.That(ccps.Flux(0, 1), Is.LessThan(ccps.EmissivePower));
        // The two durations meet at 30 t within the 4 % that their coefficients leave.
        Assert.That(CcpsFireball.Of(30_000, 46e6, 0.3).Duration, Is.EqualTo(CcpsFireball.Of(29_999.99, 46e6, 0.3).Duration).Within(4).Percent);
    }

    [Test]
    public void Transmissivity_stays_within_its_limits()
    {
        Assert.That(AtmosphericTransmissivity.Bagster(0, 10), Is.EqualTo(1));
        Assert.That(AtmosphericTransmissivity.Bagster(2000, 0), Is.EqualTo(1));
        Assert.That(AtmosphericTransmissivity.Aqt3046(0.1), Is.EqualTo(1));
        Assert.That(AtmosphericTransmissivity.Aqt3046(1e9), Is.EqualTo(0));
        Assert.That(AtmosphericTransmissivity.RangeNote(1000, 1), Is.Not.Null);
        Assert.That(AtmosphericTransmissivity.RangeNote(1000, 50), Is.Null);
    }

    [Test]
    public void Point_row_far_away_is_one_point()
    {
        var row = new MultiPointJet(0, 1, 30, 1, 2, 5e7, 0);
        double far = row.Flux(5000, 0, 1), single = PointSource.Flux(5e7, 5000 - 17.5, 1);
        Assert.That(far, Is.EqualTo(single).Within(0.1).Percent);
    }
}
