using ParkRisk.Analysis.Effects.Dispersion;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.Effects.Dispersion;

public class GaussianPlumeFieldTests
{
    private static readonly StabilityClass[] Classes = Enum.GetValues<StabilityClass>();

    private static GaussianPlumeField Field(StabilityClass stability, TerrainRoughness terrain = TerrainRoughness.Rural, double height = 0, double receptor = 0, double width = 0, double? lid = null)
        => new(new GaussianPlumeSource(3, 4, stability, terrain) { ReleaseHeight = height, ReceptorHeight = receptor, SourceWidth = width, SourceHeight = width / 2, Lid = lid });

    [Test]
    public void Vector_evaluation_equals_the_formula(
        [ValueSource(nameof(Classes))] StabilityClass stability, [Values] TerrainRoughness terrain, [Values(0, 12)] double height)
    {
        var field = Field(stability, terrain, height, receptor: 1);
        var sigma = BriggsSigma.For(stability, terrain);
        double[] x = [-5, 0, 3, 100, 250, 700, 1500, 4000, 9000], y = [0, 1, -1, 10, -20, 0, 150, -300, 700];
        var c = new double[9];
        var logC = new double[9];
        field.Concentration(x, y, c);
        field.LogConcentration(x, y, logC);
        for (int i = 0; i < 9; i++)
        {
            double expected = x[i] > 0 ? GaussianPlume.Concentration(3, 4, sigma.Lateral(x[i]), sigma.Vertical(x[i]), height, y[i], 1) : 0;
            Assert.That(c[i], Is.EqualTo(expected).Within(1e-12 * expected + 1e-300));
            Assert.That(Math.Exp(logC[i]), Is.EqualTo(expected).Within(1e-12 * expected + 1e-300));
        }
    }

    [Test]
    public void Mass_flux_is_that_of_the_source([ValueSource(nameof(Classes))] StabilityClass stability, [Values(0, 30)] double height)
    {
        var field = Field(stability, height: height, width: 20);
        foreach (double x in new[] { 5.0, 80, 900, 12_000 })
        {
            var section = field.SectionAt(x);
            Assert.That(4 * section.MassPerLength, Is.EqualTo(3).Within(3e-6));
            double sum = 0, step = section.SigmaY / 10, rise = (section.SigmaZ + height) / 40;
            for (double y = -8 * section.SigmaY; y <= 8 * section.SigmaY; y += step)
            {
                for (double z = rise / 2; z < height + 9 * section.SigmaZ; z += rise)
                {
                    sum += section.Concentration(y, z) * step * rise;
                }
            }

            Assert.That(4 * sum, Is.EqualTo(3).Within(0.002));
        }
    }

    [Test]
    public void A_ground_source_thins_out_with_distance([ValueSource(nameof(Classes))] StabilityClass stability)
    {
        var field = Field(stability);
        Assert.That(Enumerable.Range(1, 60).Select(i => field.AxisConcentration(i * i * 8)), Is.Ordered.Descending);
    }

    [Test]
    public void A_lid_keeps_the_mass_below_it([Values(150, 400, 3000, 20_000)] double x)
    {
        const double lid = 300;
        double sigmaZ = BriggsSigma.For(StabilityClass.C, TerrainRoughness.Rural).Vertical(x);
        double sum = Enumerable.Range(0, 600).Sum(i => GaussianPlume.VerticalTermUnderLid(sigmaZ, 40, 0.25 + i * 0.5, lid)) * 0.5;
        Assert.That(sum, Is.EqualTo(Math.Sqrt(2 * Math.PI) * sigmaZ).Within(1).Percent);
    }

    [Test]
    public void A_finite_source_starts_with_its_width()
    {
        var section = Field(StabilityClass.D, width: 43).SectionAt(1e-9);
        Assert.That(section.SigmaY, Is.EqualTo(10).Within(1e-6));
        Assert.That(section.SigmaZ, Is.EqualTo(10).Within(1e-6));
    }

    [Test]
    public void Flammable_mass_of_a_ground_plume_has_a_closed_form()
    {
        // Per metre of plume the mass above a level L is π·σy·σz·(C0 − L) over the half plane above ground.
        var section = Field(StabilityClass.D).SectionAt(200);
        double axis = section.AxisConcentration(0), lower = axis / 5, upper = axis / 2;
        double expected = Math.PI * section.SigmaY * section.SigmaZ * (upper - lower);
        Assert.That(section.MassPerLengthBetween(lower, upper), Is.EqualTo(expected).Within(1.5).Percent);
    }

    [Test]
    public void Largest_distance_and_half_width_lie_on_the_level()
    {
        var field = Field(StabilityClass.F, height: 8, receptor: 1.5);
        const double level = 2e-4;
        double far = field.LargestDistance(level)!.Value;
        Assert.That(field.AxisConcentration(far), Is.EqualTo(level).Within(1e-9 * level));
        double half = field.HalfWidth(0.6 * far, level);
        Assert.That(field.SectionAt(0.6 * far).Concentration(half, 1.5), Is.EqualTo(level).Within(1e-9 * level));
    }
}
