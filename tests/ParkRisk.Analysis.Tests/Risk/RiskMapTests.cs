using ParkRisk.Analysis.Geometries;
using ParkRisk.Analysis.Risk;
using ParkRisk.Analysis.Risk.Benchmarking;

namespace ParkRisk.Analysis.Tests.Risk;

/// <summary>The risk map against the definition of individual risk, and the bits it must keep.</summary>
public sealed class RiskMapTests
{
    [Test]
    public void Agrees_with_brute_force_on_a_small_synthetic_park()
    {
        var park = new ParkL(sources: 12, cells: 250);
        var map = new RiskMap(park.Frame, park.Weather);
        map.Add(park.Sources);
        ScalarField field = map.Render();

        var random = new Random(7);
        var errors = new List<double>();
        for (int n = 0; n < 80; n++)
        {
            int row = random.Next(50, 200), column = random.Next(50, 200);
            double truth = BruteForce.RiskAt(park.Frame.East(column), park.Frame.North(row), park.Sources, park.Weather);
            if (truth > 1e-9)
            {
                errors.Add(Math.Abs(field[row, column] / truth - 1));
            }
        }

        errors.Sort();
        Assert.That(errors, Has.Count.GreaterThan(25));
        Assert.That(errors[^1], Is.LessThan(5e-3));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(8)]
    public void The_same_bits_for_any_number_of_threads(int threads)
    {
        var park = new ParkL(sources: 20, cells: 100);
        Assert.That(Run(park, park.Sources, threads).Values, Is.EqualTo(Run(park, park.Sources.Reverse(), 3).Values));
    }

    private static ScalarField Run(ParkL park, IEnumerable<RiskSource> sources, int threads)
    {
        var map = new RiskMap(park.Frame, park.Weather, threads: threads);
        map.Add(sources);
        return map.Render();
    }
}
