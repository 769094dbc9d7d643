using System.Runtime.Intrinsics;

namespace ParkRisk.Analysis.Risk.Kernels;

/// <summary>The engine's inner loops for one instruction set.</summary>
internal abstract class RiskKernels
{
    /// <summary>The kernels for a choice of path; a path that the processor lacks runs all the same, slowly.</summary>
    public static RiskKernels For(KernelPath path) => path switch
    {
        KernelPath.Scalar => new RiskKernelsOfLanes<ScalarLanes, float>(),
        KernelPath.Vector256 => new RiskKernelsOfLanes<Vector256Lanes, Vector256<float>>(),
        KernelPath.Vector512 => new RiskKernelsOfLanes<Vector512Lanes, Vector512<float>>(),
        _ when Vector512.IsHardwareAccelerated => new RiskKernelsOfLanes<Vector512Lanes, Vector512<float>>(),
        _ when Vector256.IsHardwareAccelerated => new RiskKernelsOfLanes<Vector256Lanes, Vector256<float>>(),
        _ => new RiskKernelsOfLanes<ScalarLanes, float>(),
    };

    /// <summary>sum += f·Φ(a − b·G), element by element; the length is a multiple of 16.</summary>
    public abstract void AddPlume(ReadOnlySpan<float> dilution, float a, float b, float frequency, Span<float> sum);

    /// <summary>result = Φ(a − b·G), element by element; the length is a multiple of 16.</summary>
    public abstract void Normal(ReadOnlySpan<float> dilution, float a, float b, Span<float> result);

    /// <summary>Integral of the rows of K (16 numbers a row) from the outermost row inwards, cubic end-corrected; K is even about row 0 and about the last.</summary>
    /// <param name="k">K, two rows beyond the support readable.</param>
    /// <param name="tail">Result; row q holds the integral from row q outwards.</param>
    /// <param name="support">Rows on which K is not zero.</param>
    /// <param name="last">Row straight upwind.</param>
    /// <param name="step">rad. Angle between two rows.</param>
    public abstract void Integrate(ReadOnlySpan<float> k, Span<float> tail, int support, int last, float step);

    /// <summary>target row i += factor · source row (first + i·step), 16 numbers a row.</summary>
    public abstract void AddRows(ReadOnlySpan<float> source, int first, int step, int count, float factor, Span<float> target);

    /// <summary>Share of the time, weighted by frequency, in which each of the first points lies inside the outlines: fills the batch's values.</summary>
    public abstract void Enclose(OutlineTable table, PointBatch batch, int count);

    /// <summary>largest = max(largest, |values|), element by element; the length is a multiple of 16.</summary>
    public abstract void Largest(ReadOnlySpan<float> values, Span<float> largest);

    /// <summary>Positions of points in a table: index of the first of 4 × 4 neighbours, and the offsets from it in nodes.</summary>
    public abstract void Locate(in TableLayout layout, PointBatch batch);
}

/// <summary>What is needed to find a point in a polar table.</summary>
/// <param name="RadialNodes">M.</param>
/// <param name="InverseCore">1/m². 1/c².</param>
/// <param name="AnglesPerRadian">Directions in a radian.</param>
/// <param name="FirstAngle">Direction of node 0, in nodes, −N/2 … N/2.</param>
/// <param name="Angles">N.</param>
/// <param name="LargestRadius">Largest index of a first neighbour.</param>
internal readonly record struct TableLayout(float RadialNodes, float InverseCore, float AnglesPerRadian, float FirstAngle, float Angles, float LargestRadius);
