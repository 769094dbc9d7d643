using ParkRisk.Analysis.Criteria;
using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Tests.Criteria;

/// <summary>Cases worked by hand from the tables of GB 18218-2018.</summary>
public sealed class MajorHazardTests
{
    private static readonly MajorHazardRules Rules = ReferenceTables.Embedded.MajorHazards;

    private static HazardHolding Tonnes(string name, double tonnes, HoldingCondition condition = HoldingCondition.Ordinary)
        => new(ReferenceTables.Embedded.Substances.Find(name).Match ?? throw new AssertionException("no " + name), tonnes * 1000, condition);

    private static MajorHazardAssessment Assess(int persons, params HazardHolding[] holdings) => MajorHazard.Assess(holdings, persons, Rules);

    [Test]
    public void Fifty_tonnes_of_chlorine_with_150_people_near_by_are_level_two()
    {
        // q/Q = 50/5 = 10; β = 4; α = 2: R = 80.
        var result = Assess(150, Tonnes("chlorine", 50));
        Assert.That(result.S, Is.EqualTo(10).Within(1e-12));
        Assert.That(result.R, Is.EqualTo(80).Within(1e-12));
        Assert.That(result.Level?.Level, Is.EqualTo(2));
    }

    [Test]
    public void Several_substances_add_up()
    {
        // 400/50 + 20/10 = 10; 1.5·8 + 2·2 = 16; α = 1.
        var result = Assess(10, Tonnes("液化石油气", 400), Tonnes("氨", 20));
        Assert.That(result.S, Is.EqualTo(10).Within(1e-12));
        Assert.That(result.R, Is.EqualTo(16).Within(1e-12));
        Assert.That(result.Level?.NameZh, Is.EqualTo("三级"));
        Assert.That(result.Rows[0].Substance.NameZh, Does.StartWith("液化石油气"));
    }

    [Test]
    public void One_substance_in_two_tanks_is_one_row()
        => Assert.That(Assess(0, Tonnes("methanol", 200), Tonnes("甲醇", 300)).Rows.Single().Ratio, Is.EqualTo(1).Within(1e-12));

    [Test]
    public void Just_below_one_is_no_major_hazard_and_has_no_level()
    {
        var result = Assess(500, Tonnes("methanol", 499.9));
        Assert.That(result.IsMajorHazard, Is.False);
        Assert.That(result.Level, Is.Null);
        Assert.That(Assess(500, Tonnes("methanol", 500)).IsMajorHazard, Is.True);
    }

    // Chlorine alone, α = 1: R = 0.8·q.
    [TestCase(125, 1)]
    [TestCase(124.99, 2)]
    [TestCase(62.5, 2)]
    [TestCase(62.49, 3)]
    [TestCase(12.5, 3)]
    [TestCase(12.49, 4)]
    public void Levels_begin_at_100_50_and_10_inclusive(double tonnes, int level)
        => Assert.That(Assess(1, Tonnes("chlorine", tonnes)).Level?.Level, Is.EqualTo(level));

    [TestCase(0, 0.5)]
    [TestCase(1, 1.0)]
    [TestCase(29, 1.0)]
    [TestCase(30, 1.2)]
    [TestCase(49, 1.2)]
    [TestCase(50, 1.5)]
    [TestCase(99, 1.5)]
    [TestCase(100, 2.0)]
    [TestCase(2_000_000_000, 2.0)]
    public void Alpha_by_exposed_people(int persons, double alpha)
        => Assert.That(Assess(persons, Tonnes("chlorine", 5)).Alpha, Is.EqualTo(alpha));

    [TestCase("chlorine", 4)]
    [TestCase("phosgene", 20)]
    [TestCase("hydrogen sulfide", 5)]
    [TestCase("carbon monoxide", 2)]
    [TestCase("hydrogen", 1.5)]
    [TestCase("ethylene", 1.5)]
    [TestCase("toluene", 1)]
    [TestCase("oxygen", 1)]
    [TestCase("TNT", 2)]
    [TestCase("fluorine", 4)]
    public void Beta_of_named_gases_and_of_classes(string name, double beta)
        => Assert.That(Assess(1, Tonnes(name, 1)).Rows.Single().Beta, Is.EqualTo(beta));

    [TestCase(HoldingCondition.Ordinary, 1000, "table 2, W5.3", 1)]
    [TestCase(HoldingCondition.SpecialProcess, 50, "table 2, W5.2", 1)]
    [TestCase(HoldingCondition.AboveBoilingPoint, 10, "table 2, W5.1", 1.5)]
    public void A_flammable_liquid_that_is_not_named_goes_by_its_condition(HoldingCondition condition, double critical, string rule, double beta)
    {
        var row = Assess(1, Tonnes("MMA", 1, condition)).Rows.Single();
        Assert.That(row.CriticalQuantity, Is.EqualTo(critical * 1000));
        Assert.That((row.QuantityRule, row.Beta), Is.EqualTo((rule, beta)));
        Assert.That(row.Confidence, Is.Not.EqualTo(Confidence.High), "the classification is not read from the official table");
    }

    [TestCase("diesel", 5000)]
    [TestCase("propylene", 10)]
    [TestCase("dimethylamine", 10)]
    [TestCase("sodium cyanide", 500)]
    [TestCase("hydrogen peroxide", 50)]
    [TestCase("methyl mercaptan", 10)]
    [TestCase("propane", 50)]
    [TestCase("LNG", 50)]
    public void Critical_quantities_in_tonnes(string name, double tonnes)
        => Assert.That(Assess(1, Tonnes(name, 1)).Rows.Single().CriticalQuantity, Is.EqualTo(tonnes * 1000));

    [Test]
    public void What_the_standard_does_not_cover_is_listed_and_not_counted()
    {
        var result = Assess(1, Tonnes("盐酸", 1000), Tonnes("nitrogen", 50));
        Assert.That(result.S, Is.Zero);
        Assert.That(result.Uncovered.Select(u => u.Substance.NameZh), Is.EquivalentTo(new[] { "盐酸", "氮" }));
    }

    [Test]
    public void Every_class_symbol_of_a_substance_is_in_the_table()
    {
        var symbols = ReferenceTables.Embedded.Substances.Substances.SelectMany(s => s.HazardSymbols).Distinct();
        Assert.That(symbols, Is.SubsetOf(Rules.Classes.Select(c => c.Symbol)));
    }

    [Test]
    public void Table_one_and_the_substance_table_agree_row_by_row()
    {
        foreach (var (row, substance) in Rules.Named.Zip(ReferenceTables.Embedded.Substances.Substances))
        {
            Assert.That(substance.MajorHazardNumber, Is.EqualTo(row.Number));
            Assert.That(row.NameZh, Does.StartWith(substance.NameZh[..1]).Or.Contain(substance.NameZh), row.NameZh);
            if (row.Cas is { } cas && substance.Cas is { } own)
            {
                Assert.That(cas.Split(';'), Does.Contain(own), row.NameZh);
            }
        }
    }

    [Test]
    public void A_CAS_number_with_several_grades_finds_the_strictest()
    {
        var table = ReferenceTables.Embedded.Substances;
        foreach (var found in table.Substances.Select(s => s.Cas).OfType<string>().Distinct().Select(table.Find).Where(f => f.Alternatives.Length > 0))
        {
            double Critical(Analysis.Substances.Substance s)
                => MajorHazard.Assess([new HazardHolding(s, 1)], 1, Rules).Rows.SingleOrDefault()?.CriticalQuantity ?? double.PositiveInfinity;
            Assert.That(found.Alternatives.Select(Critical), Has.All.GreaterThanOrEqualTo(Critical(found.Match!)), found.Match!.NameEn);
        }
    }
}
