using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
using Khitab.Corpus;
using Khitab.Text;

namespace Khitab.Analysis.Themes;

/// <summary>What an article is about: cues of themes with their places, and the themes that it is really about.</summary>
internal sealed record ThemeFindings(IReadOnlyList<ThemeShare> Themes, IReadOnlyList<ThemeMention> Mentions);

/// <summary>
/// Finds themes by weighted cues. A theme counts when the article really writes about it: enough weight for the article's length,
/// from a cue that says the theme by itself or from several that suggest it, and not from one passing word.
/// </summary>
internal sealed class ThemeFinder
{
    private const Proclitics BeforeCues = Proclitics.And | Proclitics.Then | Proclitics.By | Proclitics.Like | Proclitics.For
        | Proclitics.Article;

    // A title and headings say what the article is about more than a line of its text does.
    private const double TitleFactor = 3;
    private const double HeadingFactor = 1.5;

    // Below this weight a theme is passing talk. Longer articles may speak of more in passing, but far from in proportion. Chosen on
    // articles marked by hand.
    private const double Floor = 2.4;
    private const double LeastShare = 0.02;

    private readonly PhraseTrie<(string Theme, int Weight)> _cues = new(byStem: true);

    // Of a scheme that covers everything, an article has cues of nearly every theme: only what it has much of is its subject.
    private const double LeastShareOfAll = 0.15;

    private readonly double _leastShare;

    public ThemeFinder(IReadOnlyList<CodebookTheme> themes, bool coversAll = false)
    {
        _leastShare = coversAll ? LeastShareOfAll : LeastShare;
        foreach (var theme in themes)
            foreach (var (weight, phrase) in theme.Cues) _cues.Add(phrase, (theme.Theme.Id, weight));
    }

    public ThemeFindings Find(TokenizedArticle reading)
    {
        var mentions = new List<ThemeMention>();
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var distinct = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = 0;
        foreach (var passage in reading.Passages)
        {
            var factor = passage.Kind switch { SegmentKind.Title => TitleFactor, SegmentKind.Heading => HeadingFactor, _ => 1 };
            var tokens = passage.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == TokenKind.Word) words++;
                if (!_cues.TryMatch(tokens, i, BeforeCues, out var hit)) continue;
                var span = TextSpan.FromBounds(tokens.SpanFrom(i, hit.CoreStart).Start, tokens[hit.Last].End);
                foreach (var (theme, weight) in hit.Value)
                {
                    mentions.Add(new ThemeMention(theme, span));
                    times[theme] = times.GetValueOrDefault(theme) + 1;

                    // The same phrase again adds ever less: a formula repeated is not more of a subject.
                    if (!distinct.TryGetValue(theme, out var seen)) distinct[theme] = seen = new HashSet<string>(StringComparer.Ordinal);
                    var phrase = string.Join(' ', Enumerable.Range(hit.First, hit.Last - hit.First + 1).Select(tokens.Stem));
                    var novelty = seen.Add(phrase) ? 1 : 0.6;
                    weights[theme] = weights.GetValueOrDefault(theme) + weight * factor * novelty;
                }

                i = hit.Last;
            }
        }

        var total = weights.Values.Sum();
        var floor = Floor * Math.Pow(Math.Max(words, 100) / 100.0, 0.3);
        var themes = weights
            .Where(w => w.Value >= floor && w.Value / total >= _leastShare && times[w.Key] > 1)
            .Select(w => new ThemeShare(w.Key, Math.Round(w.Value / total, 4)))
            .OrderByDescending(t => t.Weight).ThenBy(t => t.Theme, StringComparer.Ordinal)
            .ToList();
        return new ThemeFindings(themes, mentions);
    }
}
