namespace Khitab.Web.Hosting;

/// <summary>Pages of things that are not there.</summary>
public static class MissingPages
{
    /// <summary>
    /// Gives an answer the status of a missing page while the page itself says what is missing: whoever follows links without a browser
    /// has to be told too. Nothing where the page is drawn anew in a circuit.
    /// </summary>
    /// <param name="http">The request that is answered with the page; null in a circuit.</param>
    public static void Say(HttpContext? http)
    {
        if (http is not { Response.HasStarted: false }) return;
        // Not before the page has been drawn: else that of addresses that lead nowhere takes its place.
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
