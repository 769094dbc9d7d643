using ParkRisk.Analysis.Quantities;

namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>One piece of a blast curve, X = exp(Σ cₙ (ln Z)ⁿ).</summary>
/// <param name="Upper">m/kg^(1/3). Largest scaled distance of the piece, included.</param>
/// <param name="Coefficients">c0, c1, … .</param>
internal sealed record SwisdakSegment(double Upper, params double[] Coefficients)
{
    /// <summary>X at a scaled distance.</summary>
    public double At(double scaledDistance)
    {
        double x = Math.Log(scaledDistance), sum = 0;
        for (int n = Coefficients.Length - 1; n >= 0; n--)
        {
            sum = sum * x + Coefficients[n];
        }

        return Math.Exp(sum);
    }
}

/// <summary>A blast curve made of pieces; at a join the lower piece counts.</summary>
/// <param name="Lower">m/kg^(1/3). Smallest scaled distance, included.</param>
/// <param name="Segments">Pieces, near to far.</param>
internal sealed record SwisdakCurve(double Lower, params SwisdakSegment[] Segments)
{
    /// <summary>A curve of the reference table.</summary>
    /// <param name="table">The table of all pieces.</param>
    /// <param name="quantity">Which curve.</param>
    public static SwisdakCurve Read(ReferenceTable table, string quantity)
    {
        const int terms = 7;
        int[] rows = [.. Enumerable.Range(0, table.Count).Where(row => table.Text(row, "quantity") == quantity)];
        return new SwisdakCurve(
            table.Number(rows[0], "lower_m_kg13"),
            [.. rows.Select(row => new SwisdakSegment(
                table.Number(row, "upper_m_kg13"),
                [.. Enumerable.Range(0, terms).Select(n => table.Number(row, FormattableString.Invariant($"c{n}")))]))]);
    }

    /// <summary>m/kg^(1/3). Largest scaled distance, included.</summary>
    public double Upper => Segments[^1].Upper;

    /// <summary>X at a scaled distance, or null outside the curve's own range.</summary>
    public double? At(double scaledDistance)
    {
        if (!(scaledDistance >= Lower))
        {
            return null;
        }

        foreach (SwisdakSegment segment in Segments)
        {
            if (scaledDistance <= segment.Upper)
            {
                return segment.At(scaledDistance);
            }
        }

        return null;
    }
}
