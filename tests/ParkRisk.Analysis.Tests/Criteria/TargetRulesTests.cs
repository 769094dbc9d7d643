using NetTopologySuite.Geometries;
using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Tests.Criteria;

public sealed class TargetRulesTests
{
    private static readonly TargetRules Rules = ReferenceTables.Embedded.TargetClasses;

    private static ProtectionTarget Target(TargetCategory category) => new() { Id = "t", Name = "t", Category = category, Shape = new Point(0, 0) };

    private static TargetClass ClassOf(ProtectionTarget target) => Rules.Classify(target).Class;

    [TestCase(TargetCategory.School, TargetClass.HighSensitivity)]
    [TestCase(TargetCategory.Kindergarten, TargetClass.HighSensitivity)]
    [TestCase(TargetCategory.Hospital, TargetClass.HighSensitivity)]
    [TestCase(TargetCategory.Welfare, TargetClass.HighSensitivity)]
    [TestCase(TargetCategory.Culture, TargetClass.HighSensitivity)]
    [TestCase(TargetCategory.LibraryExhibition, TargetClass.Important)]
    [TestCase(TargetCategory.Heritage, TargetClass.Important)]
    [TestCase(TargetCategory.Religious, TargetClass.Important)]
    [TestCase(TargetCategory.Metro, TargetClass.Important)]
    [TestCase(TargetCategory.Military, TargetClass.Important)]
    [TestCase(TargetCategory.ForeignAffairs, TargetClass.Important)]
    public void Kinds_without_a_size(TargetCategory category, TargetClass expected) => Assert.That(ClassOf(Target(category)), Is.EqualTo(expected));

    // 以上 includes the number, 以下 does not.
    [TestCase(30, TargetClass.Class1)]
    [TestCase(29, TargetClass.Class2)]
    [TestCase(10, TargetClass.Class2)]
    [TestCase(9, TargetClass.Class3)]
    [TestCase(0, TargetClass.Class3)]
    public void Housing_by_households(int households, TargetClass expected)
        => Assert.That(ClassOf(Target(TargetCategory.Residential) with { Households = households }), Is.EqualTo(expected));

    [TestCase(TargetCategory.Residential, 100, TargetClass.Class1)]
    [TestCase(TargetCategory.Residential, 99, TargetClass.Class2)]
    [TestCase(TargetCategory.Residential, 30, TargetClass.Class2)]
    [TestCase(TargetCategory.Residential, 29, TargetClass.Class3)]
    [TestCase(TargetCategory.GovernmentOffice, 100, TargetClass.Class1)]
    [TestCase(TargetCategory.GovernmentOffice, 99, TargetClass.Class2)]
    [TestCase(TargetCategory.FactoryNonHazchem, 100, TargetClass.Class2)]
    [TestCase(TargetCategory.FactoryNonHazchem, 99, TargetClass.Class3)]
    [TestCase(TargetCategory.TransportHub, 100, TargetClass.Class1)]
    [TestCase(TargetCategory.TransportHub, 99, TargetClass.Class2)]
    [TestCase(TargetCategory.Market, 300, TargetClass.Class1)]
    [TestCase(TargetCategory.Market, 100, TargetClass.Class2)]
    [TestCase(TargetCategory.Market, 99, TargetClass.Class3)]
    [TestCase(TargetCategory.Entertainment, 100, TargetClass.Class1)]
    public void By_people_the_larger_of_day_and_night(TargetCategory category, int persons, TargetClass expected)
        => Assert.That(ClassOf(Target(category) with { PersonsDay = 1, PersonsNight = persons }), Is.EqualTo(expected));

    [TestCase(TargetCategory.Sports, 5000, TargetClass.Class1)]
    [TestCase(TargetCategory.Sports, 4999, TargetClass.Class2)]
    [TestCase(TargetCategory.Retail, 5000, TargetClass.Class1)]
    [TestCase(TargetCategory.Retail, 1500, TargetClass.Class2)]
    [TestCase(TargetCategory.Retail, 1499, TargetClass.Class3)]
    [TestCase(TargetCategory.Office, 1500, TargetClass.Class2)]
    [TestCase(TargetCategory.Entertainment, 3000, TargetClass.Class1)]
    [TestCase(TargetCategory.Entertainment, 2999, TargetClass.Class2)]
    public void By_floor_area(TargetCategory category, double area, TargetClass expected)
        => Assert.That(ClassOf(Target(category) with { FloorArea = area, PersonsDay = 2000 }), Is.EqualTo(expected));

    [TestCase(100, TargetClass.Class1)]
    [TestCase(99, TargetClass.Class2)]
    public void Hotels_by_beds(int beds, TargetClass expected)
        => Assert.That(ClassOf(Target(TargetCategory.Hotel) with { Beds = beds }), Is.EqualTo(expected));

    [Test]
    public void A_park_takes_its_area_from_its_polygon_where_none_is_given()
    {
        var square = new Polygon(new LinearRing([new(0, 0), new(40, 0), new(40, 40), new(0, 40), new(0, 0)]));
        Assert.That(ClassOf(Target(TargetCategory.ParkSquare) with { Shape = square }), Is.EqualTo(TargetClass.Class2));
        Assert.That(ClassOf(Target(TargetCategory.ParkSquare) with { Shape = square, LandArea = 5000 }), Is.EqualTo(TargetClass.Class1));
    }

    [Test]
    public void Of_two_sizes_the_stricter_counts()
        => Assert.That(ClassOf(Target(TargetCategory.Residential) with { Households = 5, PersonsDay = 120 }), Is.EqualTo(TargetClass.Class1));

    [Test]
    public void Without_a_size_the_strictest_class_is_taken_and_said_so()
    {
        var result = Rules.Classify(Target(TargetCategory.Hotel));
        Assert.That((result.Class, result.SizeAssumed), Is.EqualTo((TargetClass.Class1, true)));
        Assert.That(result.ReasonEn, Does.Contain("not given"));
    }

    [Test]
    public void A_stated_class_stands()
    {
        var result = Rules.Classify(Target(TargetCategory.School) with { Class = TargetClass.Class3 });
        Assert.That((result.Class, result.Rule, result.Confidence), Is.EqualTo((TargetClass.Class3, "given", Confidence.High)));
    }

    [TestCaseSource(nameof(AllKinds))]
    public void Every_kind_and_every_size_has_exactly_one_class(TargetCategory category)
    {
        foreach (var size in new double[] { 0, 1, 9.5, 10, 29.5, 30, 99.5, 100, 299, 300, 1499.5, 1500, 2999, 3000, 4999.5, 5000, 1e9 })
        {
            var target = Target(category) with { PersonsDay = size, FloorArea = size, LandArea = size, Beds = (int)size, Households = (int)size };
            Assert.That(Rules.Classify(target).SizeAssumed, Is.False, $"{category} {size}");
            Assert.That(Rules.Classify(target with { FloorArea = null }).SizeAssumed, Is.EqualTo(category is TargetCategory.Sports or TargetCategory.Office));
        }
    }

    [TestCase(TargetClass.HighSensitivity, 3e-7, 3e-6)]
    [TestCase(TargetClass.Important, 3e-7, 3e-6)]
    [TestCase(TargetClass.Class1, 3e-7, 3e-6)]
    [TestCase(TargetClass.Class2, 3e-6, 1e-5)]
    [TestCase(TargetClass.Class3, 1e-5, 3e-5)]
    public void Limits_of_individual_risk(TargetClass targetClass, double forNew, double inService)
    {
        var criteria = ReferenceTables.Embedded.IndividualRisk;
        Assert.That(criteria.Limit("GB36894-2018", targetClass, true)?.Limit, Is.EqualTo(forNew));
        Assert.That(criteria.Limit("GB36894-2018", targetClass, false)?.Limit, Is.EqualTo(inService));
        Assert.That(criteria.Limit("no such set", targetClass, true), Is.Null);
    }

    [TestCase(TargetClass.HighSensitivity, 2000)]
    [TestCase(TargetClass.Class2, 5000)]
    [TestCase(TargetClass.Class3, 9000)]
    public void Blast_thresholds(TargetClass targetClass, double pascals)
        => Assert.That(ReferenceTables.Embedded.Blast.Of(targetClass).Overpressure, Is.EqualTo(pascals));

    private static TargetCategory[] AllKinds() => Enum.GetValues<TargetCategory>();
}
