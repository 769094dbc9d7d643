using ParkRisk.Analysis.IO.Reference;
using ParkRisk.Analysis.Substances;
using ParkRisk.Analysis.Vulnerability;

namespace ParkRisk.Analysis.Tests.Substances;

public sealed class SubstanceTableTests
{
    private static readonly SubstanceTable Table = ReferenceTables.Embedded.Substances;

    [Test]
    public void The_85_substances_named_by_GB18218_come_first_and_in_order()
        => Assert.That(Table.Substances.Take(85).Select(s => s.MajorHazardNumber), Is.EqualTo(Enumerable.Range(1, 85).Select(i => (int?)i)));

    [Test]
    public void Holds_more_than_three_hundred_substances_with_unique_keys()
    {
        Assert.That(Table.Substances, Has.Length.GreaterThanOrEqualTo(300));
        Assert.That(Table.Substances.Select(s => s.Key), Is.Unique);
    }

    [Test]
    public void Every_CAS_number_has_its_check_digit()
    {
        foreach (var cas in Table.Substances.Select(s => s.Cas).OfType<string>())
        {
            var digits = cas.Where(char.IsAsciiDigit).Select(c => c - '0').Reverse().ToArray();
            var sum = digits.Skip(1).Select((digit, i) => digit * (i + 1)).Sum();
            Assert.That(sum % 10, Is.EqualTo(digits[0]), cas);
            Assert.That(cas, Does.Match("^[1-9][0-9]{1,6}-[0-9]{2}-[0-9]$"));
        }
    }

    [TestCase("7664-41-7", "Ammonia")]
    [TestCase("7664417", "Ammonia")]
    [TestCase(" 液 氨", "Ammonia")]
    [TestCase("ＡＭＭＯＮＩＡ", "Ammonia")]
    [TestCase("氯气", "Chlorine")]
    [TestCase("光气", "Phosgene")]
    [TestCase("TDI", "Toluene diisocyanate (TDI)")]
    [TestCase("１，３－丁二烯", "1,3-Butadiene")]
    [TestCase("vcm", "Vinyl chloride")]
    [TestCase("LNG", "Liquefied natural gas (LNG)")]
    [TestCase("汽油", "Gasoline (incl. ethanol/methanol gasoline)")]
    [TestCase("methyl  ethyl\tketone", "Methyl ethyl ketone")]
    [TestCase("67–56–1", "Methanol")]
    public void Finds_a_substance_as_people_write_it(string text, string name)
        => Assert.That(Table.Find(text).Match?.NameEn, Is.EqualTo(name));

    [Test]
    public void Grades_that_share_a_CAS_number_are_offered_as_alternatives()
    {
        var found = Table.Find("6484-52-2");
        Assert.That(found.Match?.MajorHazardNumber, Is.EqualTo(43));
        Assert.That(found.Alternatives.Select(s => s.MajorHazardNumber), Is.EqualTo(new int?[] { 44 }));
    }

    [TestCase("methanl", "Methanol")]
    [TestCase("丁二希", "丁二烯")]
    [TestCase("benzen", "Benzene")]
    public void An_unknown_name_gets_near_ones_suggested(string text, string near)
    {
        var found = Table.Find(text);
        Assert.That(found.Match, Is.Null);
        Assert.That(found.Suggestions, Does.Contain(near));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("\uD800")]
    [TestCase("????????????????????????????????????????????????????????????????????????????????????????????????????")]
    public void Nonsense_finds_nothing_and_does_no_harm(string text)
        => Assert.That(Table.Find(text).Match, Is.Null);

    [Test]
    public void Toxic_probits_point_at_rows_of_the_probit_table_and_none_is_forgotten()
    {
        var pointed = Table.Substances.Where(s => s.ToxicProbit is not null).ToList();
        foreach (var substance in pointed)
        {
            var parts = substance.ToxicProbit!.Split('/');
            Assert.That(ToxicProbitTable.Find(parts[0], parts[1])?.Cas, Is.EqualTo(substance.Cas), substance.NameEn);
        }

        var published = ToxicProbitTable.Rows.Where(r => r.Set == "purple-book").Select(r => r.Cas);
        Assert.That(pointed.Select(s => s.Cas), Is.EquivalentTo(published));
    }

    [Test]
    public void Every_mixture_with_a_boiling_point_names_its_surrogate()
    {
        var mixtures = Table.Substances.Where(s => s.Formula is null && s.BoilingPoint is not null).ToList();
        Assert.That(mixtures, Is.Not.Empty);
        Assert.That(mixtures, Has.All.Property(nameof(Substance.Surrogate)).Not.Null);
    }
}
