using ParkRisk.Desktop;

string token = AccessGuard.NewToken();
await using var app = DesktopHost.Build(token);
await app.StartAsync();
Console.WriteLine(DesktopHost.StartLine(app, token));
await app.WaitForShutdownAsync();
