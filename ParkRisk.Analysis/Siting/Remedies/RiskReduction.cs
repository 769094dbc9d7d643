using System.Collections.Immutable;

namespace ParkRisk.Analysis.Siting.Remedies;

/// <summary>The risk that one object causes at the points of a place.</summary>
/// <param name="Subject">Layer and id.</param>
/// <param name="IsNew">Counts against the limit for new installations.</param>
/// <param name="IsScalable">Falls in proportion to the leak frequency of the unit.</param>
/// <param name="Values">1/year. At each point.</param>
public sealed record RiskRow(string Subject, bool IsNew, bool IsScalable, double[] Values);

/// <summary>What must fall, and to which share of what it is.</summary>
/// <param name="Subjects">Layer and id.</param>
/// <param name="Factor">0–1. Times the present frequency.</param>
public sealed record Reduction(ImmutableArray<string> Subjects, double Factor);

/// <summary>How much the leading contributors must fall for limits to be met at every point of a place.</summary>
public static class RiskReduction
{
    /// <summary>A retrofit is not asked for more than a tenfold reduction while a larger group can do with less.</summary>
    private const double Practicable = 0.1;

    private const double LeastFactor = 1e-3;

    /// <summary>Kept in hand for what does not fall quite in proportion.</summary>
    private const double Reserve = 0.97;

    /// <summary>The fewest leading units whose frequency must fall, and to what share; null where no practicable reduction of units is enough.</summary>
    /// <param name="rows">Risk by object.</param>
    /// <param name="order">Subjects, the largest contributor first.</param>
    /// <param name="limit">1/year. For everything.</param>
    /// <param name="newLimit">1/year. For what is new.</param>
    public static Reduction? Retrofit(IReadOnlyList<RiskRow> rows, IEnumerable<string> order, double limit, double newLimit)
    {
        ArgumentNullException.ThrowIfNull(rows);
        string[] leading = [.. order.Where(s => rows.Any(r => r.Subject == s && r.IsScalable)).Distinct()];
        var falling = new Totals(rows[0].Values.Length);
        var rest = new Totals(rows[0].Values.Length);
        foreach (var row in rows)
        {
            rest.Add(row, 1);
        }

        var bySubject = rows.Where(r => r.IsScalable).ToLookup(r => r.Subject);
        Reduction? best = null;
        for (int count = 1; count <= leading.Length && !(best?.Factor >= Practicable); count++)
        {
            foreach (var row in bySubject[leading[count - 1]])
            {
                falling.Add(row, 1);
                rest.Add(row, -1);
            }

            double factor = Math.Min(Totals.Factor(falling.All, rest.All, limit * Reserve), Totals.Factor(falling.New, rest.New, newLimit * Reserve));
            if (factor >= LeastFactor && (best is null || factor > best.Factor))
            {
                best = new([.. leading[..count]], Down(factor));
            }
        }

        return best;
    }

    /// <summary>The fewest leading objects without which the limits are met; null where even without all they are not.</summary>
    /// <param name="rows">Risk by object.</param>
    /// <param name="order">Subjects, the largest contributor first.</param>
    /// <param name="limit">1/year. For everything.</param>
    /// <param name="newLimit">1/year. For what is new.</param>
    public static ImmutableArray<string>? Withdrawal(IReadOnlyList<RiskRow> rows, IEnumerable<string> order, double limit, double newLimit)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var left = new Totals(rows[0].Values.Length);
        foreach (var row in rows)
        {
            left.Add(row, 1);
        }

        var bySubject = rows.ToLookup(r => r.Subject);
        var gone = ImmutableArray.CreateBuilder<string>();
        foreach (string subject in order.Distinct())
        {
            gone.Add(subject);
            foreach (var row in bySubject[subject])
            {
                left.Add(row, -1);
            }

            if (left.All.Max() <= limit * Reserve && left.New.Max() <= newLimit * Reserve)
            {
                return gone.ToImmutable();
            }
        }

        return null;
    }

    /// <summary>Two significant digits, rounded down.</summary>
    private static double Down(double factor)
    {
        double scale = Math.Pow(10, 1 - Math.Floor(Math.Log10(factor)));
        return Math.Floor(factor * scale) / scale;
    }

    /// <summary>Sums at every point: of everything and of what is new.</summary>
    private sealed class Totals(int points)
    {
        public double[] All { get; } = new double[points];

        public double[] New { get; } = new double[points];

        public static double Factor(double[] falling, double[] rest, double limit)
        {
            double factor = 1;
            for (int p = 0; p < falling.Length; p++)
            {
                double left = Math.Max(0, rest[p]);
                factor = Math.Min(factor, left > limit ? -1 : falling[p] > 0 ? (limit - left) / falling[p] : 1);
            }

            return factor;
        }

        public void Add(RiskRow row, double sign)
        {
            for (int p = 0; p < points; p++)
            {
                All[p] += sign * row.Values[p];
                New[p] += row.IsNew ? sign * row.Values[p] : 0;
            }
        }
    }
}
