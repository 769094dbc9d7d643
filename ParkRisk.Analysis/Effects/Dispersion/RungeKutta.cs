namespace ParkRisk.Analysis.Effects.Dispersion;

/// <summary>Embedded Runge-Kutta integration with step control: the third-order pair of Bogacki and Shampine (1989), which suits right-hand sides with kinks.</summary>
/// <typeparam name="TSystem">The equations; a value type, so that calls are inlined.</typeparam>
internal sealed class RungeKutta<TSystem>
    where TSystem : struct, IDerivatives
{
    private const int MostAttempts = 50_000;
    private readonly TSystem system;
    private readonly double tolerance;
    private readonly double[] k1, k2, k3, k4, trial, state, before, beforeRates, between;
    private double nextStep;
    private double startOfStep;
    private int attempts;

    /// <summary>Starts an integration.</summary>
    /// <param name="system">The equations.</param>
    /// <param name="x">Start of the independent variable.</param>
    /// <param name="y">Start of the state; copied.</param>
    /// <param name="firstStep">First step to try, above zero.</param>
    /// <param name="tolerance">Relative error allowed per step.</param>
    public RungeKutta(TSystem system, double x, ReadOnlySpan<double> y, double firstStep, double tolerance)
    {
        this.system = system;
        this.tolerance = tolerance;
        (k1, k2, k3, k4) = (new double[y.Length], new double[y.Length], new double[y.Length], new double[y.Length]);
        (trial, before, beforeRates, between) = (new double[y.Length], new double[y.Length], new double[y.Length], new double[y.Length]);
        state = y.ToArray();
        X = x;
        startOfStep = x;
        nextStep = firstStep;
        system.Evaluate(x, state, k1);
        state.CopyTo(before, 0);
        k1.CopyTo(beforeRates, 0);
    }

    /// <summary>Where the integration stands.</summary>
    public double X { get; private set; }

    /// <summary>State there.</summary>
    public ReadOnlySpan<double> State => state;

    /// <summary>Makes one accepted step that ends at the bound at the latest. A system that leaves the finite numbers ends there with NaN.</summary>
    public void Advance(double bound)
    {
        while (true)
        {
            if (++attempts > MostAttempts)
            {
                Array.Fill(state, double.NaN);
                X = bound;
                return;
            }

            bool isCut = X + nextStep >= bound;
            double step = isCut ? bound - X : nextStep;
            double error = Try(step) / tolerance;
            double factor = double.IsNaN(error) ? 0.2 : error > 0 ? Math.Clamp(0.9 * Math.Pow(error, -1.0 / 3), 0.2, 4) : 4;
            if (error <= 1 || step < 1e-9 * Math.Max(1, Math.Abs(X)))
            {
                startOfStep = X;
                state.CopyTo(before, 0);
                k1.CopyTo(beforeRates, 0);
                X = isCut ? bound : X + step;
                trial.CopyTo(state, 0);
                k4.CopyTo(k1, 0);
                nextStep = isCut ? Math.Max(nextStep, step * factor) : step * factor;
                return;
            }

            nextStep = step * factor;
        }
    }

    /// <summary>Steps until the bound.</summary>
    public void AdvanceTo(double bound)
    {
        while (X < bound)
        {
            Advance(bound);
        }
    }

    /// <summary>The state at a place, reached by free steps and interpolated within the last one, so that close places cost no steps of their own.</summary>
    /// <param name="x">Not before the places asked for earlier.</param>
    /// <param name="furthest">No step goes beyond this.</param>
    public ReadOnlySpan<double> StateAt(double x, double furthest)
    {
        while (X < x)
        {
            Advance(furthest);
        }

        double step = X - startOfStep;
        if (!(step > 0) || x >= X) return state;
        double t = (x - startOfStep) / step, u = 1 - t;
        double a = u * u * (1 + 2 * t), b = t * u * u * step, c = t * t * (1 + 2 * u), d = -t * t * u * step;
        for (int i = 0; i < between.Length; i++)
        {
            between[i] = a * before[i] + b * beforeRates[i] + c * state[i] + d * k1[i];
        }

        return between;
    }

    // Leaves the new state in trial and its derivatives in k4; returns the largest relative error.
    private double Try(double h)
    {
        Combine(h, 0.5, 0, 0);
        system.Evaluate(X + 0.5 * h, trial, k2);
        Combine(h, 0, 0.75, 0);
        system.Evaluate(X + 0.75 * h, trial, k3);
        Combine(h, 2.0 / 9, 1.0 / 3, 4.0 / 9);
        system.Evaluate(X + h, trial, k4);
        double worst = 0;
        for (int i = 0; i < state.Length; i++)
        {
            double error = h * (-5.0 / 72 * k1[i] + 1.0 / 12 * k2[i] + 1.0 / 9 * k3[i] - 1.0 / 8 * k4[i]);
            double scale = Math.Max(Math.Abs(state[i]), Math.Abs(trial[i])) + 1e-12;
            worst = Math.Max(worst, Math.Abs(error) / scale);
        }

        return worst;
    }

    private void Combine(double h, double a, double b, double c)
    {
        for (int i = 0; i < state.Length; i++)
        {
            trial[i] = state[i] + h * (a * k1[i] + b * k2[i] + c * k3[i]);
        }
    }
}
