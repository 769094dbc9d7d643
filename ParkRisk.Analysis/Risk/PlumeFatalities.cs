using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ParkRisk.Analysis.Effects;
using ParkRisk.Analysis.Risk.Kernels;

namespace ParkRisk.Analysis.Risk;

/// <summary>Fatalities of plumes that share a shape, in one wind: one thread's arrays and loops.</summary>
/// <remarks>The lethality is that of the individual-risk engine, Φ in single precision with a relative error of 10⁻⁵; people are summed in double precision.</remarks>
internal sealed class PlumeFatalities
{
    private const int Row = 16;

    /// <summary>Dilution at which no plume does harm.</summary>
    private const double Nothing = 1e30;

    private readonly RiskKernels kernels = RiskKernels.For(KernelPath.Auto);
    private double[] shape = [];
    private float[] dilution = [];
    private float[] lethality = [];
    private double[][] exposed = [];
    private double[][] lost = [];
    private (double Outdoors, double Indoors) factors;

    /// <summary>Evaluates the shape at the selected places and forgets earlier losses.</summary>
    public void Enter(IPlumeShape plumeShape, ReadOnlySpan<double> downwind, ReadOnlySpan<double> crosswind, int periods)
    {
        int count = downwind.Length, padded = (count + Row - 1) / Row * Row;
        if (shape.Length < padded || exposed.Length < periods)
        {
            int room = Math.Max(2 * padded, shape.Length);
            (shape, dilution, lethality) = (new double[room], new float[room], new float[room]);
            exposed = [.. Enumerable.Range(0, periods).Select(_ => new double[room])];
            lost = [.. Enumerable.Range(0, periods).Select(_ => new double[room])];
        }

        plumeShape.Evaluate(downwind, crosswind, shape.AsSpan(0, count));
        shape.AsSpan(count, padded - count).Fill(Nothing);
        for (int i = 0; i < padded; i++)
        {
            dilution[i] = (float)Math.Min(shape[i], Nothing);
        }

        foreach (double[] sums in lost)
        {
            sums.AsSpan(0, padded).Clear();
        }

        factors = (double.NaN, double.NaN);
    }

    /// <summary>Works the lethality of a plume out at the first of the selected places.</summary>
    public void Evaluate(IProbitPlumeField plume, int count)
    {
        int padded = (count + Row - 1) / Row * Row;
        kernels.Normal(dilution.AsSpan(0, padded), (float)plume.Offset, (float)plume.Slope, lethality);
    }

    /// <summary>Counts the people at the selected places, each weighted by how much of the lethality is theirs.</summary>
    public void Expose(RiskItem item, PlacesInReach places, ReadOnlySpan<int> selected)
    {
        if (factors == (item.OutdoorFactor, item.IndoorFactor))
        {
            return;
        }

        factors = (item.OutdoorFactor, item.IndoorFactor);
        for (int k = 0; k < places.Outdoors.Length; k++)
        {
            double[] outdoors = places.Outdoors[k], indoors = places.Indoors[k], target = exposed[k];
            for (int s = 0; s < selected.Length; s++)
            {
                target[s] = factors.Outdoors * outdoors[selected[s]] + factors.Indoors * indoors[selected[s]];
            }
        }
    }

    /// <summary>persons. Deaths among the first of the selected places; their frequency is added to the losses there.</summary>
    public double Sum(int period, int count, double frequency)
    {
        ref float p = ref MemoryMarshal.GetArrayDataReference(lethality);
        ref double people = ref MemoryMarshal.GetArrayDataReference(exposed[period]);
        ref double losses = ref MemoryMarshal.GetArrayDataReference(lost[period]);
        Vector512<double> sum = default, weight = Vector512.Create(frequency);
        int i = 0;
        for (; i + 8 <= count; i += 8)
        {
            (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.LoadUnsafe(ref p, (nuint)i));
            Vector512<double> here = Vector512.Create(low, high) * Vector512.LoadUnsafe(ref people, (nuint)i);
            sum += here;
            Vector512.FusedMultiplyAdd(weight, here, Vector512.LoadUnsafe(ref losses, (nuint)i)).StoreUnsafe(ref losses, (nuint)i);
        }

        double total = Vector512.Sum(sum);
        for (; i < count; i++)
        {
            double here = lethality[i] * exposed[period][i];
            total += here;
            lost[period][i] += frequency * here;
        }

        return total;
    }

    /// <summary>Gives the losses to the places.</summary>
    public void AddLosses(int period, ReadOnlySpan<int> selected, double[] losses)
    {
        for (int s = 0; s < selected.Length; s++)
        {
            losses[selected[s]] += lost[period][s];
        }
    }
}
