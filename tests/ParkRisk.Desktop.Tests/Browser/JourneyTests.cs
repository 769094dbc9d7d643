using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace ParkRisk.Desktop.Tests.Browser;

[TestFixture]
public sealed class JourneyTests : PageTest
{
    [Test]
    public async Task Dragging_a_vessel_away_lowers_the_risk_at_the_school_and_undo_brings_it_back()
    {
        await Assessed();
        await Page.Locator("[data-panel=targets]").ClickAsync();
        string before = await Risk();
        await ZoomTo(TestPark.VesselEast, TestPark.VesselNorth, 4);
        await Page.Keyboard.PressAsync("m");
        var (x, y) = await Pixel(TestPark.VesselEast, TestPark.VesselNorth);
        await Page.Mouse.MoveAsync(x, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(x - 60, y + 40, new() { Steps = 6 });
        await Expect(Page.Locator("[data-status=preview]")).ToBeVisibleAsync();
        await Picture("While_dragging");
        await Page.Mouse.UpAsync();
        await Expect(Page.Locator("[data-tool=undo]")).ToBeEnabledAsync();
        await Assessed();
        Assert.That(Number(await Risk()), Is.LessThan(Number(before)));
        await Page.Keyboard.PressAsync("Control+z");
        await Expect(Page.Locator("[data-tool=undo]")).ToBeDisabledAsync();
        await Expect(Page.Locator("tr[data-target=P1] td").Nth(1)).ToHaveTextAsync(before);
    }

    [Test]
    public async Task Escape_during_a_drag_puts_everything_back()
    {
        await Assessed();
        await Page.Keyboard.PressAsync("m");
        var (x, y) = await Pixel(TestPark.VesselEast, TestPark.VesselNorth);
        await Page.Mouse.MoveAsync(x, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(x + 80, y, new() { Steps = 4 });
        await Page.Keyboard.PressAsync("Escape");
        await Page.Mouse.UpAsync();
        await Assessed();
        await Expect(Page.Locator("[data-tool=undo]")).ToBeDisabledAsync();
    }

    [Test]
    public async Task A_click_tells_the_risk_and_whence_it_comes()
    {
        await Assessed();
        await ClickMap(TestPark.VesselEast + 120, TestPark.VesselNorth + 100);
        await Expect(Page.Locator("[data-why]")).ToBeVisibleAsync();
        Assert.That(Number(await Page.Locator("[data-why]").InnerTextAsync()), Is.GreaterThan(0));
        await Expect(Page.Locator(".shares li").First).ToContainTextAsync("T1");
    }

    [Test]
    public async Task Both_languages_are_complete_on_the_screen()
    {
        await Assessed();
        await Expect(Page.Locator("[data-panel=findings]")).ToHaveTextAsync("问题");
        await Page.Locator("[data-tool=language]").ClickAsync();
        await Expect(Page.Locator("[data-panel=findings]")).ToHaveTextAsync("Findings");
        foreach (string panel in new[] { "targets", "hazards", "societal", "capacity", "wind", "issues", "findings" })
        {
            await Page.Locator($"[data-panel={panel}]").ClickAsync();
            await Picture("English_" + panel);
        }

        await Page.ReloadAsync();
        await Expect(Page.Locator("[data-panel=findings]")).ToHaveTextAsync("Findings");
    }

    [Test]
    public async Task The_start_page_opens_a_path_and_tells_what_is_wrong_with_one()
    {
        await Restart(null);
        await Page.Locator("main form input").FillAsync(Path.Combine(Folder, "nothing-here"));
        await Page.Locator("main form button").ClickAsync();
        await Expect(Page.Locator("[role=alert]")).ToContainTextAsync("nothing-here");
        await Page.Locator("main form input").FillAsync(Dataset);
        await Page.Locator("main form button").ClickAsync();
        await Expect(Page.Locator("[data-panel=findings]")).ToBeVisibleAsync();
        await Assessed();
    }

    private async Task<string> Risk() => await Page.Locator("tr[data-target=P1] td").Nth(1).InnerTextAsync();

    private static double Number(string text)
    {
        string plain = text.Split('\n')[0].Split(' ')[0].Replace("×10", "e", StringComparison.Ordinal);
        const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        plain = string.Concat(plain.Select(c => c == '⁻' ? "-" : Raised.Contains(c, StringComparison.Ordinal) ? Raised.IndexOf(c, StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture) : c.ToString()));
        return double.Parse(plain, CultureInfo.InvariantCulture);
    }
}
