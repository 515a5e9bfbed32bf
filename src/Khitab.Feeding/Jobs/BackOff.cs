namespace Khitab.Feeding.Jobs;

/// <summary>How long to wait before something is tried again.</summary>
internal static class BackOff
{
    /// <summary>The time after a number of failures in a row: the first time, doubled with each further one, up to the longest.</summary>
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest)
    {
        var doubled = first * Math.Pow(2, Math.Clamp(failures - 1, 0, 30));
        return doubled < longest ? doubled : longest;
    }
}
