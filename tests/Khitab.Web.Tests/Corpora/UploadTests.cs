using System.Net;
using System.Net.Http.Json;
using System.Text;
using Khitab.Feeding.Jobs;
using Khitab.Storage;
using Khitab.Web.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Corpora;

/// <summary>One app with jobs that import nothing and small bounds.</summary>
public sealed class UploadApp : WebApplicationFactory<Program>
{
    public FakeImportJobs Jobs { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<IImportJobs>(Jobs);
        services.Configure<ImportOptions>(options => (options.LargestFile, options.LongestText) = (10_000, 1_000));
    });
}

/// <summary>Files and texts that are sent by themselves: who may send them, what comes of them, what is refused.</summary>
public sealed class UploadTests(UploadApp app) : IClassFixture<UploadApp>
{
    // A page elsewhere could make a reader's browser send whatever it likes.
    [Fact]
    public async Task Only_a_page_of_ours_may_send()
    {
        using var client = app.CreateClient();
        var before = app.Jobs.Files.Count;
        using var alone = await client.PostAsync(CorpusEndpoints.Upload, Files(("a.txt", "نص")));
        using var forged = await SendAsync(CorpusEndpoints.Upload, Files(("a.txt", "نص")), token: "forged");
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (alone.StatusCode, forged.StatusCode));
        Assert.Contains("Stale", await alone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, app.Jobs.Files.Count);
    }

    [Fact]
    public async Task Many_files_come_in_order_with_their_folders_and_bytes()
    {
        var sent = Enumerable.Range(0, 1_068).Select(i => ($"صحف 2025/{i % 7}/مقال \"{i}\".txt", new string('ن', i))).ToArray();
        var before = app.Jobs.Files.Count;
        using var answer = await SendAsync(CorpusEndpoints.Upload, Files(sent));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            sent.Select(file => (file.Item1, (long)Encoding.UTF8.GetByteCount(file.Item2))), app.Jobs.Files.Skip(before));
    }

    [Fact]
    public async Task What_is_too_large_or_nothing_is_refused_in_a_word()
    {
        using var large = await SendAsync(CorpusEndpoints.Upload, Files(("a.txt", new string('a', 20_000))));
        using var none = await SendAsync(CorpusEndpoints.Upload, Files());
        using var strange = await SendAsync(CorpusEndpoints.Upload, new StringContent("a"));
        Assert.Equal("TooLarge", await ReasonAsync(large, HttpStatusCode.UnprocessableEntity));
        Assert.Equal("Nothing", await ReasonAsync(none, HttpStatusCode.UnprocessableEntity));
        Assert.Equal("Broken", await ReasonAsync(strange, HttpStatusCode.UnsupportedMediaType));
    }

    [Fact]
    public async Task A_text_may_be_longer_than_a_circuit_takes()
    {
        using var answer = await SendAsync(CorpusEndpoints.Text, JsonContent.Create(new { text = new string('ن', 900), name = " خبر " }));
        using var none = await SendAsync(CorpusEndpoints.Text, JsonContent.Create(new { name = "x" }));
        using var broken = await SendAsync(CorpusEndpoints.Text, new StringContent("{", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("text خبر 900", app.Jobs.Asked);
        Assert.Equal("Broken", await ReasonAsync(none, HttpStatusCode.UnsupportedMediaType));
        Assert.Equal("Broken", await ReasonAsync(broken, HttpStatusCode.BadRequest));
    }

    private static async Task<string?> ReasonAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["reason"];
    }

    // As a browser writes names: quotation marks escaped, everything else as it is.
    private static StreamContent Files(params (string Name, string Text)[] files)
    {
        var body = new StringBuilder();
        foreach (var (name, text) in files)
        {
            var escaped = name.Replace("\"", "%22", StringComparison.Ordinal);
            body.Append("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").Append(escaped)
                .Append("\"\r\nContent-Type: text/plain\r\n\r\n").Append(text).Append("\r\n");
        }

        var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body.Append("--xyz--\r\n").ToString())));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=xyz");
        return content;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, HttpContent content, string? token = null)
    {
        using var scope = app.Services.CreateScope();
        var page = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var tokens = app.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(page);
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add(CorpusEndpoints.TokenHeader, token ?? tokens.RequestToken);
        request.Headers.Add("Cookie", page.Response.Headers.SetCookie.ToString().Split(';')[0]);
        return await client.SendAsync(request);
    }
}
