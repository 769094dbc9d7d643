using System.Globalization;
using System.Text;
using ParkRisk.Analysis.IO;
using ParkRisk.Analysis.IO.WeatherFiles;
using ParkRisk.Analysis.Meteorology;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.Tests.IO.WeatherFiles;

public class WeatherReaderTests
{
    private static string Epw(int hours = 8760, Func<int, string>? row = null)
    {
        var text = new StringBuilder("LOCATION,Test,SH,CHN,SRC,583620,31.4,121.4,8.0,4.0\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\n"
            + "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,x\nCOMMENTS 2,y\nDATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n");
        for (int i = 0; i < hours; i++)
        {
            text.Append((row ?? (n => Row(n)))(i)).Append('\n');
        }

        return text.ToString();
    }

    private static string Row(int i, string direction = "135", string speed = "3.0", string cover = "10", string ceiling = "600")
    {
        var day = new DateTime(2023, 1, 1).AddDays(i / 24);
        return string.Create(CultureInfo.InvariantCulture,
            $"2023,{day.Month},{day.Day},{i % 24 + 1},60,?9,17.0,8.0,70,101000,0,0,300,0,0,0,0,0,0,0,{direction},{speed},{cover},{cover},9.9,{ceiling},9,999999999,10,0.1,0,88,0.1,0.0,0.0");
    }

    private static ReadResult<WeatherData> Read(string text) => WeatherReader.Interpret(text, "w");

    private static InputIssue Fault(string text)
    {
        var result = Read(text);
        Assert.That(result.Value, Is.Null);
        Assert.That(result.HasErrors, Is.True);
        return result.Issues.First(issue => issue.Severity == IssueSeverity.Error);
    }

    [Test]
    public void A_year_of_hours_becomes_a_joint_frequency()
    {
        var weather = Read(Epw()).Value!;
        Assert.That(weather.Kind, Is.EqualTo(WeatherFileKind.Epw));
        Assert.That(weather.Frequency.Classes.Single().Stability, Is.EqualTo(StabilityClass.D));
        Assert.That(weather.Frequency.Classes.Single().WindSpeed, Is.EqualTo(3).Within(1e-9));
        Assert.That(weather.Frequency.Frequencies[6], Is.EqualTo(1).Within(1e-12));
        Assert.That(weather.Frequency.MeanAirTemperature, Is.EqualTo(290.15).Within(1e-9));
        Assert.That(weather.Frequency.MeanPressure, Is.EqualTo(101000).Within(1e-6));
    }

    [Test]
    public void A_file_cut_between_rows_is_said_to_be_cut()
        => Assert.That(Fault(Epw(4000)).Expected, Does.Contain("8760"));

    [Test]
    public void A_file_cut_within_a_row_names_the_row()
    {
        string whole = Epw();
        Assert.That(Fault(whole[..(Epw(4000).Length + 40)]).Row, Is.EqualTo(4009));
    }

    [TestCase("999", "3.0", "10")]
    [TestCase("9999", "3.0", "10")]
    [TestCase("135", "9999", "10")]
    [TestCase("135", "999.0", "10")]
    [TestCase("135", "", "10")]
    public void Missing_markers_are_missing_values(string direction, string speed, string cover)
    {
        var result = Read(Epw(8760, i => i % 4 == 0 ? Row(i, direction, speed, cover) : Row(i)));
        Assert.That(result.HasErrors, Is.False);
        Assert.That(result.Value!.Frequency.Frequencies.Sum(), Is.EqualTo(1).Within(1e-12));
        Assert.That(result.Value.Frequency.Frequencies[6], Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Too_many_missing_hours_are_an_error()
        => Assert.That(Fault(Epw(8760, i => Row(i, speed: i % 3 == 0 ? "3.0" : "999"))).Expected, Does.Contain("half"));

    [TestCase("400", "3.0", "10", "wind direction")]
    [TestCase("135", "-3", "10", "wind speed")]
    [TestCase("135", "fast", "10", "wind speed")]
    [TestCase("135", "NaN", "10", "wind speed")]
    [TestCase("135", "3.0", "11", "total sky cover")]
    public void A_faulty_value_is_named_with_row_and_column(string direction, string speed, string cover, string column)
    {
        var fault = Fault(Epw(8760, i => i == 99 ? Row(i, direction, speed, cover) : Row(i)));
        Assert.That((fault.Row, fault.Column), Is.EqualTo((108, column)));
    }

    [Test]
    public void A_faulty_head_is_named()
    {
        Assert.That(Fault(Epw().Replace(",31.4,", ",131.4,", StringComparison.Ordinal)).Column, Is.EqualTo("LOCATION latitude"));
        Assert.That(Fault(Epw().Replace("DATA PERIODS", "DATA", StringComparison.Ordinal)).Column, Is.EqualTo("DATA PERIODS"));
    }

    [TestCase("")]
    [TestCase("\0\0\0\0")]
    [TestCase("hello,world\n1,2\n")]
    public void A_file_of_another_kind_is_told_what_is_read(string text)
        => Assert.That(Fault(text).Expected, Does.Contain("EPW"));

    [Test]
    public void A_missing_file_is_inaccessible()
        => Assert.That(WeatherReader.Read("no/such/file.epw").Inaccessible, Is.True);

    [Test]
    public void Isd_reports_are_read()
    {
        var text = new StringBuilder("\"STATION\",\"DATE\",\"SOURCE\",\"LATITUDE\",\"LONGITUDE\",\"NAME\",\"WND\",\"CIG\",\"TMP\",\"DEW\",\"SLP\",\"GF1\"\n");
        for (int i = 0; i < 8760; i++)
        {
            string time = new DateTime(2023, 1, 1).AddHours(i).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
            string wind = i % 10 == 0 ? "999,9,C,0000,1" : i % 10 == 1 ? "999,9,V,0030,1" : "225,1,N,0041,1";
            text.Append(CultureInfo.InvariantCulture, $"\"58362099999\",\"{time}\",\"4\",\"31.4\",\"121.45\",\"BAOSHAN, CH\",\"{wind}\",\"00600,1,9,N\",\"+0170,1\",\"+0120,1\",\"10150,1\",\"08,99,1,99,9,99,9,99999,9,99,9,99,9\"\n");
        }

        var weather = Read(text.ToString()).Value!;
        Assert.That(weather.Kind, Is.EqualTo(WeatherFileKind.IsdGlobalHourly));
        Assert.That(weather.Frequency.CalmShare, Is.EqualTo(0.1).Within(1e-9));
        Assert.That(weather.Statistics!.VariableHours, Is.EqualTo(876));
        Assert.That(WindRose.Of(weather.Frequency).SectorFrequencies[10], Is.EqualTo(1).Within(1e-9));
        Assert.That(weather.Frequency.MeanPressure, Is.EqualTo(101_500).Within(1e-6));
        Assert.That(weather.Frequency.MeanRelativeHumidity, Is.EqualTo(0.724).Within(0.005), "17 °C over a dew point of 12 °C: 14.0/19.4 hPa");
    }

    [TestCase(8, 0)]
    [TestCase(12, 0)]
    [TestCase(16, 0)]
    [TestCase(32, 0)]
    [TestCase(36, 0)]
    [TestCase(36, 10)]
    public void A_joint_frequency_table_of_any_equal_sectors_is_read(int sectors, double first)
    {
        var rows = Enumerable.Range(0, sectors).Select(k => string.Create(
            CultureInfo.InvariantCulture, $"D,4.5,{(first + k * 360.0 / sectors) % 360.0000001},{(k == 1 ? 2.0 : 1) / (sectors + 1)}"));
        var weather = Read("stability,wind_speed_mps,direction_deg,frequency\n" + string.Join('\n', rows)).Value!.Frequency;
        Assert.That(weather.SectorCount, Is.EqualTo(sectors));
        int expected = (1 + (int)Math.Round(first * sectors / 360)) % sectors;
        Assert.That(weather.Frequencies[expected], Is.EqualTo(2.0 / (sectors + 1)).Within(1e-12));
        Assert.That(weather.Frequencies.Sum(), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void A_table_with_few_directions_reads_with_sixteen_sectors_in_any_usual_form()
    {
        var weather = Read("\uFEFF稳定度;风速;风向;频率\r\nF;1.5;270;0.25\r\nD;5;90;0.75\r\n".TrimStart('\uFEFF')).Value!.Frequency;
        Assert.That(weather.SectorCount, Is.EqualTo(16));
        Assert.That(weather.Classes.Select(c => c.Stability), Is.EqualTo(new[] { StabilityClass.D, StabilityClass.F }));
        Assert.That(weather.Frequencies[4], Is.EqualTo(0.75));
        Assert.That(weather.Frequencies[16 + 12], Is.EqualTo(0.25));
    }

    [TestCase("D,5,90,0.9\nD,5,270,0.2", "frequency")]
    [TestCase("D,5,90,60\nD,5,270,40", "frequency")]
    [TestCase("D,5,90,0.5\nD,5,103,0.2\nD,5,270,0.3", "direction_deg")]
    [TestCase("G,5,90,1", "stability")]
    [TestCase("D,0,90,1", "wind_speed_mps")]
    [TestCase("D,5,-10,1", "direction_deg")]
    [TestCase("D,5,90,-1", "frequency")]
    [TestCase("D,5,90,NaN", "frequency")]
    [TestCase("D,5,90,0.5\nD,5,90,0.5", null)]
    [TestCase("D,5", "direction_deg")]
    [TestCase("", "frequency")]
    public void A_faulty_table_is_refused(string rows, string? column)
        => Assert.That(Fault("stability,wind_speed_mps,direction_deg,frequency\n" + rows).Column, Is.EqualTo(column));

    [Test]
    public void All_faults_of_a_table_are_listed_at_once()
        => Assert.That(Read("stability,wind_speed_mps,direction_deg,frequency\nG,0,400,x\nD,5,0,2000").Issues, Has.Length.EqualTo(5));

    [Test]
    public void A_missing_column_is_named()
        => Assert.That(Fault("stability,wind_speed_mps,frequency\nD,5,1").Column, Is.EqualTo("direction_deg"));
}
