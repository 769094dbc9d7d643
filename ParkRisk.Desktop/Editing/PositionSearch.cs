using System.Collections.Immutable;

namespace ParkRisk.Desktop.Editing;

/// <summary>Finds positions in immutable arrays.</summary>
internal static class PositionSearch
{
    /// <summary>Position of the first item that fits; −1 where none does.</summary>
    public static int FindIndex<T>(this ImmutableArray<T> items, Predicate<T> fits)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (fits(items[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
