using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Calculators.IgnitionAndRisk;

/// <summary><c>major-hazard-grade</c>.</summary>
internal static class MajorHazardGradeCalculator
{
    private static readonly ReferenceTable Alphas = ReferenceTable.Load("standards/gb18218-alpha.csv");
    private static readonly ReferenceTable Levels = ReferenceTable.Load("standards/gb18218-levels.csv");

    public static Calculator Definition { get; } = new(
        "major-hazard-grade", "GB 18218 identification and grade", "危险化学品重大危险源辨识与分级(GB 18218)", "GB 18218-2018, 4.2, 4.3, tables 5, 6")
    {
        Inputs =
        [
            Input.Number("quantity_t", "design maximum quantity per substance").Required().AtLeast(0).List(),
            Input.Number("critical_quantity_t", "critical quantity per substance").Required().List(),
            Input.Number("beta", "correction factor β per substance").Required().List(),
            Input.Integer("exposed_persons", "people outside within 500 m").Required(),
        ],
        Outputs =
        [
            Output.Number("s", "Σ q/Q"),
            Output.Flag("is_major_hazard", "s is at least 1"),
            Output.Number("alpha", "correction factor α by the exposed persons"),
            Output.Number("r", "α Σ β q/Q"),
            Output.Number("level", "1 … 4, null when it is no major hazard").Nullable(),
        ],
        Rules = [ListRule.SameLength("critical_quantity_t", "quantity_t"), ListRule.SameLength("beta", "quantity_t")],
        Evaluate = Evaluate,
    };

    private static Outputs Evaluate(InputValues inputs)
    {
        double s = 0, weighted = 0, alpha = Alpha(inputs.Integer("exposed_persons"));
        for (int i = 0; i < inputs.List("quantity_t").Length; i++)
        {
            double share = inputs.At("quantity_t", i) / inputs.At("critical_quantity_t", i);
            s += share;
            weighted += inputs.At("beta", i) * share;
        }

        double r = alpha * weighted;
        return new Outputs(inputs)
            .Set("s", s)
            .Set("is_major_hazard", s >= 1)
            .Set("alpha", alpha)
            .Set("r", r)
            .Set("level", s >= 1 ? Level(r) : null);
    }

    private static double Alpha(int persons)
        => Alphas.Number(Enumerable.Range(0, Alphas.Count).Single(row => persons >= Alphas.Number(row, "persons_min") && persons <= Alphas.Number(row, "persons_max")), "alpha");

    /// <summary>The first level, from the gravest, whose lower bound R reaches; the last has none.</summary>
    private static double Level(double r)
        => Levels.Number(Enumerable.Range(0, Levels.Count).First(row => Levels.Text(row, "r_min").Length == 0 || r >= Levels.Number(row, "r_min")), "level");
}
