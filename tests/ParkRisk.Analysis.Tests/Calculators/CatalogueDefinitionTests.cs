using ParkRisk.Analysis.Calculators;

namespace ParkRisk.Analysis.Tests.Calculators;

public class CatalogueDefinitionTests
{
    private static IEnumerable<Calculator> Models => ModelCatalogue.All;

    [TestCaseSource(nameof(Models))]
    public void Keys_of_a_model_are_unique_and_explained(Calculator model)
    {
        Assert.That(model.Inputs.Select(i => i.Key), Is.Unique);
        Assert.That(model.Outputs.Select(o => o.Key), Is.Unique);
        Assert.That(model.Inputs.Select(i => i.Meaning).Concat(model.Outputs.Select(o => o.Meaning)), Has.None.Empty);
        Assert.That(new[] { model.Title, model.TitleZh, model.Citation }, Has.None.Empty);
    }

    [TestCaseSource(nameof(Models))]
    public void Defaults_lie_in_their_range(Calculator model)
    {
        foreach (var input in model.Inputs)
        {
            Assert.That(input.DefaultNumber is not { } number || input.Range.Contains(number), Is.True, input.Key);
            Assert.That(input.DefaultText is not { } text || input.Options.Contains(text), Is.True, input.Key);
            Assert.That(input.DefaultKey is not { } key || model.Inputs.Any(i => i.Key == key), Is.True, input.Key);
        }
    }
}
