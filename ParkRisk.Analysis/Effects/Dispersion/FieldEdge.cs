namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Geometry of a contour of a footprint as seen from the source.</summary>
internal static class FieldEdge
{
    /// <summary>m. Largest distance from the source, and largest half-width, of the contour of a level that ends at a downwind coordinate; a little margin included.</summary>
    public static (double Reach, double HalfBreadth) Extent(ConcentrationField field, double level, double far)
    {
        const int steps = 200;
        double reach = Math.Max(far, -field.UpwindEdge), breadth = 0;
        for (int i = 1; i < steps; i++)
        {
            double share = (double)i / steps;
            double x = field.UpwindEdge + (far - field.UpwindEdge) * share * share;
            double width = field.HalfWidth(x, level);
            breadth = Math.Max(breadth, width);
            reach = Math.Max(reach, Math.Sqrt(x * x + width * width));
        }

        return (1.001 * reach, Math.Min(1.01 * breadth + 0.005 * (far - field.UpwindEdge), 1.001 * reach));
    }

    /// <summary>rad. Half-angle within which a point at a distance lies inside the contour of a level.</summary>
    public static double HalfAngle(ConcentrationField field, double level, double distance)
    {
        double Excess(double angle) => field.HalfWidth(distance * Math.Cos(angle), level) - distance * Math.Sin(angle);
        if (distance <= 0) return field.AxisConcentration(0) >= level || field.UpwindEdge < 0 ? Math.PI : 0;
        if (field.AxisConcentration(distance) < level) return OffAxis(Excess);
        double low = 0, high = Math.PI;
        if (field.UpwindEdge < -distance && field.AxisConcentration(-distance) >= level) return Math.PI;
        double guess = Math.Atan2(field.HalfWidth(distance, level), distance);
        for (int i = 0; i < 50 && high - low > 1e-9; i++)
        {
            if (Excess(guess) > 0)
            {
                low = guess;
            }
            else
            {
                high = guess;
            }

            // At a fixed point the contour is met; wide clouds, for which there is none, are bisected.
            double next = Math.Asin(Math.Min(1, field.HalfWidth(distance * Math.Cos(guess), level) / distance));
            if (Math.Abs(next - guess) < 1e-10) return guess;
            guess = next > low && next < high && i < 12 ? next : 0.5 * (low + high);
        }

        return 0.5 * (low + high);
    }

    // A cloud wider than long reaches this distance sideways only; the interval is then closed over the axis, on the side of safety.
    private static double OffAxis(Func<double, double> excess)
    {
        const int directions = 24;
        int last = directions;
        while (last > 0 && !(excess(Math.PI * last / directions) > 0))
        {
            last--;
        }

        if (last is 0 or directions) return last * Math.PI / directions;
        double inside = Math.PI * last / directions, outside = inside + Math.PI / directions;
        while (outside - inside > 1e-9)
        {
            double middle = 0.5 * (inside + outside);
            if (excess(middle) > 0)
            {
                inside = middle;
            }
            else
            {
                outside = middle;
            }
        }

        return inside;
    }
}
