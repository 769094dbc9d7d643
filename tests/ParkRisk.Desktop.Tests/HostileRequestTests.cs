using System.Net;
using System.Net.Http.Json;
using ParkRisk.Desktop.Launch;
using ParkRisk.Desktop.Tests.Browser;

namespace ParkRisk.Desktop.Tests;

[TestFixture]
public sealed class HostileRequestTests
{
    private const string Token = "0123456789abcdef";
    private string folder = "";
    private WebApplication app = null!;
    private HttpClient client = null!;

    [SetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("parkrisk-host-").FullName;
        TestPark.WriteTo(Path.Combine(folder, "park"));
        app = DesktopHost.Build(Token, new StateFolder(Path.Combine(folder, "state")));
        await app.StartAsync();
        client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
    }

    [TearDown]
    public async Task Stop()
    {
        client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("cross-site")]
    [TestCase("same-site")]
    public async Task A_request_that_another_site_caused_is_refused(string site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/undo");
        request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("/assets/..%2f..%2f..%2fpackage.json")]
    [TestCase("/assets/..%5c..%5cpackage.json")]
    [TestCase("/assets/%2e%2e/index.html")]
    [TestCase("/api/export/..%2f..%2fsecret")]
    [TestCase("/../../etc/passwd")]
    public async Task A_path_out_of_the_page_gives_nothing(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.That(response.StatusCode, Is.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.OK));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("parkrisk-ui").And.Not.Contain("root:"));
    }

    [TestCase("../escaped")]
    [TestCase("..")]
    [TestCase("a/b")]
    [TestCase("")]
    [TestCase("park")]
    public async Task A_park_is_saved_under_a_plain_new_name_only(string name)
    {
        await Open();
        using var response = await client.PostAsJsonAsync("/api/save", new { name });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(Directory.Exists(Path.Combine(folder, "..", "escaped")), Is.False);
    }

    [TestCase("../../etc")]
    [TestCase("/etc")]
    public async Task A_proposal_outside_the_dataset_is_refused(string name)
    {
        await Open();
        using var response = await client.PostAsJsonAsync("/api/proposals", new { name });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task A_dropped_file_stays_in_its_folder()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("{}"), "files", "../../../park.json" },
            { new StringContent("x"), "files", "../../escaped.csv" },
        };
        using var response = await client.PostAsync("/api/import", form);
        Assert.That(response.IsSuccessStatusCode, Is.True);
        Assert.That(Directory.GetFiles(folder, "escaped.csv", SearchOption.AllDirectories), Has.All.Contains("imports"));
    }

    [TestCase("not json")]
    [TestCase("{\"revision\":1}")]
    [TestCase("{\"revision\":1,\"label\":\"x\",\"changes\":[{\"layer\":\"units\",\"row\":99999,\"delete\":false,\"geometry\":null,\"cells\":null}]}")]
    [TestCase("{\"revision\":1,\"label\":\"x\",\"changes\":[{\"layer\":\"nonsense\",\"row\":null,\"delete\":false,\"geometry\":null,\"cells\":null}]}")]
    [TestCase("{\"revision\":1,\"label\":\"x\",\"changes\":[{\"layer\":\"units\",\"row\":0,\"delete\":false,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0]]]},\"cells\":null}]}")]
    [TestCase("{\"revision\":7,\"label\":\"x\",\"changes\":[]}")]
    public async Task A_senseless_edit_is_refused_and_changes_nothing(string body)
    {
        await Open();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/api/edit", content);
        Assert.That((int)response.StatusCode, Is.InRange(400, 499));
        Assert.That(await client.GetStringAsync("/api/park"), Does.Contain("\"revision\":1,"));
    }

    [Test]
    public async Task The_page_may_load_from_its_own_host_only()
    {
        using var response = await client.GetAsync("/");
        Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("script-src 'self'").And.Not.Contain("unsafe"));
    }

    private async Task Open()
    {
        using var response = await client.PostAsJsonAsync("/api/open", new { path = Path.Combine(folder, "park"), recover = (bool?)null });
        Assert.That(response.IsSuccessStatusCode, Is.True);
    }
}
