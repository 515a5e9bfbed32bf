using System.CommandLine;

namespace Khitab.Cli;

/// <summary>The option that names the file to write.</summary>
internal static class OutputOption
{
    /// <summary><c>--out FILE</c>, required.</summary>
    public static Option<string> Required(string help = "FILE", string description = "The file to write.") =>
        Checked(new Option<string>("--out") { Description = description, HelpName = help, Required = true });

    /// <summary>An option that may name a file to write.</summary>
    public static Option<string?> Optional(string name, string description) =>
        Checked(new Option<string?>(name) { Description = description, HelpName = "FILE" });

    // «--out "$RESULT"» with nothing in the variable.
    private static Option<T> Checked<T>(Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError($"{option.Name}: it names no file");
        });
        return option;
    }
}
