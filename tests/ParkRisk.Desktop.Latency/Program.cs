using System.Globalization;
using Microsoft.Playwright;
using ParkRisk.Desktop.Latency;
using ParkRisk.Desktop.Tests.Browser;

// Drags a unit for 200 steps in a real browser and prints how long the picture takes to follow the pointer:
//   dotnet run -c Release --project tests/ParkRisk.Desktop.Latency [STEPS]
int steps = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200;
string folder = Directory.CreateTempSubdirectory("parkrisk-latency-").FullName;
try
{
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await ChromiumBrowser.Start(playwright);
    Console.WriteLine("park, sources, steps, answered, median ms, 95th percentile ms, frames per second, engine median ms");
    foreach (var (name, dataset) in new[] { ("linjiang", "linjiang"), ("300 sources", LargePark.WriteTo(Path.Combine(folder, "park"))) })
    {
        using var host = await HostProcess.Start(Path.Combine(folder, "state"), dataset);
        Console.WriteLine(await DragMeasurement.Run(browser, host.Address, name, steps));
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
