namespace Khitab.Browser.Tests;

/// <summary>
/// Ends what tests have shared, step by step. The runner says of an exception at the end of a collection nothing but its message: what
/// failed, and where, is therefore in the message.
/// </summary>
internal static class Ending
{
    /// <summary>Takes each step, whatever became of those before it, and fails where one failed or took too long.</summary>
    /// <param name="steps">What is to happen, in words, and what does it.</param>
    public static async Task OfAsync(params (string What, Func<Task> DoAsync)[] steps)
    {
        var failures = new List<string>();
        foreach (var (what, act) in steps)
        {
            try
            {
                await act().WaitAsync(Limits.Close);
            }
            catch (Exception error)
            {
                failures.Add($"While {what}: {error}");
            }
        }

        if (failures.Count > 0) throw new InvalidOperationException(string.Join("\n", failures));
    }

    /// <summary>
    /// Gives an app's end as much time as its test's. By itself a host that has not stopped after half a minute, as on a machine with much
    /// else to do, ends with a cancellation that says nothing of what it waited for.
    /// </summary>
    public static IWebHostBuilder WithinItsTime(this IWebHostBuilder builder) =>
        builder.ConfigureServices(services => services.Configure<HostOptions>(options => options.ShutdownTimeout = 2 * Limits.Close));
}
