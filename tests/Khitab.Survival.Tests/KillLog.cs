using System.Globalization;
using Xunit.Abstractions;

namespace Khitab.Survival.Tests;

/// <summary>What happens in a trial, as it happens: in the test's output and, where <see cref="Trial.Log"/> names one, in a file.</summary>
internal sealed class KillLog(ITestOutputHelper output)
{
    /// <summary>Says something, with the time of day.</summary>
    public void Say(FormattableString what)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("HH:mm:ss ", CultureInfo.InvariantCulture);
        var line = now + what.ToString(CultureInfo.InvariantCulture);
        output.WriteLine(line);
        if (Trial.Log is { } file) File.AppendAllText(file, line + "\n");
    }
}
