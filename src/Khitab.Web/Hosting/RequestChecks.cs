using Microsoft.Net.Http.Headers;

namespace Khitab.Web.Hosting;

/// <summary>What is asked of a request before anything reads it.</summary>
public static class RequestChecks
{
    /// <summary>Where circuits connect.</summary>
    private const string Circuits = "/_blazor";

    // By its Windows code page; .NET reads it no more, since one text can be written in it in several ways.
    private const int Utf7 = 65000;

    /// <summary>
    /// Adds the checks: a circuit is opened by a page of this server only; a form is in an encoding that can be read; the headers of a page
    /// (HEAD, RFC 9110 section 9.3.2) are those that the page itself has.
    /// </summary>
    public static IApplicationBuilder UseRequestChecks(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var isCircuit = request.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase);
        if (isCircuit && !IsOwn(request)) return Refuse(context, StatusCodes.Status403Forbidden);
        if (!IsReadable(request)) return Refuse(context, StatusCodes.Status415UnsupportedMediaType);
        return HttpMethods.IsHead(request.Method) ? HeadAsync(context, next) : next(context);
    });

    // A page elsewhere can open a socket to here, and browsers ask nobody: they only say where it comes from. The port and the host are
    // those that the browser asked for; a proxy in front may have ended TLS, so that the scheme says nothing.
    internal static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin]
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && string.Equals(uri.Authority, Authority(request.Host, uri), StringComparison.OrdinalIgnoreCase));

    private static string Authority(HostString host, Uri origin) =>
        host.Port is { } port && new Uri($"{origin.Scheme}://{host.Host}:{port}").IsDefaultPort ? host.Host : host.Value ?? "";

    // What reads a form throws at an encoding that it does not know or trusts too little, and the page of errors reads it again.
    private static bool IsReadable(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue) return true;
        try
        {
            return type.Encoding is { } encoding && encoding.CodePage != Utf7;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    // Pages and endpoints are mapped for GET. The server itself drops the content of an answer to HEAD, whatever the request is called
    // here.
    private static async Task HeadAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Request.Method = HttpMethods.Head;
        }
    }
}
