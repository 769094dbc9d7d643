using ParkRisk.Analysis.Releases;

namespace ParkRisk.Analysis.Tests.Releases;

public class ReleaseSelectorTests
{
    private static readonly ReleaseConditions Propane = new(293, 8.4e5, 231.1, 8.4e5, 1.13, true, 0, 0.05);

    [Test]
    public void Superheated_liquid_flashes_in_a_pipe_but_not_in_a_thin_wall()
    {
        Assert.That(ReleaseSelector.Choose(Propane).Model, Is.EqualTo("liquid-orifice"));
        Assert.That(ReleaseSelector.Choose(Propane with { FlowLength = 0.05 }).Model, Is.EqualTo("two-phase-erm"));
        Assert.That(ReleaseSelector.Choose(Propane with { FlowLength = 3 }).Model, Is.EqualTo("two-phase-omega"));
    }

    [Test]
    public void Cold_liquid_does_not_flash()
        => Assert.That(ReleaseSelector.Choose(new(293, 2e5, 353, 1e4, 1.1, true, 3, 0.05)).Model, Is.EqualTo("liquid-orifice"));

    [Test]
    public void Gas_is_choked_by_its_pressure_and_ruled_by_friction_in_a_long_pipe()
    {
        var gas = Propane with { IsLiquidAtOpening = false };
        Assert.That(ReleaseSelector.Choose(gas).Reason, Does.Contain("choked"));
        Assert.That(ReleaseSelector.Choose(gas with { Pressure = 1.2e5 }).Reason, Does.Contain("below the speed of sound"));
        Assert.That(ReleaseSelector.Choose(gas with { FlowLength = 100 }).Model, Is.EqualTo("fanno-pipe"));
    }

    [Test]
    public void Every_choice_is_a_model_of_the_catalogue()
    {
        foreach (double length in new[] { 0, 0.05, 3, 100 })
        {
            foreach (bool liquid in new[] { true, false })
            {
                var choice = ReleaseSelector.Choose(Propane with { FlowLength = length, IsLiquidAtOpening = liquid });
                Assert.That(Analysis.Calculators.ModelCatalogue.Find(choice.Model), Is.Not.Null);
                Assert.That(choice.ReasonZh, Is.Not.Empty);
            }
        }
    }
}
