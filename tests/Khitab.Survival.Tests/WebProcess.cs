using System.Collections.Concurrent;
using System.Diagnostics;

namespace Khitab.Survival.Tests;

/// <summary>The web app as a process of its own, which can be killed as by the system.</summary>
internal sealed class WebProcess : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WebProcess(IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet", ["Khitab.Web.dll"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The app ended before it listened."));
        // Nobody waits for the address of one that is killed before it has any.
        _ = _address.Task.ContinueWith(task => _ = task.Exception, TaskScheduler.Default);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it listens; an error where it ended before.</summary>
    public Task<Uri> Address => _address.Task;

    /// <summary>What it logged, for whoever reads of a failure.</summary>
    public string Log => string.Join('\n', _said);

    /// <summary>Starts it with settings as a configuration has them.</summary>
    public static WebProcess Start(IReadOnlyDictionary<string, string?> settings) => new(settings);

    /// <summary>Its answer to a question.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = await Address.WaitAsync(TimeSpan.FromMinutes(2)) };
        return await client.GetAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>The text of its answer, whatever its status.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Ends it by SIGKILL: nothing of it is told, and nothing is finished.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        _said.Enqueue(line);
        while (_said.Count > 400) _said.TryDequeue(out _);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var found)
            _address.TrySetResult(new Uri(line[(found + Listening.Length)..].Trim()));
    }
}
