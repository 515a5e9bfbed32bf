using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Khitab.Feeding.Jobs;

/// <summary>This process among those that run jobs, and whether another still lives.</summary>
internal sealed class Worker
{
    /// <summary>Its name, which no other has: machine, process, and something of chance.</summary>
    public string Name { get; init; } = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}");

    /// <summary>
    /// How long the worker of a job may have been silent before the job is taken from it: not at all where it is known to be dead, because
    /// it was a process of this machine that is gone. A restart after a crash then loses no time.
    /// </summary>
    /// <param name="owner">The worker.</param>
    /// <param name="silence">The time otherwise.</param>
    public TimeSpan Silence(string? owner, TimeSpan silence) => owner is not null && IsGone(owner) ? TimeSpan.Zero : silence;

    private bool IsGone(string owner)
    {
        var parts = owner.Split(':');
        if (owner == Name || parts.Length != 3 || parts[0] != Environment.MachineName
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;

        // Workers of one process have one name; another with this process's number was before it.
        if (id == Environment.ProcessId) return true;
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            return false;
        }
    }
}
