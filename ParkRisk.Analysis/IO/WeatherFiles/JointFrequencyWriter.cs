using System.Globalization;
using System.Text;
using ParkRisk.Analysis.Meteorology;

namespace ParkRisk.Analysis.IO.WeatherFiles;

/// <summary>Writes a joint frequency as the table that <see cref="WeatherReader"/> reads.</summary>
public static class JointFrequencyWriter
{
    /// <summary>The table as CSV, every class and direction, numbers with all their digits.</summary>
    public static string Write(JointFrequency weather)
    {
        var text = new StringBuilder("stability,wind_speed_mps,direction_deg,frequency\n");
        for (int i = 0; i < weather.Frequencies.Length; i++)
        {
            var weatherClass = weather.Classes[i / weather.SectorCount];
            double direction = i % weather.SectorCount * 360.0 / weather.SectorCount;
            text.Append(CultureInfo.InvariantCulture, $"{weatherClass.Stability},{weatherClass.WindSpeed:R},{direction:R},{weather.Frequencies[i]:R}\n");
        }

        return text.ToString();
    }
}
