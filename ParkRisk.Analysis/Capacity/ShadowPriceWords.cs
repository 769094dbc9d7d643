using System.Globalization;
using ParkRisk.Analysis.Siting;

namespace ParkRisk.Analysis.Capacity;

/// <summary>Shadow prices in words: what holds the capacity back and what relaxing it would free.</summary>
public static class ShadowPriceWords
{
    /// <summary>The sentence.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="price">One of its prices.</param>
    public static BilingualText Of(CapacityProgramme programme, ShadowPrice price)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(price);
        string freed = price.FreedByTenPercent.ToString("0.###", CultureInfo.InvariantCulture);
        if (price.Row is not { } row)
        {
            var column = programme.Columns[price.Column!.Value];
            return new(
                $"地块 {column.Plot.Id} 上的{column.Archetype.Name.Zh}受限于：{column.UpperReason.Zh}；该上限每放宽 10 %，可多容纳 {freed} 个加权单位",
                $"{column.Archetype.Name.En} on plot {column.Plot.Id} is held back by: {column.UpperReason.En}; ten per cent more would free {freed} weighted units");
        }

        var what = row.Kind switch
        {
            CapacityRowKind.IndividualRisk => new BilingualText($"{row.Name} 处累计个人风险基准 {Short(row.Criterion)}/年", $"the limit of cumulated individual risk at {row.Name}, {Short(row.Criterion)} per year"),
            CapacityRowKind.NewInstallationRisk => new BilingualText($"{row.Name} 处新建装置个人风险基准 {Short(row.Criterion)}/年", $"the limit of individual risk of new installations at {row.Name}, {Short(row.Criterion)} per year"),
            CapacityRowKind.SocietalRisk => new BilingualText($"社会风险上限（{row.Name}，{Short(row.Criterion)}/年）", $"the upper societal-risk line at {row.Name}, {Short(row.Criterion)} per year"),
            CapacityRowKind.PlotArea => new BilingualText($"地块 {row.Name} 的面积 {Whole(row.Criterion)} m²", $"the area of plot {row.Name}, {Whole(row.Criterion)} m²"),
            _ => new BilingualText($"{row.Name} 的园区总量 {Whole(row.Criterion / 1000)} t", $"the park's total of {row.Name}, {Whole(row.Criterion / 1000)} t"),
        };
        return new($"瓶颈：{what.Zh}；每放宽 10 %，可多容纳 {freed} 个加权单位", $"bottleneck: {what.En}; ten per cent more would free {freed} weighted units");
    }

    private static string Short(double value) => value.ToString("0.##E+0", CultureInfo.InvariantCulture);

    private static string Whole(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
