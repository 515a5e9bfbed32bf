namespace Khitab.Web.Hosting;

/// <summary>Headers that every answer carries.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Scripts and style sheets come from this server only, without exception. An element may carry a style of its own: a bar's length, the
    /// place of a list that is open.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers to every answer, errors and static files included.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var embedded = EmbedOrigins.IsEmbedded(context.Request.Path)
            ? context.RequestServices.GetRequiredService<EmbedOrigins>() : null;
        // At the last moment: the page of an error begins by clearing what was set before.
        context.Response.OnStarting(() =>
        {
            Add(context.Response.Headers);
            // Nothing but what was meant to be framed: not the page that says that something is missing.
            if (embedded is { IsAny: true } && context.Response.StatusCode == StatusCodes.Status200OK)
                context.Response.Headers.ContentSecurityPolicy = embedded.Policy;
            return Task.CompletedTask;
        });
        // Where nobody may frame anything there is nothing to be framed.
        if (embedded is { IsAny: false })
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        // A link holds the analyst's whole question: never send it to the outlets that articles link to.
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
