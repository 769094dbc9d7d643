using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>Risk of one source over distance and direction, at the nodes of a <see cref="PolarGrid"/>; sharp edges are not in it.</summary>
/// <remarks>Stored by direction, radii contiguous, with ghost directions on both sides so that a 4 × 4 neighbourhood never wraps. Effects by distance only, often steep, are kept beside it
/// on radii twice as fine. Interpolation is cubic (Lagrange) in both.</remarks>
internal sealed class PolarRiskTable
{
    /// <summary>Nodes of the rings to a node of the table.</summary>
    public const int RingRefinement = 2;

    private const int GhostsBefore = 2;
    private const int GhostsAfter = 3;

    /// <summary>Cubic Lagrange weights on nodes 0, 1, 2, 3 as polynomials of the position: coefficients of 1, t, t², t³ for each node.</summary>
    private static readonly Vector128<float> Weight0 = Vector128.Create(1f, 0, 0, 0);
    private static readonly Vector128<float> Weight1 = Vector128.Create(-11f / 6, 3, -1.5f, 1f / 3);
    private static readonly Vector128<float> Weight2 = Vector128.Create(1f, -2.5f, 2, -0.5f);
    private static readonly Vector128<float> Weight3 = Vector128.Create(-1f / 6, 0.5f, -0.5f, 1f / 6);

    private readonly RiskKernels kernels;
    private float[] values = [];
    private float[] rings = [];
    private float[] largest = [];
    private int ringNodes;

    /// <summary>An empty table.</summary>
    public PolarRiskTable(PolarGrid grid, RiskKernels kernels)
    {
        Grid = grid;
        this.kernels = kernels;
    }

    /// <summary>The nodes.</summary>
    public PolarGrid Grid { get; }

    /// <summary>Blocks of radii in use; 0 when only rings are.</summary>
    public int Blocks { get; private set; }

    /// <summary>Floats from one direction to the next; an odd number of cache lines, so that directions do not collide in the cache.</summary>
    public int Stride { get; private set; }

    /// <summary>bytes. Memory that it holds, about.</summary>
    public long Size => sizeof(float) * ((long)values.Length + rings.Length + largest.Length);

    /// <summary>All values, ghosts included.</summary>
    public Span<float> Values => values;

    /// <summary>The rings: values by radius, <see cref="RingRefinement"/> to a node of the table.</summary>
    public Span<float> Rings => rings.AsSpan(0, ringNodes);

    /// <summary>Index of the value of a direction (ghosts allowed) and radius.</summary>
    public int Index(int angle, int radius) => (angle + GhostsBefore) * Stride + radius;

    /// <summary>Makes room; contents are undefined.</summary>
    /// <param name="blocks">Blocks of radii.</param>
    /// <param name="nodes">Nodes of the rings.</param>
    public void Resize(int blocks, int nodes)
    {
        Blocks = blocks;
        Stride = (blocks | 1) * PolarGrid.BlockSize;
        int needed = blocks == 0 ? 0 : (Grid.Angles + GhostsBefore + GhostsAfter) * Stride;
        if (values.Length < needed)
        {
            values = new float[needed];
        }

        ringNodes = nodes;
        if (rings.Length < nodes)
        {
            rings = new float[nodes];
        }
    }

    /// <summary>Copies the ghosts and notes the largest risk at every radius.</summary>
    public void Complete()
    {
        int width = Blocks * PolarGrid.BlockSize;
        largest = new float[width];
        if (Blocks == 0)
        {
            return;
        }

        Span<float> all = values;
        for (int g = 1; g <= GhostsBefore; g++)
        {
            all.Slice(Index(Grid.Angles - g, 0), width).CopyTo(all[Index(-g, 0)..]);
        }

        for (int g = 0; g < GhostsAfter; g++)
        {
            all.Slice(Index(g, 0), width).CopyTo(all[Index(Grid.Angles + g, 0)..]);
        }

        for (int j = 0; j < Grid.Angles; j++)
        {
            kernels.Largest(all.Slice(Index(j, 0), width), largest);
        }
    }

    /// <summary>m. Distance beyond which the risk is nowhere above a value.</summary>
    /// <param name="negligible">1/year. Risk that counts as none.</param>
    public double ReachAbove(double negligible)
    {
        int last = Array.FindLastIndex(largest, r => r > negligible);
        int lastRing = ringNodes - 1;
        while (lastRing >= 0 && !(rings[lastRing] > negligible))
        {
            lastRing--;
        }

        double reach = last < 0 ? 0 : Grid.Radius(Math.Min(last + 1, largest.Length - 1));
        return Math.Max(reach, lastRing < 0 ? 0 : Grid.Radius((double)(lastRing + 1) / RingRefinement));
    }

    /// <summary>Interpolates at a batch of points.</summary>
    public void Interpolate(PointBatch batch)
    {
        var layout = new TableLayout(
            Grid.RadialNodes,
            (float)(1 / (Grid.Core * Grid.Core)),
            (float)(1 / Grid.Step),
            (float)(Math.IEEERemainder(Grid.FirstAngle, 2 * Math.PI) / Grid.Step),
            Grid.Angles,
            Blocks == 0 ? 1e6f : Blocks * PolarGrid.BlockSize - 4);
        kernels.Locate(layout, batch);
        if (Blocks == 0)
        {
            Array.Clear(batch.Values);
        }
        else
        {
            InterpolateTable(batch);
        }

        if (ringNodes > 0)
        {
            AddRings(batch);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Weights(float t)
    {
        Vector128<float> v = Vector128.Create(t);
        return Vector128.FusedMultiplyAdd(v, Vector128.FusedMultiplyAdd(v, Vector128.FusedMultiplyAdd(v, Weight3, Weight2), Weight1), Weight0);
    }

    private void InterpolateTable(PointBatch batch)
    {
        ref float table = ref MemoryMarshal.GetReference(values.AsSpan());
        nuint stride = (nuint)Stride;
        for (int i = 0; i < PointBatch.Count; i++)
        {
            if (batch.RadialOffset[i] > 3)
            {
                batch.Values[i] = 0;
                continue;
            }

            nuint at = (nuint)Index(batch.Angle[i] - 1, batch.Radius[i]);
            Vector128<float> along = Weights(batch.AngularOffset[i]);
            Vector128<float> sum = Vector128.LoadUnsafe(ref table, at) * Vector128.Shuffle(along, Vector128.Create(0, 0, 0, 0));
            sum = Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref table, at + stride), Vector128.Shuffle(along, Vector128.Create(1, 1, 1, 1)), sum);
            sum = Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref table, at + 2 * stride), Vector128.Shuffle(along, Vector128.Create(2, 2, 2, 2)), sum);
            sum = Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref table, at + 3 * stride), Vector128.Shuffle(along, Vector128.Create(3, 3, 3, 3)), sum);
            batch.Values[i] = Vector128.Sum(sum * Weights(batch.RadialOffset[i]));
        }
    }

    private void AddRings(PointBatch batch)
    {
        ref float first = ref MemoryMarshal.GetReference(rings.AsSpan());
        for (int i = 0; i < PointBatch.Count; i++)
        {
            float position = RingRefinement * (batch.Radius[i] + batch.RadialOffset[i]);
            int node = Math.Max((int)position - 1, 0);
            if (node <= ringNodes - 4)
            {
                batch.Values[i] += Vector128.Sum(Vector128.LoadUnsafe(ref first, (nuint)node) * Weights(position - node));
            }
        }
    }
}
