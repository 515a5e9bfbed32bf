using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Comparison;

/// <summary>Finds what an article's voices call those whom others call otherwise, by the labels of the codebook's <c>namings</c>.</summary>
internal sealed class NamingFinder
{
    private const Proclitics BeforeLabels = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For;
    private readonly PhraseTrie<LabelOfKind> _labels = new();

    private readonly record struct LabelOfKind(string Label, string Kind, bool Charged);

    public NamingFinder(Codebook codebook)
    {
        foreach (var (list, forms) in codebook.Lexicon("namings").Lists)
        {
            // «armed.charged.terrorists»: the kind, its tone, the label's id; a list that is grouped otherwise is not of this file's form.
            var parts = list.Split('.');
            if (parts.Length != 3 || parts[1] is not ("neutral" or "charged") || forms.Count == 0) continue;
            foreach (var form in forms) _labels.Add(form, new LabelOfKind(forms[0], parts[0], parts[1] == "charged"));
        }
    }

    /// <summary>The labels of an article, in order.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="quotes">Whose words are in it.</param>
    public List<Naming> Find(TokenizedArticle reading, IReadOnlyList<Quotation> quotes)
    {
        var found = new List<Naming>();
        foreach (var passage in reading.Passages)
        {
            for (var t = 0; t < passage.Tokens.Count;)
            {
                if (!_labels.TryMatch(passage.Tokens, t, BeforeLabels, out var hit))
                {
                    t++;
                    continue;
                }

                var span = TextSpan.FromBounds(passage.Tokens.SpanFrom(hit.First, hit.CoreStart).Start, passage.Tokens[hit.Last].End);
                var by = VoiceAt(span, quotes);
                foreach (var label in hit.Value) found.Add(new Naming(label.Label, label.Kind, label.Charged, by, span));
                t = hit.Last + 1;
            }
        }

        return found;
    }

    /// <summary>Whose words they are: the innermost quotation's speaker, or the author.</summary>
    private static Party VoiceAt(TextSpan span, IReadOnlyList<Quotation> quotes)
    {
        Quotation? innermost = null;
        foreach (var quote in quotes)
        {
            if (quote.Span.Contains(span) && (innermost is null || quote.Span.Length < innermost.Span.Length)) innermost = quote;
        }

        return innermost?.Speaker ?? Party.Author;
    }
}
