namespace ParkRisk.Analysis.Capacity;

/// <summary>Primal simplex with bounded variables on a dense tableau.</summary>
/// <remarks>
/// Dantzig (1963), Linear Programming and Extensions, chapters 5 and 18 (upper bounds). An infeasible start is led in by minimising the sum of infeasibilities. Steepest coefficient first; after a run of
/// degenerate steps Bland's rule of smallest index (1977), which cannot cycle, until a step moves. Rows are scaled by their largest coefficient. Meant for programmes of up to some hundred columns and rows.
/// </remarks>
internal sealed class Simplex
{
    private const double Tolerance = 1e-9;
    private const double PivotTolerance = 1e-10;
    private const int DegenerateStepsBeforeBland = 12;

    private readonly int columns;
    private readonly int rows;
    private readonly double[] cost;
    private readonly double[] upper;
    private readonly double[] rowScale;
    private readonly double[][] tableau;
    private readonly double[] value;
    private readonly int[] basis;
    private readonly bool[] isBasic;
    private readonly bool[] atUpper;
    private int degenerateSteps;

    public Simplex(LinearProgramme programme)
    {
        (columns, rows) = (programme.Objective.Length, programme.Rows.Length);
        int all = columns + rows;
        cost = [.. programme.Objective, .. new double[rows]];
        upper = [.. programme.Uppers, .. Enumerable.Repeat(double.PositiveInfinity, rows)];
        (tableau, value, basis, rowScale) = (new double[rows][], new double[rows], new int[rows], new double[rows]);
        (isBasic, atUpper) = (new bool[all], new bool[all]);
        for (int i = 0; i < rows; i++)
        {
            double largest = programme.Rows[i].Select(Math.Abs).DefaultIfEmpty(0).Max();
            rowScale[i] = largest > 0 ? 1 / largest : 1;
            tableau[i] = new double[all];
            for (int j = 0; j < columns; j++)
            {
                tableau[i][j] = programme.Rows[i][j] * rowScale[i];
            }

            tableau[i][columns + i] = 1;
            value[i] = programme.Limits[i] * rowScale[i];
            basis[i] = columns + i;
            isBasic[columns + i] = true;
        }
    }

    /// <summary>Runs to the end.</summary>
    public LinearSolution Run()
    {
        int most = 200 * (columns + rows) + 5000;
        for (int step = 0; step < most; step++)
        {
            bool feasible = IsFeasible();
            double[] gain = feasible ? ReducedCosts() : InfeasibilityGains();
            int entering = Entering(gain);
            if (entering < 0)
            {
                return feasible ? Finish(LinearStatus.Optimal) : Finish(LinearStatus.Infeasible);
            }

            if (!Step(entering))
            {
                return Finish(LinearStatus.Unbounded);
            }
        }

        throw new InvalidOperationException("the simplex method did not end; a pivoting rule is wrong");
    }

    private static double Slack(double magnitude) => Tolerance * (1 + Math.Abs(magnitude));

    private bool IsBelow(int row) => value[row] < -Slack(value[row]);

    private bool IsAbove(int row) => value[row] > upper[basis[row]] + Slack(upper[basis[row]]);

    private bool IsFeasible()
    {
        for (int i = 0; i < rows; i++)
        {
            if (IsBelow(i) || IsAbove(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the objective gains for each unit of a variable that leaves its bound.</summary>
    private double[] ReducedCosts()
    {
        double[] gain = [.. cost];
        for (int i = 0; i < rows; i++)
        {
            AddRow(gain, i, -cost[basis[i]]);
        }

        return gain;
    }

    /// <summary>By how much the sum of infeasibilities falls for each unit of a variable.</summary>
    private double[] InfeasibilityGains()
    {
        var gain = new double[cost.Length];
        for (int i = 0; i < rows; i++)
        {
            AddRow(gain, i, IsBelow(i) ? -1 : IsAbove(i) ? 1 : 0);
        }

        return gain;
    }

    private void AddRow(double[] sum, int row, double factor)
    {
        if (factor != 0)
        {
            for (int j = 0; j < sum.Length; j++)
            {
                sum[j] += factor * tableau[row][j];
            }
        }
    }

    private int Entering(double[] gain)
    {
        int best = -1;
        for (int j = 0; j < gain.Length; j++)
        {
            double size = atUpper[j] ? -gain[j] : gain[j];
            if (isBasic[j] || upper[j] <= 0 || size <= Tolerance)
            {
                continue;
            }

            if (degenerateSteps > DegenerateStepsBeforeBland)
            {
                return j;
            }

            best = best < 0 || size > Math.Abs(gain[best]) ? j : best;
        }

        return best;
    }

    /// <summary>Moves a variable off its bound until something blocks; false when nothing does.</summary>
    private bool Step(int entering)
    {
        double sense = atUpper[entering] ? -1 : 1;
        double length = upper[entering];
        int leaving = -1;
        bool leavesAtUpper = false;
        for (int i = 0; i < rows; i++)
        {
            double slope = -sense * tableau[i][entering];
            if (Math.Abs(slope) <= PivotTolerance)
            {
                continue;
            }

            var (room, toUpper) = Room(i, slope);
            if (double.IsPositiveInfinity(room))
            {
                continue;
            }

            bool shorter = double.IsPositiveInfinity(length) || room < length * (1 - Tolerance) - PivotTolerance;
            bool ties = !shorter && room <= length * (1 + Tolerance) + PivotTolerance;
            if (shorter || (ties && Prefers(i, leaving, entering)))
            {
                (length, leaving, leavesAtUpper) = (Math.Min(room, length), i, toUpper);
            }
        }

        if (double.IsPositiveInfinity(length))
        {
            return false;
        }

        degenerateSteps = length > Tolerance ? 0 : degenerateSteps + 1;
        for (int i = 0; i < rows; i++)
        {
            value[i] -= sense * tableau[i][entering] * length;
        }

        if (leaving < 0)
        {
            atUpper[entering] = !atUpper[entering];
            return true;
        }

        double start = atUpper[entering] ? upper[entering] : 0;
        int left = basis[leaving];
        (isBasic[left], atUpper[left]) = (false, leavesAtUpper);
        (isBasic[entering], atUpper[entering]) = (true, false);
        basis[leaving] = entering;
        Pivot(leaving, entering);
        value[leaving] = start + sense * length;
        return true;
    }

    /// <summary>How far the entering variable may go before a basic one meets a bound; one that is out of its bounds blocks where it comes in.</summary>
    private (double Length, bool AtUpper) Room(int row, double slope)
    {
        double most = upper[basis[row]];
        if (slope < 0)
        {
            return IsBelow(row) ? (double.PositiveInfinity, false)
                : IsAbove(row) ? ((value[row] - most) / -slope, true)
                : (Math.Max(0, value[row]) / -slope, false);
        }

        return IsAbove(row) ? (double.PositiveInfinity, true)
            : IsBelow(row) ? (-value[row] / slope, false)
            : (Math.Max(0, most - value[row]) / slope, true);
    }

    /// <summary>Among equals the largest pivot is the most accurate; under Bland's rule the smallest index leaves.</summary>
    private bool Prefers(int row, int than, int entering)
        => than >= 0 && (degenerateSteps > DegenerateStepsBeforeBland
            ? basis[row] < basis[than]
            : Math.Abs(tableau[row][entering]) > Math.Abs(tableau[than][entering]));

    private void Pivot(int row, int entering)
    {
        double[] pivotRow = tableau[row];
        double pivot = pivotRow[entering];
        for (int j = 0; j < pivotRow.Length; j++)
        {
            pivotRow[j] /= pivot;
        }

        for (int i = 0; i < rows; i++)
        {
            double factor = tableau[i][entering];
            if (i == row || factor == 0)
            {
                continue;
            }

            AddRow(tableau[i], row, -factor);
            tableau[i][entering] = 0;
        }
    }

    private LinearSolution Finish(LinearStatus status)
    {
        double[] point = [.. Enumerable.Range(0, columns).Select(j => !isBasic[j] && atUpper[j] ? upper[j] : 0)];
        for (int i = 0; i < rows; i++)
        {
            if (basis[i] < columns)
            {
                point[basis[i]] = Math.Clamp(value[i], 0, upper[basis[i]]);
            }
        }

        double[] gain = ReducedCosts();
        return new(
            status,
            point.Select((x, j) => x * cost[j]).Sum(),
            [.. point],
            [.. Enumerable.Range(0, rows).Select(i => isBasic[columns + i] ? 0 : Math.Max(0, -gain[columns + i]) * rowScale[i])],
            [.. Enumerable.Range(0, columns).Select(j => !isBasic[j] && atUpper[j] ? Math.Max(0, gain[j]) : 0)]);
    }
}
