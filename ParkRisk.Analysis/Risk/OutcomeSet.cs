using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ParkRisk.Analysis.Risk;

/// <summary>Outcomes as a key: two are equal when the same effects happen equally often in the same weather, whatever their names.</summary>
internal readonly struct OutcomeSet : IEquatable<OutcomeSet>
{
    private readonly ImmutableArray<RiskItem> items;
    private readonly int hash;

    /// <summary>The key of outcomes.</summary>
    public OutcomeSet(ImmutableArray<RiskItem> items)
    {
        this.items = items;
        var sum = new HashCode();
        sum.Add(items.Length);
        foreach (RiskItem item in items)
        {
            sum.Add(item.Frequency);
            sum.Add(item.WeatherClass ?? -1);
            sum.Add(RuntimeHelpers.GetHashCode(item.Field));
        }

        hash = sum.ToHashCode();
    }

    /// <summary>The outcomes.</summary>
    public ImmutableArray<RiskItem> Items => items;

    /// <inheritdoc/>
    public bool Equals(OutcomeSet other)
    {
        if (items == other.items)
        {
            return true;
        }

        if (hash != other.hash || items.Length != other.items.Length)
        {
            return false;
        }

        for (int i = 0; i < items.Length; i++)
        {
            (RiskItem mine, RiskItem theirs) = (items[i], other.items[i]);
            if (mine.Frequency != theirs.Frequency || mine.WeatherClass != theirs.WeatherClass || mine.Field != theirs.Field)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OutcomeSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;
}
