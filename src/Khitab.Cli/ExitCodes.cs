namespace Khitab.Cli;

/// <summary>The program's exit statuses.</summary>
internal static class ExitCodes
{
    /// <summary>All done.</summary>
    public const int Done = 0;

    /// <summary>Some input could not be read; the rest was done.</summary>
    public const int SomeInputUnread = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;
}
