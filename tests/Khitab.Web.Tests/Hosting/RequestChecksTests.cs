using System.Net;
using Khitab.Web.Hosting;

namespace Khitab.Web.Tests.Hosting;

/// <summary>Requests that no page of ours sends.</summary>
public class RequestChecksTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    private readonly HttpClient _client = app.Client;

    // Checkers of links ask for headers only.
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/statements.csv", HttpStatusCode.OK)]
    [InlineData("/api/v1/overview", HttpStatusCode.OK)]
    [InlineData("/css/app.css", HttpStatusCode.OK)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    public async Task Headers_alone_are_those_of_the_page(string path, HttpStatusCode status)
    {
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        using var get = await _client.GetAsync(path);
        Assert.Equal(status, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    // What is not there is not there to a program either, whatever the page says in words.
    [Theory]
    [InlineData("/articles/nobody", "href=\"/articles\"")]
    [InlineData("/actors/nobody", "data-missing")]
    [InlineData("/themes/nobody", "data-missing")]
    public async Task A_missing_page_says_so_in_its_status(string path, string says)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    // The reader of forms throws at such an encoding, and so did the page of errors.
    [Theory]
    [InlineData("utf-7")]
    [InlineData("no-such-encoding")]
    public async Task A_form_in_an_encoding_that_nobody_reads_is_refused(string charset)
    {
        using var form = new ByteArrayContent("a=b"u8.ToArray());
        form.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=" + charset);
        using var response = await _client.PostAsync("/", form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal([SecurityHeaders.ContentSecurityPolicy], response.Headers.GetValues("Content-Security-Policy"));
    }

    // A page of somebody else, open in the same browser, would read whatever its visitor can.
    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:81", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData("https://localhost", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task A_circuit_is_opened_by_a_page_of_ours(string? origin, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var response = await _client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
    }

    // Whatever address of this machine is named, a name that somebody made point here is not answered.
    [Theory]
    [InlineData("--urls=http://127.0.0.1:0", true)]
    [InlineData("--urls=http://localhost:0;http://[::1]:0", true)]
    [InlineData("--urls=http://0.0.0.0:0", false)]
    [InlineData("--urls=http://127.0.0.1:0;http://*:0", false)]
    [InlineData("--http_ports=0", false)]
    [InlineData("", true)]
    public void Only_names_of_this_machine_where_it_listens_here_only(string argument, bool isGuarded)
    {
        var builder = WebApplication.CreateSlimBuilder(argument.Length > 0 ? [argument] : []);
        builder.ListenOnLoopbackByDefault();
        Assert.Equal(isGuarded ? "localhost;127.0.0.1;[::1]" : null, builder.Configuration["AllowedHosts"]);
    }
}
