namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>How far a level reaches along an axis on which the concentration may rise before it falls.</summary>
public static class PlumeDistance
{
    private const int StepsPerDecade = 48;

    /// <summary>m. The largest distance at which the concentration equals the level, or null when it never does.</summary>
    /// <param name="axis">Concentration at a distance; smooth, with one maximum at most.</param>
    /// <param name="level">The level, same unit, above zero.</param>
    /// <param name="shortest">m. Where the search ends, above zero.</param>
    /// <param name="longest">m. Where the search starts.</param>
    public static double? Largest(Func<double, double> axis, double level, double shortest, double longest)
    {
        double ratio = Math.Pow(10, 1.0 / StepsPerDecade);
        double far = longest;
        bool farAbove = axis(far) >= level;
        while (far > shortest)
        {
            double near = Math.Max(far / ratio, shortest);
            bool nearAbove = axis(near) >= level;
            if (nearAbove != farAbove) return Refine(axis, level, near, far, nearAbove);
            far = near;
        }

        return null;
    }

    private static double Refine(Func<double, double> axis, double level, double near, double far, bool nearAbove)
    {
        while (far - near > 1e-13 * far)
        {
            double middle = 0.5 * (near + far);
            if (middle <= near || middle >= far) break;
            if (axis(middle) >= level == nearAbove)
            {
                near = middle;
            }
            else
            {
                far = middle;
            }
        }

        return 0.5 * (near + far);
    }
}
