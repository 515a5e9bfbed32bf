using System.Text.RegularExpressions;
using Khitab.Analysis.Actors;
using Khitab.Text;

namespace Khitab.Analysis.References;

/// <summary>An article's list of sources, and the outlets among them.</summary>
internal sealed record ReferenceFindings(IReadOnlyList<Reference> References, IReadOnlyList<Relay> Relays);

/// <summary>Reads each entry of an article's list of sources: its address, its date and the outlet that it names.</summary>
internal sealed partial class ReferenceFinder(ActorLexicon lexicon)
{
    public ReferenceFindings Find(Article article, WordTable words)
    {
        var references = new List<Reference>();
        var relays = new List<Relay>();
        foreach (var segment in article.Segments)
        {
            if (segment.Kind != SegmentKind.Reference) continue;
            var entry = segment.Span.Of(article.Text);
            var tokens = TokenizedText.Read(article.Text, segment.Span, words);
            references.Add(
                new Reference(
                    segment.Span, UrlPattern().Match(entry) is { Success: true } url ? url.Value.TrimEnd('.', ',', ')', '،') : null,
                    Day(tokens)));
            for (var t = 0; t < tokens.Count; t++)
            {
                if (!lexicon.Forms.TryMatch(tokens, t, Proclitics.None, out var hit)) continue;
                var media = hit.Value.FirstOrDefault(f => !f.ByContext && lexicon.TypeOf(f.Actor) == ActorType.Media);
                if (media is not null) relays.Add(new Relay(Party.Actor(media.Actor), tokens.SpanOf(t, hit.Last)));
                t = hit.Last;
            }
        }

        return new ReferenceFindings(references, [.. relays.DistinctBy(r => r.Source)]);
    }

    private static DateOnly? Day(TokenizedText tokens)
    {
        foreach (var date in DateFinder.Find(tokens))
        {
            if (date.Value is { Precision: DatePrecision.Day } value) return value.First;
        }

        return null;
    }

    [GeneratedRegex(@"https?://[^\s<>""»”]+")]
    private static partial Regex UrlPattern();
}
