namespace ParkRisk.Analysis.Effects.Explosion;

/// <summary>How far a blast of falling strength reaches.</summary>
public static class BlastRadius
{
    private const double Shortest = 1e-3, Longest = 1e6;

    /// <summary>m. Largest distance at which the overpressure is not below a level; 0 where it never is.</summary>
    /// <param name="overpressure">Pa. At a distance in m; must not rise with the distance.</param>
    /// <param name="level">Pa. Above zero.</param>
    public static double Of(Func<double, double> overpressure, double level)
    {
        if (overpressure(Shortest) < level)
        {
            return 0;
        }

        double low = Math.Log(Shortest), high = Math.Log(Longest);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = overpressure(Math.Exp(middle)) >= level ? (middle, high) : (low, middle);
        }

        return Math.Exp(low);
    }
}
