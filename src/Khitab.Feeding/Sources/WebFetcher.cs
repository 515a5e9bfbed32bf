using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Khitab.Feeding.Jobs;
using Microsoft.Extensions.Options;

namespace Khitab.Feeding.Sources;

/// <summary>
/// Fetches what somebody names: only from the public web (unless the configuration says otherwise), only so much, only so long, only what
/// the readers know. The address that is connected to is the one that is checked, so that a name cannot resolve to another between the two.
/// </summary>
internal sealed class WebFetcher : IDisposable
{
    /// <summary>What it calls itself.</summary>
    public const string Agent = "Khitab";

    private const int MostRedirects = 5;

    private readonly ImportOptions _options;
    private readonly TimeProvider _clock;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve;
    private readonly Func<IPAddress, bool> _isAllowed;
    private readonly HttpMessageInvoker _client;

    public WebFetcher(IOptions<ImportOptions> options, TimeProvider clock)
        : this(
            options.Value, clock, Dns.GetHostAddressesAsync,
            address => options.Value.AllowPrivateAddresses || AddressGuard.IsPublic(address))
    {
    }

    internal WebFetcher(
        ImportOptions options, TimeProvider clock, Func<string, CancellationToken, Task<IPAddress[]>> resolve,
        Func<IPAddress, bool> isAllowed)
    {
        (_options, _clock, _resolve, _isAllowed) = (options, clock, resolve, isAllowed);
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            // A proxy would connect in our place, where nothing is checked; a cookie would make two questions differ.
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxConnectionsPerServer = 2,
            MaxResponseHeadersLength = 64,
            ConnectCallback = ConnectAsync,
        });
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Fetches an address, following redirects.</summary>
    /// <param name="address">The address.</param>
    /// <param name="etag">A validator of the last time, or null.</param>
    /// <param name="since">The other validator of the last time, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FetchException">It cannot be fetched, or must not.</exception>
    public Task<Fetched> FetchAsync(Uri address, string? etag, DateTimeOffset? since, CancellationToken cancellation) =>
        InTimeAsync(
            address,
            token => FollowAsync(address, at => Question(at, etag, since), (at, response) => TakeAsync(at, response, token), token),
            cancellation);

    /// <summary>Fetches the beginning of whatever an address answers, following redirects.</summary>
    /// <param name="address">The address.</param>
    /// <param name="most">How many bytes at most.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The status, and the bytes where it is 200.</returns>
    /// <exception cref="FetchException">There is no answer, or it must not be asked for.</exception>
    public Task<(int Status, byte[] Content)> FetchBeginningAsync(Uri address, int most, CancellationToken cancellation) =>
        InTimeAsync(
            address,
            token => FollowAsync(
                address, at => Question(at, null, null),
                async (_, response) => (
                    (int)response.StatusCode,
                    response.StatusCode == HttpStatusCode.OK ? await BeginningAsync(response, most, token) : []),
                token),
            cancellation);

    private static async Task<byte[]> BeginningAsync(HttpResponseMessage response, int most, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var bytes = new byte[most];
        var length = await stream.ReadAtLeastAsync(bytes, most, throwOnEndOfStream: false, cancellation);
        return bytes[..length];
    }

    private async Task<T> InTimeAsync<T>(Uri address, Func<CancellationToken, Task<T>> fetch, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(_options.LongestFetch, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await fetch(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException(
                string.Create(
                    CultureInfo.InvariantCulture, $"{Shown(address)}: no answer within {_options.LongestFetch.TotalSeconds} seconds"),
                mayPass: true);
        }
        catch (HttpRequestException error) when (error.InnerException is FetchException refused)
        {
            throw new FetchException(refused.Message, refused.MayPass, error);
        }
        catch (HttpRequestException error)
        {
            throw new FetchException(
                $"{Shown(address)}: {CauseOf(error)}", mayPass: error.InnerException is not AuthenticationException, error);
        }
        catch (IOException error) when (error is not FetchException)
        {
            throw new FetchException($"{Shown(address)}: the connection broke off", mayPass: true, error);
        }
    }

    private async Task<T> FollowAsync<T>(
        Uri address, Func<Uri, HttpRequestMessage> question, Func<Uri, HttpResponseMessage, Task<T>> take, CancellationToken cancellation)
    {
        for (var redirects = 0; ; redirects++)
        {
            if (AddressGuard.Fault(address) is { } fault) throw new FetchException($"{Shown(address)}: {fault}", mayPass: false);
            using var request = question(address);
            using var response = await _client.SendAsync(request, cancellation);
            if (Target(response, address) is not { } next) return await take(address, response);
            if (redirects == MostRedirects)
                throw new FetchException($"{Shown(address)}: redirected more than {MostRedirects} times", mayPass: false);
            address = next;
        }
    }

    private static HttpRequestMessage Question(Uri address, string? etag, DateTimeOffset? since)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(
            new ProductInfoHeaderValue(Agent, typeof(WebFetcher).Assembly.GetName().Version!.ToString(3)));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("(reads news feeds and pages for an analyst)"));
        foreach (var type in MediaKinds.All) request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.1));
        if (etag is not null && EntityTagHeaderValue.TryParse(etag, out var tag)) request.Headers.IfNoneMatch.Add(tag);
        request.Headers.IfModifiedSince = since;
        return request;
    }

    private static Uri? Target(HttpResponseMessage response, Uri from) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is { } location ? new Uri(from, location) : null;

    private async Task<Fetched> TakeAsync(Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        var headers = response.Content.Headers;
        var type = headers.ContentType?.MediaType?.ToLowerInvariant() ?? "";
        var (etag, modified) = (response.Headers.ETag?.ToString(), headers.LastModified);
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new Fetched(address, null, type, null, "", etag, modified);
        if (response.StatusCode != HttpStatusCode.OK) throw Refusal(address, response);
        var extension = MediaKinds.Extension(type, address)
            ?? throw new FetchException(
                $"{Shown(address)}: {(type.Length > 0 ? type : "content without a type")} is not read", mayPass: false);
        if (headers.ContentLength > _options.LargestFetch) throw TooLarge(address);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            // Counted after unpacking: a small answer may unpack to gigabytes.
            if (bytes.Length + read > _options.LargestFetch) throw TooLarge(address);
            bytes.Write(buffer.AsSpan(0, read));
        }

        return new Fetched(address, bytes.ToArray(), type, headers.ContentType?.CharSet?.Trim('"'), extension, etag, modified);
    }

    private FetchException Refusal(Uri address, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var after = response.Headers.RetryAfter;
        return new FetchException(
            string.Create(CultureInfo.InvariantCulture, $"{Shown(address)}: the server answers {status}"),
            mayPass: status is 408 or 425 or 429 or >= 500)
        {
            RetryAfter = after?.Delta ?? (after?.Date is { } date ? date - _clock.GetUtcNow() : null),
        };
    }

    private FetchException TooLarge(Uri address) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Shown(address)}: larger than {_options.LargestFetch >> 20} MB"), mayPass: false);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancellation);
        var allowed = found.Where(_isAllowed).ToArray();
        if (allowed.Length == 0)
        {
            var cause = found.Length == 0
                ? "there is no such host"
                : "an address of this machine or a private network, which is fetched only if Khitab:AllowPrivateAddresses says so";
            throw new FetchException($"{host}: {cause}", mayPass: false);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string CauseOf(HttpRequestException error) => error.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => "there is no such host",
        SocketException => "the server cannot be reached",
        AuthenticationException => "its certificate is not valid",
        _ => "the server does not answer as servers do",
    };

    // An address may carry a key in its query, or a password: no business of a log.
    private static string Shown(Uri address) => $"{address.Scheme}://{address.Authority}{address.AbsolutePath}";
}
