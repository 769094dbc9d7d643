using System.Collections.Immutable;
using System.Globalization;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Figures;

/// <summary>What stands around a wind rose.</summary>
/// <param name="Station">Name of the station or of the weather file.</param>
/// <param name="Language">Language of the words.</param>
/// <param name="Source">Origin of the data; null: none is named.</param>
/// <param name="Period">The part of the year or day, where it is not the whole; null otherwise.</param>
public sealed record WindRoseCaption(string Station, ReportLanguage Language, string? Source = null, string? Period = null);

/// <summary>Draws the wind rose: by speed, by stability, and in figures. A4, landscape.</summary>
public static class WindRoseFigure
{
    private const double UnitsPerMillimetre = 4;
    private const double Margin = 44;
    private const double PanelLeft = 792;
    private static readonly ImmutableArray<double> SpeedBounds = [0, 2, 4, 6, 8];

    /// <summary>The drawing as SVG text.</summary>
    /// <param name="weather">The joint frequency.</param>
    /// <param name="caption">Words around it.</param>
    public static string Draw(JointFrequency weather, WindRoseCaption caption)
    {
        var canvas = new SvgCanvas(297 * UnitsPerMillimetre, 210 * UnitsPerMillimetre, UnitsPerMillimetre);
        var rose = WindRose.Of(weather);
        canvas.Rectangle(0, 0, canvas.Width, canvas.Height, Ink.Paper);
        DrawTitle(canvas, caption);
        RoseDrawing.Draw(canvas, new RoseFrame(404, 470, 290, caption.Language, true), SpeedStacks(weather), Palette.Speed);
        DrawSpeedLegend(canvas, weather, caption.Language);
        DrawStability(canvas, weather, caption.Language);
        DrawFacts(canvas, weather, rose, caption.Language);
        DrawFootnote(canvas, weather, caption);
        return canvas.Finish();
    }

    private static void DrawTitle(SvgCanvas canvas, WindRoseCaption caption)
    {
        string title = caption.Language.Pick("风玫瑰图", "Wind rose") + "  ·  " + caption.Station;
        canvas.Text(Margin, 66, Typeface.Wrap(title, 30, canvas.Width - 2 * Margin, 1)[0], new TextStyle(30, Bold: true));
        string subtitle = caption.Language.Pick(
            "各方位风频（风的来向），按 10 m 高度风速分级", "Frequency of the direction the wind blows from, by wind speed at 10 m") + (caption.Period is { } period ? "  ·  " + period : "");
        canvas.Text(Margin, 98, subtitle, new TextStyle(17, Ink.Quiet));
    }

    private static void DrawSpeedLegend(SvgCanvas canvas, JointFrequency weather, ReportLanguage language)
    {
        double y = 158;
        canvas.Text(PanelLeft, y, language.Pick("风速 (m/s)", "Wind speed (m/s)"), new TextStyle(17, Bold: true));
        for (int i = 0; i < SpeedBounds.Length; i++)
        {
            double share = Share(weather, weatherClass => SpeedClass(weatherClass.WindSpeed) == i);
            string label = i == SpeedBounds.Length - 1 ? $"≥ {Whole(SpeedBounds[i])}" : $"{Whole(SpeedBounds[i])} – {Whole(SpeedBounds[i + 1])}";
            y += 27;
            canvas.Rectangle(PanelLeft, y - 15, 30, 18, Palette.Speed(i), Ink.Frame, 0.6)
                .Text(PanelLeft + 42, y, label, new TextStyle(16))
                .Text(PanelLeft + 176, y, Percent(share), new TextStyle(16, Ink.Quiet, TextAnchor.End));
        }
    }

    private static void DrawStability(SvgCanvas canvas, JointFrequency weather, ReportLanguage language)
    {
        double top = 372;
        canvas.Text(PanelLeft, top, language.Pick("大气稳定度（Pasquill）", "Stability (Pasquill)"), new TextStyle(17, Bold: true));
        RoseDrawing.Draw(
            canvas, new RoseFrame(PanelLeft + 254, top + 134, 88, language, false), StabilityStacks(weather), i => Palette.Stability((StabilityClass)i));
        foreach (var stability in Enum.GetValues<StabilityClass>())
        {
            double y = top + 48 + 29 * (int)stability;
            double share = Share(weather, weatherClass => weatherClass.Stability == stability);
            canvas.Rectangle(PanelLeft, y - 15, 30, 18, Palette.Stability(stability), Ink.Frame, 0.6)
                .Text(PanelLeft + 42, y, stability.ToString(), new TextStyle(16))
                .Text(PanelLeft + 120, y, Percent(share), new TextStyle(16, Ink.Quiet, TextAnchor.End));
        }
    }

    private static void DrawFacts(SvgCanvas canvas, JointFrequency weather, WindRose rose, ReportLanguage language)
    {
        double mean = Enumerable.Range(0, weather.Classes.Length).Sum(i => weather.ClassFrequency(i) * weather.Classes[i].WindSpeed);
        (string Name, string Value)[] facts =
        [
            (language.Pick("主导风向", "Prevailing direction"), Direction(rose, rose.Prevailing, language)),
            (language.Pick("最小频率风向", "Least frequent direction"), Direction(rose, rose.LeastFrequent, language)),
            (language.Pick("平均风速（级均值加权）", "Mean speed (of class speeds)"), mean.ToString("F1", CultureInfo.InvariantCulture) + " m/s"),
            (language.Pick("静风频率", "Calms"), Percent(weather.CalmShare)),
            (language.Pick("平均气温", "Mean air temperature"), (weather.MeanAirTemperature - Quantities.PhysicalConstants.ZeroCelsius).ToString("F1", CultureInfo.InvariantCulture) + " °C"),
        ];
        double y = 648;
        foreach (var (name, value) in facts)
        {
            canvas.Text(PanelLeft, y, name, new TextStyle(16, Ink.Quiet))
                .Text(canvas.Width - Margin, y, value, new TextStyle(16, Anchor: TextAnchor.End))
                .Line(PanelLeft, y + 8, canvas.Width - Margin, y + 8, Ink.Grid, 0.8);
            y += 29;
        }
    }

    private static void DrawFootnote(SvgCanvas canvas, JointFrequency weather, WindRoseCaption caption)
    {
        string calms = weather.CalmShare > 0
            ? caption.Language.Pick("静风已按同稳定度最低风速级的风向分摊。", "Calms are spread over the directions of the lowest speed class of their stability. ")
            : "";
        canvas.Text(Margin, canvas.Height - 26, calms + (caption.Source ?? ""), new TextStyle(13, Ink.Quiet));
    }

    private static double[][] SpeedStacks(JointFrequency weather)
        => Stacks(weather, SpeedBounds.Length, weatherClass => SpeedClass(weatherClass.WindSpeed));

    private static double[][] StabilityStacks(JointFrequency weather)
        => Stacks(weather, Enum.GetValues<StabilityClass>().Length, weatherClass => (int)weatherClass.Stability);

    /// <summary>Frequencies by sector and by the layer that a rule gives to each class.</summary>
    private static double[][] Stacks(JointFrequency weather, int layers, Func<WeatherClass, int> layer)
    {
        double[][] stacks = [.. Enumerable.Range(0, weather.SectorCount).Select(_ => new double[layers])];
        for (int i = 0; i < weather.Frequencies.Length; i++)
        {
            stacks[i % weather.SectorCount][layer(weather.Classes[i / weather.SectorCount])] += weather.Frequencies[i];
        }

        return stacks;
    }

    private static int SpeedClass(double speed) => Math.Max(0, SpeedBounds.Count(bound => speed >= bound) - 1);

    private static double Share(JointFrequency weather, Func<WeatherClass, bool> include)
        => Enumerable.Range(0, weather.Classes.Length).Where(i => include(weather.Classes[i])).Sum(weather.ClassFrequency);

    private static string Direction(WindRose rose, WindDirection direction, ReportLanguage language)
    {
        double frequency = rose.SectorFrequencies[(int)Math.Round(direction.DegreesFrom / rose.SectorWidth)];
        return string.Create(
            CultureInfo.InvariantCulture, $"{CompassName.Of(direction.DegreesFrom, language)} ({direction.DegreesFrom:0.#}°)  {Percent(frequency)}");
    }

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + " %";

    private static string Whole(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
