using ParkRisk.Analysis.Calculators;

namespace ParkRisk.Analysis.Tests.Calculators;

public class ModelCatalogueTests
{
    private static readonly string[] Expected =
    [
        "liquid-orifice", "tank-drain", "gas-orifice", "gas-blowdown", "fanno-pipe", "two-phase-omega", "two-phase-erm", "flash-fraction",
        "pool-spread", "pool-evaporation-mackay-matsugu", "pool-evaporation-open-vessel", "pool-boiling-land", "pool-boiling-water",
        "stability-turner", "stability-srdt", "wind-profile", "briggs-sigma", "ccps-puff-sigma", "tno-sigma", "isc3-sigma",
        "gaussian-plume", "gaussian-puff", "palazzi-short-release",
        "dense-gas-criteria", "britter-mcquaid-curve", "britter-mcquaid-plume", "britter-mcquaid-puff", "dense-gas-slump", "dense-gas-box",
        "burning-rate", "transmissivity", "view-factor-tilted-cylinder", "pool-fire-thomas", "point-source-radiation",
        "jet-fire-chamberlain", "jet-fire-aqt3046", "jet-fire-point-source", "fireball-ccps", "fireball-tno",
        "tnt-equivalence", "tnt-kingery-bulmash", "tnt-kinney-graham", "tnt-sadovsky", "tno-multi-energy", "baker-strehlow-tang", "vessel-burst",
        "probit", "probit-heat", "lethality-heat", "probit-overpressure", "lethality-overpressure", "probit-toxic", "lethality-toxic",
        "ignition-direct", "ignition-delayed", "ignition-cox-lees-ang", "ignition-hydrogen", "event-tree", "fn-curve", "fn-criterion",
        "individual-risk-circles", "individual-risk-sector", "societal-risk-circles", "major-hazard-grade",
        "escalation-heat", "escalation-overpressure", "escalation-linear", "domino-combinations", "domino-network",
    ];

    [Test]
    public void Every_promised_model_is_offered()
        => Assert.That(Expected, Is.SubsetOf(ModelCatalogue.All.Select(m => m.Id)));

    [Test]
    public void Ids_are_unique_and_unknown_ids_find_nothing()
    {
        Assert.That(ModelCatalogue.All.Select(m => m.Id), Is.Unique);
        Assert.That(ModelCatalogue.Find("Gas-Orifice"), Is.Null);
    }
}
