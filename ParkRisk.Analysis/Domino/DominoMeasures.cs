using System.Collections.Immutable;
using NetTopologySuite.Geometries.Utilities;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Domino;

/// <summary>What a measure changes.</summary>
/// <param name="Before">The chains as they are.</param>
/// <param name="After">The chains with it.</param>
public sealed record DominoComparison(DominoResult Before, DominoResult After)
{
    /// <summary>Units whose frequency of being set off changes by more than the standard errors explain, largest change first; a unit that one side lacks counts as zero there.</summary>
    public ImmutableArray<(string Unit, double Before, double After)> Suffering => Changes(u => u.Suffers);

    /// <summary>Units whose frequency of setting others off changes.</summary>
    public ImmutableArray<(string Unit, double Before, double After)> Initiating => Changes(u => u.Initiates);

    private ImmutableArray<(string Unit, double Before, double After)> Changes(Func<DominoUnit, double> frequency)
    {
        var (before, after) = (Before.Units.ToDictionary(u => u.Unit), After.Units.ToDictionary(u => u.Unit));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(id => (Id: id, Was: before.GetValueOrDefault(id), Is: after.GetValueOrDefault(id)))
                .Select(u => (Unit: u.Id, Before: u.Was is { } was ? frequency(was) : 0, After: u.Is is { } now ? frequency(now) : 0, Error: (u.Was?.StandardError ?? 0) + (u.Is?.StandardError ?? 0)))
                .Where(u => Math.Abs(u.After - u.Before) > 3 * u.Error + 1e-9 * u.Before)
                .OrderByDescending(u => Math.Abs(u.After - u.Before))
                .ThenBy(u => u.Unit, StringComparer.Ordinal)
                .Select(u => (u.Unit, u.Before, u.After)),
        ];
    }
}

/// <summary>Measures against domino effects, each as the change that it makes to a park.</summary>
public static class DominoMeasures
{
    /// <summary>A water deluge.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="effectiveness">0 … below 1. Share of the heat that it takes.</param>
    public static ParkProposal Deluge(HazardUnit unit, double effectiveness)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Change(unit with { DelugeEffectiveness = effectiveness });
    }

    /// <summary>Fireproofing.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="time">s. Rated time.</param>
    public static ParkProposal Fireproofing(HazardUnit unit, double time)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Change(unit with { Fireproofing = time });
    }

    /// <summary>A bund, or a smaller one.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="area">m².</param>
    public static ParkProposal Bund(HazardUnit unit, double area)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Change(unit with { BundArea = area });
    }

    /// <summary>Another place.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="east">m. How far east.</param>
    /// <param name="north">m. How far north.</param>
    public static ParkProposal Move(HazardUnit unit, double east, double north)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Change(unit with { Shape = AffineTransformation.TranslationInstance(east, north).Transform(unit.Shape) });
    }

    private static ParkProposal Change(HazardUnit unit)
        => new(new Park { Name = "", DatasetCrs = "", WorkingCrs = "", Units = [unit] }, []);
}
