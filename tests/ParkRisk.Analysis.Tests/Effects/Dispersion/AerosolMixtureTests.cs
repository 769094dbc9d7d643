using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.Tests.Effects.Dispersion;

public class AerosolMixtureTests
{
    private static readonly AmbientAir Dry = new(StabilityClass.D, 3) { Temperature = 293.15 };
    private static readonly DenseSubstance Ammonia = new(0.017031, 2050) { BoilingTemperature = 239.8, HeatOfVaporisation = 1.37e6, LiquidDensity = 682 };

    [Test]
    public void Dry_gases_mix_by_their_heat_capacities()
    {
        var mixture = new AerosolMixture(Ammonia, Dry);
        double expected = (1 * 2050 * 250 + 4 * 1005 * 293.15) / (1 * 2050 + 4 * 1005);
        Assert.That(mixture.Solve(1, 4, mixture.ReleaseEnthalpy(1, 250, 0)).Temperature, Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void Drops_are_in_equilibrium_and_the_enthalpy_is_kept([Values(0.5, 2, 5)] double airMass)
    {
        var mixture = new AerosolMixture(Ammonia, Dry);
        double enthalpy = mixture.ReleaseEnthalpy(1, 239.8, 0.8);
        var state = mixture.Solve(1, airMass, enthalpy);
        double kept = (2050 + airMass * 1005) * (state.Temperature - 293.15) - state.LiquidFraction * 1.37e6;
        Assert.That(kept, Is.EqualTo(enthalpy).Within(2));
        Assert.That(state.LiquidFraction, Is.InRange(0.001, 0.8));
        double vapour = (1 - state.LiquidFraction) / 0.017031, pressure = 101_325 * vapour / (vapour + airMass / 0.02896);
        double saturation = 101_325 * Math.Exp(1.37e6 * 0.017031 / 8.314462618 * (1 / 239.8 - 1 / state.Temperature));
        Assert.That(pressure, Is.EqualTo(saturation).Within(0.01).Percent);
    }

    [Test]
    public void Fog_warms_a_cold_cloud()
    {
        var humid = new AerosolMixture(Ammonia, Dry with { RelativeHumidity = 0.9 });
        var dry = new AerosolMixture(Ammonia, Dry);
        double enthalpy = dry.ReleaseEnthalpy(1, 239.8, 0.5);
        Assert.That(humid.Solve(1, 20, enthalpy).Temperature, Is.GreaterThan(dry.Solve(1, 20, enthalpy).Temperature + 2));
    }

    [Test]
    public void Far_out_the_mixture_is_air()
    {
        var mixture = new AerosolMixture(Ammonia, Dry with { RelativeHumidity = 0.7 });
        var state = mixture.Solve(1, 1e6, mixture.ReleaseEnthalpy(1, 239.8, 0.8));
        Assert.That(state.Temperature, Is.EqualTo(293.15).Within(0.01));
        Assert.That(state.LiquidFraction, Is.Zero);
    }
}
