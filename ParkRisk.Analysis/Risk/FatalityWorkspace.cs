using System.Numerics;
using System.Runtime.Intrinsics;
using ParkRisk.Analysis.Effects;

namespace ParkRisk.Analysis.Risk;

/// <summary>Arrays in which a thread works out fatalities, source after source: the places in the frame of every wind, and the lethality at those that an outcome can reach.</summary>
internal sealed class FatalityWorkspace
{
    private double[] frames = [];
    private double[] downwind = [];
    private double[] crosswind = [];
    private double[] lethality = [];
    private double[] indoorLethality = [];
    private readonly PlumeFatalities plumes = new();
    private int[] selected = [];
    private int[] all = [];
    private PlacesInReach places = null!;
    private int width;

    /// <summary>Number of wind directions.</summary>
    public int Directions { get; private set; }

    /// <summary>Number of directions in a sector of the rose.</summary>
    public int PerSector { get; private set; }

    /// <summary>Number of places selected.</summary>
    public int Count { get; private set; }

    /// <summary>Indices of the places selected, nearest first.</summary>
    public ReadOnlySpan<int> Selected => selected.AsSpan(0, Count);

    /// <summary>0–1. Lethality of people outdoors at the places selected.</summary>
    public ReadOnlySpan<double> OutdoorLethality => lethality.AsSpan(0, Count);

    /// <summary>0–1. Lethality of people indoors at the places selected.</summary>
    public ReadOnlySpan<double> IndoorLethality => indoorLethality.AsSpan(0, Count);

    /// <summary>Turns the places into the frame of every wind.</summary>
    public void Enter(PlacesInReach inReach, TravelRose rose, int directions)
    {
        places = inReach;
        width = inReach.Count;
        PerSector = Math.Max(1, (directions + rose.SectorCount - 1) / rose.SectorCount);
        Directions = PerSector * rose.SectorCount;
        Grow(width, 2 * width * Directions);
        for (int d = 0; d < Directions; d++)
        {
            (double sine, double cosine) = Math.SinCos(rose.FirstEdge + (d + 0.5) * rose.SectorWidth / PerSector);
            Span<double> along = Along(d), across = Across(d);
            ReadOnlySpan<double> east = places.East, north = places.North;
            int i = 0;
            for (; i + Vector<double>.Count <= width; i += Vector<double>.Count)
            {
                Vector<double> x = new(east[i..]), y = new(north[i..]);
                (x * cosine + y * sine).CopyTo(along[i..]);
                (y * cosine - x * sine).CopyTo(across[i..]);
            }

            for (; i < width; i++)
            {
                along[i] = east[i] * cosine + north[i] * sine;
                across[i] = north[i] * cosine - east[i] * sine;
            }
        }
    }

    /// <summary>Evaluates a shape at the places selected, for all plumes that share it.</summary>
    public PlumeFatalities EnterPlumes(IPlumeShape shape, int periods)
    {
        plumes.Enter(shape, downwind.AsSpan(0, Count), crosswind.AsSpan(0, Count), periods);
        return plumes;
    }

    /// <summary>How many of the places selected are among the nearest ones; they come first.</summary>
    /// <param name="near">Number of places, from the nearest on.</param>
    public int CountBelow(int near)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = selected[middle] < near ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Selects the nearest places for an effect that the wind does not turn.</summary>
    public void SelectAll(int near)
    {
        Count = near;
        all.AsSpan(0, near).CopyTo(selected);
        places.East.AsSpan(0, near).CopyTo(downwind);
        places.North.AsSpan(0, near).CopyTo(crosswind);
    }

    /// <summary>Selects among the nearest places those in the strip that an effect can reach in a wind.</summary>
    /// <param name="direction">The wind.</param>
    /// <param name="near">Number of places, from the nearest on.</param>
    /// <param name="upwind">m. How far it reaches upwind.</param>
    /// <param name="breadth">m. How far it reaches to the sides.</param>
    /// <returns>Whether any is.</returns>
    public bool Select(int direction, int near, double upwind, double breadth)
    {
        ReadOnlySpan<double> along = Along(direction)[..near], across = Across(direction)[..near];
        int count = 0, i = 0, lanes = Vector512<double>.Count;
        for (; i <= along.Length - lanes; i += lanes)
        {
            Vector512<double> beside = Vector512.Abs(Vector512.Create(across[i..]));
            Vector512<double> isInside = Vector512.GreaterThanOrEqual(Vector512.Create(along[i..]), Vector512.Create(-upwind)) & Vector512.LessThanOrEqual(beside, Vector512.Create(breadth));
            for (ulong mask = isInside.ExtractMostSignificantBits(); mask != 0; mask &= mask - 1)
            {
                Take(i + BitOperations.TrailingZeroCount(mask), along, across, ref count);
            }
        }

        for (; i < along.Length; i++)
        {
            if (along[i] >= -upwind && Math.Abs(across[i]) <= breadth)
            {
                Take(i, along, across, ref count);
            }
        }

        Count = count;
        return count > 0;
    }

    /// <summary>The lethality of an outcome at the places selected.</summary>
    public void Evaluate(RiskItem item)
    {
        ReadOnlySpan<double> x = downwind.AsSpan(0, Count), y = crosswind.AsSpan(0, Count);
        Span<double> outdoors = lethality.AsSpan(0, Count), indoors = indoorLethality.AsSpan(0, Count);
        item.Field.Evaluate(x, y, outdoors);
        if (item.IndoorField is { } indoorField)
        {
            indoorField.Evaluate(x, y, indoors);
        }
        else
        {
            outdoors.CopyTo(indoors);
        }

        bool isCertain = item.IsCertainForAll, share = item.IndoorField is null;
        for (int s = 0; s < outdoors.Length; s++)
        {
            bool everybody = isCertain && outdoors[s] >= 1;
            indoors[s] *= everybody && share ? 1 : item.IndoorFactor;
            outdoors[s] *= everybody ? 1 : item.OutdoorFactor;
        }
    }

    private void Take(int place, ReadOnlySpan<double> along, ReadOnlySpan<double> across, ref int count)
    {
        selected[count] = place;
        downwind[count] = along[place];
        crosswind[count++] = across[place];
    }

    private Span<double> Along(int direction) => frames.AsSpan(2 * direction * width, width);

    private Span<double> Across(int direction) => frames.AsSpan((2 * direction + 1) * width, width);

    private void Grow(int count, int framed)
    {
        if (frames.Length < framed)
        {
            frames = new double[framed];
        }

        if (selected.Length < count)
        {
            (downwind, crosswind, lethality, indoorLethality) = (new double[count], new double[count], new double[count], new double[count]);
            selected = new int[count];
            all = [.. Enumerable.Range(0, count)];
        }
    }
}
