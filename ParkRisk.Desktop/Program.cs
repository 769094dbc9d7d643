using ParkRisk.Desktop;
using ParkRisk.Desktop.Launch;
using ParkRisk.Desktop.Security;

var (options, fault) = LaunchOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(fault);
    return 2;
}

if (options.Help)
{
    Console.WriteLine(LaunchOptions.Usage);
    return 0;
}

string token = AccessGuard.NewToken();
var state = new StateFolder(options.State);
await using var app = DesktopHost.Build(token, state);
await app.StartAsync();
string line = DesktopHost.StartLine(app, token);
Console.WriteLine(line);
if (!DesktopHost.HasPage)
{
    Console.Error.WriteLine("没有找到页面文件；请用 dotnet run 启动。 / The page has not been built; start with dotnet run.");
}

DesktopHost.OpenAtStart(app, options.Dataset);
if (options.Window)
{
    ApplicationWindow.Open(line["ParkRisk: ".Length..]);
}

await app.WaitForShutdownAsync();
return 0;
