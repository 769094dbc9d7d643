using System.Net;

namespace ParkRisk.Desktop.Tests;

[TestFixture]
public sealed class DesktopHostTests
{
    private const string Token = "0123456789abcdef";

    [TestCase("/api/health?token=" + Token, ExpectedResult = HttpStatusCode.OK)]
    [TestCase("/?token=" + Token, ExpectedResult = HttpStatusCode.OK)]
    [TestCase("/api/health", ExpectedResult = HttpStatusCode.Unauthorized)]
    [TestCase("/api/health?token=wrong", ExpectedResult = HttpStatusCode.Unauthorized)]
    public async Task<HttpStatusCode> The_token_opens_the_door(string path) => await Status(path, _ => { });

    [Test]
    public async Task A_foreign_host_is_refused()
        => Assert.That(await Status("/api/health?token=" + Token, r => r.Headers.Host = "evil.example"), Is.EqualTo(HttpStatusCode.Forbidden));

    [Test]
    public async Task A_foreign_origin_is_refused()
        => Assert.That(await Status("/api/health?token=" + Token, r => r.Headers.Add("Origin", "http://evil.example")), Is.EqualTo(HttpStatusCode.Forbidden));

    [Test]
    public async Task The_bearer_header_is_a_token_too()
        => Assert.That(await Status("/api/health", r => r.Headers.Add("Authorization", "Bearer " + Token)), Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task It_listens_on_loopback_only_and_says_where()
    {
        await using var app = DesktopHost.Build(Token);
        await app.StartAsync();
        Assert.That(DesktopHost.StartLine(app, Token), Does.Match("^ParkRisk: http://127\\.0\\.0\\.1:[0-9]+/\\?token=" + Token + "$"));
    }

    private static async Task<HttpStatusCode> Status(string path, Action<HttpRequestMessage> prepare)
    {
        await using var app = DesktopHost.Build(Token);
        await app.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Urls.First() + path);
        prepare(request);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }
}
