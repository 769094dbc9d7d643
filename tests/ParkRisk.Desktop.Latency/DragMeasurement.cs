using System.Globalization;
using Microsoft.Playwright;

namespace ParkRisk.Desktop.Latency;

/// <summary>One drag in the browser, measured by the page itself.</summary>
internal static class DragMeasurement
{
    private const int BetweenSteps = 16;

    /// <summary>Drags the unit in the middle of the list of units round a circle.</summary>
    /// <returns>A line for the table.</returns>
    public static async Task<string> Run(IBrowser browser, string address, string name, int steps)
    {
        var page = await (await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } })).NewPageAsync();
        page.SetDefaultTimeout(900_000);
        await page.GotoAsync(address);
        await page.Locator("[data-status=done]").WaitForAsync(new() { Timeout = 900_000 });
        var (east, north, sources) = await Unit(page);
        var map = page.Locator("[data-map]");
        await map.EvaluateAsync("(map, [e, n]) => map.zoomTo(e, n, 4)", new[] { east, north });
        await page.Keyboard.PressAsync("m");
        var box = (await map.BoundingBoxAsync())!;
        double[] pixel = await map.EvaluateAsync<double[]>("(map, [e, n]) => map.pixelAt(e, n)", new[] { east, north });
        double x = box.X + pixel[0], y = box.Y + pixel[1];
        await page.Mouse.MoveAsync((float)x, (float)y);
        await page.Mouse.DownAsync();
        await page.EvaluateAsync("() => { window.engine = []; new MutationObserver(() => { const s = document.querySelector('[data-status=preview]'); if (s) window.engine.push(Number(/([0-9.]+)\\s*ms/.exec(s.textContent)?.[1] ?? 0)); }).observe(document.querySelector('footer'), { subtree: true, childList: true, characterData: true }); }");
        long began = System.Diagnostics.Stopwatch.GetTimestamp();
        for (int i = 1; i <= steps; i++)
        {
            double angle = 2 * Math.PI * i / steps;
            await page.Mouse.MoveAsync((float)(x + 90 * Math.Sin(angle)), (float)(y + 90 * (1 - Math.Cos(angle))));
            await page.WaitForTimeoutAsync(BetweenSteps);
        }

        double seconds = System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds;
        double[] times = await page.EvaluateAsync<double[]>("() => performance.getEntriesByName('pointer-to-picture').map(e => e.duration)");
        double[] engine = await page.EvaluateAsync<double[]>("() => window.engine");
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();
        await page.Context.DisposeAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{name}, {sources}, {steps}, {times.Length}, {Quantile(times, 0.5):0.0}, {Quantile(times, 0.95):0.0}, {times.Length / seconds:0.0}, {Quantile(engine, 0.5):0.0}");
    }

    private static async Task<(double East, double North, int Sources)> Unit(IPage page)
    {
        double[] found = await page.EvaluateAsync<double[]>("""
            async () => {
              const park = await (await fetch('/api/park')).json();
              const rows = park.layers.find((l) => l.name === 'units').rows.filter((r) => r.geometry);
              const flat = (c) => (typeof c[0] === 'number' ? [c] : c.flatMap(flat));
              const points = flat(rows[Math.floor(rows.length / 2)].geometry.coordinates);
              const mean = (k) => (Math.min(...points.map((p) => p[k])) + Math.max(...points.map((p) => p[k]))) / 2;
              return [mean(0), mean(1), rows.length];
            }
            """);
        return (found[0], found[1], (int)found[2]);
    }

    private static double Quantile(double[] values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
