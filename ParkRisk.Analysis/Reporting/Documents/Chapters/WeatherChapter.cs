using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Quantities;
using ParkRisk.Analysis.Reporting.Figures;
using static ParkRisk.Analysis.Reporting.Documents.ReportField;

namespace ParkRisk.Analysis.Reporting.Documents.Chapters;

/// <summary>Chapter 3: weather.</summary>
internal static class WeatherChapter
{
    public static IEnumerable<ReportBlock> Write(ReportContext c)
    {
        yield return c.Chapter("气象条件", "Weather");
        if (c.Assessment.Weather is not { } weather)
        {
            yield return c.Text("数据集未给出气象资料；本报告只包含与风向无关的后果，气体扩散类风险未计入。", "The dataset gives no weather: this report holds only what does not depend on the wind, and the risk of drifting clouds is missing.");
            yield break;
        }

        var rose = WindRose.Of(weather);
        string prevailing = CompassName.Of(rose.Prevailing.DegreesFrom, c.Language);
        string least = CompassName.Of(rose.LeastFrequent.DegreesFrom, c.Language);
        yield return c.Text(
            $"主导风向（来向）为 {prevailing}，频率 {Share(rose, rose.Prevailing)}；最小频率风向为 {least}，频率 {Share(rose, rose.LeastFrequent)}。静风频率 {ReportNumbers.Percent(weather.CalmShare)}，已按同稳定度最低风速级的风向分摊。年平均气温 {ReportNumbers.Plain(weather.MeanAirTemperature - PhysicalConstants.ZeroCelsius, 1)} ℃，平均相对湿度 {ReportNumbers.Percent(weather.MeanRelativeHumidity)}，平均气压 {ReportNumbers.Plain(weather.MeanPressure / 1000, 1)} kPa。风玫瑰见{CrossReference.To("fig-rose")}，稳定度与风速联合频率见{CrossReference.To("tab-weather")}。",
            $"The wind blows most often from {prevailing} ({Share(rose, rose.Prevailing)}) and least often from {least} ({Share(rose, rose.LeastFrequent)}). Calms make up {ReportNumbers.Percent(weather.CalmShare)}; they are spread over the directions of the lowest speed class of their stability. Mean air temperature is {ReportNumbers.Plain(weather.MeanAirTemperature - PhysicalConstants.ZeroCelsius, 1)} °C, mean relative humidity {ReportNumbers.Percent(weather.MeanRelativeHumidity)}, mean pressure {ReportNumbers.Plain(weather.MeanPressure / 1000, 1)} kPa. {CrossReference.To("fig-rose")} is the wind rose and {CrossReference.To("tab-weather")} the joint frequency of stability and speed.");
        yield return new FigureBlock("fig-rose", c.Pick("风玫瑰图", "Wind rose"), WindRoseFigure.Draw(weather, new(c.Options.WeatherStation, c.Language)));
        yield return c.Table("tab-weather", "大气稳定度与风速联合频率", "Joint frequency of stability and wind speed", "weather.classes", Enumerable.Range(0, weather.Classes.Length),
            Words<int>("稳定度", "stability", 1, i => weather.Classes[i].Stability.ToString()),
            Figure<int>("风速 (m/s)", "wind speed (m/s)", 1, i => ReportNumbers.Plain(weather.Classes[i].WindSpeed, 1)),
            Figure<int>("频率", "frequency", 1, i => ReportNumbers.Percent(weather.ClassFrequency(i))));
    }

    private static string Share(WindRose rose, WindDirection direction)
        => ReportNumbers.Percent(rose.SectorFrequencies[(int)Math.Round(direction.DegreesFrom / rose.SectorWidth)]);
}
