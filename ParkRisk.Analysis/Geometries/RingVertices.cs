using System.Buffers;

namespace ParkRisk.Analysis.Geometries;

/// <summary>The vertices of one contour while it is traced.</summary>
internal sealed class RingVertices : IDisposable
{
    /// <summary>Room for so many vertices.</summary>
    public RingVertices(int capacity)
    {
        X = ArrayPool<double>.Shared.Rent(capacity);
        Y = ArrayPool<double>.Shared.Rent(capacity);
        OnBorder = ArrayPool<bool>.Shared.Rent(capacity);
        Next = ArrayPool<int>.Shared.Rent(capacity);
        RowEdge = ArrayPool<int>.Shared.Rent(capacity);
    }

    /// <summary>Vertices so far.</summary>
    public int Count { get; private set; }

    /// <summary>m. Eastings.</summary>
    public double[] X { get; }

    /// <summary>m. Northings.</summary>
    public double[] Y { get; }

    /// <summary>Whether a vertex lies on the edge of the frame.</summary>
    public bool[] OnBorder { get; }

    /// <summary>The vertex after each.</summary>
    public int[] Next { get; }

    /// <summary>For a vertex on a lattice row the lattice point west of it, else −1.</summary>
    public int[] RowEdge { get; }

    /// <summary>Adds a vertex and returns its number.</summary>
    public int Add(double x, double y, bool onBorder, int rowEdge)
    {
        X[Count] = x;
        Y[Count] = y;
        OnBorder[Count] = onBorder;
        RowEdge[Count] = rowEdge;
        return Count++;
    }

    /// <summary>Gives the memory back; fresh pages for every contour would cost more than tracing it.</summary>
    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(X);
        ArrayPool<double>.Shared.Return(Y);
        ArrayPool<bool>.Shared.Return(OnBorder);
        ArrayPool<int>.Shared.Return(Next);
        ArrayPool<int>.Shared.Return(RowEdge);
    }
}
