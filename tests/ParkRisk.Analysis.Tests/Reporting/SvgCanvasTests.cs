using System.Xml.Linq;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Tests.Reporting;

public class SvgCanvasTests
{
    [Test]
    public void Text_of_the_user_is_escaped_and_cannot_break_the_drawing()
    {
        const string Nasty = "</text><script>alert(\"1\")</script> & \u0001 \uD800 化工 𠮷";
        string svg = new SvgCanvas(10, 10, 1).Text(1, 1, Nasty, new TextStyle(3)).Add("path", ("id", Nasty)).Finish();
        var root = XDocument.Parse(svg).Root!;
        Assert.That(root.Elements().Select(element => element.Name.LocalName), Is.EqualTo(new[] { "text", "path" }));
        Assert.That(root.Value, Does.Contain("<script>alert(\"1\")</script> &").And.Contain("化工 𠮷"));
    }

    [Test]
    public void Powers_are_raised()
    {
        var root = XDocument.Parse(new SvgCanvas(10, 10, 1).Text(1, 1, "3×10⁻⁶ m", new TextStyle(10)).Finish()).Root!;
        Assert.That(root.Value.Trim(), Is.EqualTo("3×10−6 m"));
        Assert.That(root.Descendants().Count(element => element.Name.LocalName == "tspan"), Is.EqualTo(2));
    }

    [TestCase(1e-5, "10⁻⁵")]
    [TestCase(3e-6, "3×10⁻⁶")]
    [TestCase(1, "10⁰")]
    [TestCase(2.5e-10, "2.5×10⁻¹⁰")]
    public void Frequencies_are_written_as_people_write_them(double value, string expected)
        => Assert.That(FrequencyText.PowerOfTen(value), Is.EqualTo(expected));

    [Test]
    public void An_open_element_is_a_bug()
        => Assert.That(() => new SvgCanvas(1, 1, 1).Open("g").Finish(), Throws.InvalidOperationException);

    [Test]
    public void Lines_are_broken_to_the_width()
    {
        Assert.That(Typeface.Wrap("临江化工园区规划图", 10, 45), Is.EqualTo(new[] { "临江化工", "园区规划", "图" }));
        Assert.That(Typeface.Wrap("one two three", 10, 50).All(line => Typeface.Width(line, 10) <= 50), Is.True);
        Assert.That(Typeface.Wrap("one two three four", 10, 50, 2), Has.Length.EqualTo(2));
    }

    [Test]
    public void Risk_colours_stay_apart_and_darken_upwards()
    {
        string[] colours = [.. Enumerable.Range(-8, 6).Select(exponent => Palette.Risk(Math.Pow(10, exponent)))];
        Assert.That(colours, Is.Unique);
        double[] luminance = [.. colours.Skip(2).Select(Luminance)];
        Assert.That(luminance, Is.Ordered.Descending, "from 10⁻⁶ to 10⁻³ the colours also darken, so that they read in grey");
    }

    private static double Luminance(string colour)
        => 0.2126 * Convert.ToInt32(colour[1..3], 16) + 0.7152 * Convert.ToInt32(colour[3..5], 16) + 0.0722 * Convert.ToInt32(colour[5..7], 16);
}
