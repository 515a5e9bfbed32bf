using System.Text;
using System.Text.Json;

namespace Khitab.Cli.Reading;

/// <summary>A statement that the program once made and that a reader judged.</summary>
/// <param name="Id">The article, the name of its text's file.</param>
/// <param name="Source">Its newspaper.</param>
/// <param name="Holder">Who was said to hold it.</param>
/// <param name="Target">Id of the actor that it was about.</param>
/// <param name="Sign">+1 or -1.</param>
/// <param name="Span">Its evidence.</param>
/// <param name="Right">Whether the text says so.</param>
internal sealed record JudgedStatement(string Id, string Source, Party Holder, string Target, int Sign, TextSpan Span, bool Right)
{
    /// <summary>Whether it is this holder's statement on this target. Words for a source without a name are not compared.</summary>
    public bool Is(Party holder, string target, int sign) =>
        Sign == sign && Target == target && (Holder == holder || (Holder.Kind == PartyKind.Source && holder.Kind == PartyKind.Source));

    /// <summary>Reads a file of them, one JSON object a line.</summary>
    public static List<JudgedStatement> Read(string file)
    {
        var all = new List<JudgedStatement>();
        foreach (var line in File.ReadLines(file, Encoding.UTF8).Where(l => l.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            if (!Party.TryParse(row.GetProperty("holder").GetString(), out var holder)
                || !Party.TryParse(row.GetProperty("target").GetString(), out var target))
            {
                throw new InvalidDataException($"{file}: no holder or target: {line}");
            }

            all.Add(new JudgedStatement(
                row.GetProperty("id").GetString()!, row.GetProperty("source").GetString()!, holder, target.Name,
                row.GetProperty("sign").GetInt32(), new TextSpan(row.GetProperty("start").GetInt32(), row.GetProperty("length").GetInt32()),
                row.GetProperty("right").GetBoolean()));
        }

        return all;
    }
}
