using ParkRisk.Analysis.Substances;

namespace ParkRisk.Analysis.Tests.Substances;

[TestFixture]
public sealed class ElementalCompositionTests
{
    [TestCase("NH3", "N", 1)]
    [TestCase("C6H4Cl2", "Cl", 2)]
    [TestCase("(NH4)2SO4", "N", 2)]
    [TestCase("(NH4)2SO4", "H", 8)]
    [TestCase("CuSO4·5H2O", "H", 10)]
    [TestCase("Ca(ClO)2", "Cl", 2)]
    [TestCase("CO", "Co", 0)]
    public void Counts_the_atoms(string formula, string element, double expected)
        => Assert.That(ElementalComposition.Of(formula)!.GetValueOrDefault(element), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase(null)]
    [TestCase("mixture")]
    [TestCase("(NH4")]
    [TestCase("NH4)")]
    [TestCase("C6H4?")]
    public void A_text_that_is_no_formula_has_none(string? formula) => Assert.That(ElementalComposition.Of(formula), Is.Null);
}
