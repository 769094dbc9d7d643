using NetTopologySuite.Geometries;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.Criteria;

public sealed class PlaceRulesTests
{
    private static ProtectionTarget Target(TargetCategory category, double? persons = null, Designation crowded = Designation.Auto)
        => new() { Id = "t", Name = "t", Category = category, Shape = new Point(0, 0), PersonsDay = persons, Crowded = crowded };

    private static Enterprise Enterprise(int? building = null, int? shift = null, int? employees = null, Designation stated = Designation.Auto)
        => new()
        {
            Id = "e",
            Name = "e",
            Shape = new Point(0, 0),
            MaxBuildingOccupancy = building,
            MaxShift = shift,
            Employees = employees,
            LabourIntensive = stated,
        };

    [TestCase(TargetCategory.School, null, true)]
    [TestCase(TargetCategory.Hospital, null, true)]
    [TestCase(TargetCategory.Welfare, null, true)]
    [TestCase(TargetCategory.Hotel, 3.0, true)]
    [TestCase(TargetCategory.Market, null, true)]
    [TestCase(TargetCategory.Residential, 5000.0, false)]
    [TestCase(TargetCategory.FactoryNonHazchem, 100.0, true)]
    [TestCase(TargetCategory.FactoryNonHazchem, 99.0, false)]
    [TestCase(TargetCategory.ParkSquare, 50.0, false)]
    public void Crowded_places(TargetCategory category, double? persons, bool expected)
        => Assert.That(ReferenceTables.Embedded.CrowdedPlaces.Decide(Target(category, persons)).Applies, Is.EqualTo(expected));

    [Test]
    public void What_the_dataset_states_stands()
    {
        Assert.That(ReferenceTables.Embedded.CrowdedPlaces.Decide(Target(TargetCategory.School, 900, Designation.No)).Applies, Is.False);
        Assert.That(ReferenceTables.Embedded.LabourIntensity.Decide(Enterprise(building: 5, stated: Designation.Yes)).Applies, Is.True);
    }

    [TestCase(100, null, null, true, "L1")]
    [TestCase(99, 500, 900, false, "L1")]
    [TestCase(null, 100, 900, true, "L2")]
    [TestCase(null, 99, 900, false, "L2")]
    [TestCase(null, null, 100, true, "L3")]
    [TestCase(null, null, null, false, "none")]
    public void Labour_intensity_by_the_first_head_count_given(int? building, int? shift, int? employees, bool expected, string rule)
    {
        var decision = ReferenceTables.Embedded.LabourIntensity.Decide(Enterprise(building, shift, employees));
        Assert.That((decision.Applies, decision.Rule), Is.EqualTo((expected, rule)));
    }

    [Test]
    public void The_head_count_of_the_settings_goes_before_that_of_the_rule()
        => Assert.That(ReferenceTables.Embedded.LabourIntensity.Decide(Enterprise(building: 60), 50).Applies, Is.True);
}
