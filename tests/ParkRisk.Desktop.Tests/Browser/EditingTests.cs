using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ParkRisk.Desktop.Tests.Browser;

[TestFixture]
public sealed class EditingTests : PageTest
{
    [Test]
    public async Task Escape_keeps_a_sketch_which_is_resumed_finished_and_undone()
    {
        await Assessed();
        await Page.Keyboard.PressAsync("d");
        await ClickMap(560400, 3534000);
        await ClickMap(560700, 3534000);
        await ClickMap(560700, 3534200);
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("[data-kept]")).ToContainTextAsync("3");
        await Picture("Sketch_kept");
        await Page.Locator("[data-resume]").ClickAsync();
        await Page.Locator("[data-entry]").FillAsync("@-300,0");
        await Page.Locator("[data-entry]").PressAsync("Enter");
        await Page.Locator("[data-map]").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("[data-field=id]")).ToHaveValueAsync("T-NEW-1");
        await Page.Locator("[data-map]").FocusAsync();
        await Page.Keyboard.PressAsync("Control+z");
        await Expect(Page.Locator("[data-tool=undo]")).ToBeDisabledAsync();
        await Page.Keyboard.PressAsync("Control+y");
        await Expect(Page.Locator("[data-tool=undo]")).ToBeEnabledAsync();
    }

    [Test]
    public async Task Cells_from_a_spreadsheet_are_pasted_as_one_step()
    {
        await Assessed();
        await Page.Locator("[data-tool=table]").ClickAsync();
        int column = await Page.Locator(".grid thead th").AllInnerTextsAsync() is var titles ? titles.ToList().FindIndex(t => t.Contains("最大量(t)", StringComparison.Ordinal)) - 1 : 0;
        await Paste(Page.Locator($"[data-cell='0:{column}']"), "60\r\n750\r\n");
        await Expect(Page.Locator($"[data-cell='0:{column}']")).ToHaveValueAsync("60");
        await Expect(Page.Locator($"[data-cell='1:{column}']")).ToHaveValueAsync("750");
        await Page.Locator("[data-tool=undo]").ClickAsync();
        await Expect(Page.Locator($"[data-cell='0:{column}']")).ToHaveValueAsync("50");
        await Expect(Page.Locator($"[data-cell='1:{column}']")).ToHaveValueAsync("800");
    }

    [Test]
    public async Task A_wrong_cell_is_refused_in_words_and_changes_nothing()
    {
        await Assessed();
        await Page.Locator("[data-tool=table]").ClickAsync();
        int column = (await Page.Locator(".grid thead th").AllInnerTextsAsync()).ToList().FindIndex(t => t.Contains("最大量(t)", StringComparison.Ordinal)) - 1;
        await Paste(Page.Locator($"[data-cell='0:{column}']"), "many\r\n750\r\n");
        await Expect(Page.Locator(".el-message")).ToContainTextAsync("many");
        await Expect(Page.Locator($"[data-cell='1:{column}']")).ToHaveValueAsync("800");
        await Expect(Page.Locator("[data-tool=undo]")).ToBeDisabledAsync();
    }

    [Test]
    public async Task A_killed_application_offers_its_last_state()
    {
        await Assessed();
        await ChangeQuantity("33");
        await ChangeQuantity("44");
        Kill();
        await Restart(Dataset);
        await Expect(Page.Locator("[data-recover]")).ToContainTextAsync("2");
        await Picture("Recovery_offered");
        await Page.Locator("[data-recover-yes]").ClickAsync();
        await Page.Locator("[data-tool=table]").ClickAsync();
        await Expect(Page.GetByLabel("T1 最大量(t)")).ToHaveValueAsync("44");
        await Page.Locator("[data-tool=undo]").ClickAsync();
        await Expect(Page.GetByLabel("T1 最大量(t)")).ToHaveValueAsync("33");
    }

    [Test]
    public async Task Saving_writes_the_dataset_and_another_programs_change_is_not_overwritten()
    {
        await Assessed();
        await ChangeQuantity("33");
        await Page.Keyboard.PressAsync("Control+s");
        await Expect(Page.Locator("[data-status=unsaved]")).ToHaveCountAsync(0);
        Assert.That(string.Concat(Directory.GetFiles(Dataset, "units.*").Where(f => !f.EndsWith(".bak", StringComparison.Ordinal)).Select(File.ReadAllText)), Does.Contain("33"));
        await ChangeQuantity("34");
        await File.AppendAllTextAsync(Path.Combine(Dataset, "park.json"), "\n");
        await Page.Keyboard.PressAsync("Control+s");
        await Expect(Page.Locator(".el-message--error")).ToContainTextAsync("其他程序");
        await Expect(Page.Locator("[data-status=unsaved]")).ToBeVisibleAsync();
    }

    private async Task ChangeQuantity(string value)
    {
        if (await Page.Locator(".grid").CountAsync() == 0)
        {
            await Page.Locator("[data-tool=table]").ClickAsync();
        }

        var cell = Page.GetByLabel("T1 最大量(t)");
        await cell.FillAsync(value);
        await cell.PressAsync("Enter");
        await Expect(Page.Locator("[data-status=unsaved]")).ToBeVisibleAsync();
        await Expect(cell).ToHaveValueAsync(value);
    }

    private static async Task Paste(ILocator cell, string text) => await cell.EvaluateAsync(
        "(input, text) => { const data = new DataTransfer(); data.setData('text/plain', text); input.focus(); input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        text);
}
