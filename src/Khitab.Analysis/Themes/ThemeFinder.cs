using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Syntax;
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
    private const double LeastShare = 0.03;

    private readonly PhraseTrie<Cue> _cues = new(byStem: true);
    private readonly List<PhraseHit<IReadOnlyList<Cue>>> _hits = [];

    // Of a scheme that covers everything, an article has cues of nearly every theme: only what it has much of is its subject.
    private const double LeastShareOfAll = 0.15;

    // Cues that a subject has beside a title that names it, or without one, and more the longer the article is.
    private const int LeastCues = 3;
    private const int WordsForOneMore = 600;

    private readonly double _leastShare;
    private readonly bool _coversAll;

    /// <summary>A cue of a theme: its weight, and its words as written.</summary>
    private sealed record Cue(string Theme, int Weight, string[] Words);

    /// <summary>What an article has of a theme.</summary>
    private sealed class Evidence
    {
        public double Weight { get; set; }

        /// <summary>The weight of the strongest cue in the title.</summary>
        public int InTitle { get; set; }

        public int Times { get; set; }

        /// <summary>How often cues come that say it by themselves.</summary>
        public int Strong { get; set; }

        /// <summary>Each phrase with its weight.</summary>
        public Dictionary<string, int> Phrases { get; } = new(StringComparer.Ordinal);
    }

    public ThemeFinder(IReadOnlyList<CodebookTheme> themes, FormQuestions questions, bool coversAll = false)
    {
        _coversAll = coversAll;
        _leastShare = coversAll ? LeastShareOfAll : LeastShare;
        foreach (var theme in themes)
        {
            foreach (var (weight, phrase) in theme.Cues)
                _cues.Add(phrase, new Cue(theme.Theme.Id, weight, phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        _cues.AskAllOnce(questions);
    }

    public ThemeFindings Find(TokenizedArticle reading)
    {
        var mentions = new List<ThemeMention>();
        var themes = new Dictionary<string, Evidence>(StringComparer.Ordinal);
        var words = 0;
        foreach (var passage in reading.Passages)
        {
            var factor = passage.Kind switch { SegmentKind.Title => TitleFactor, SegmentKind.Heading => HeadingFactor, _ => 1 };
            var tokens = passage.Tokens;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == TokenKind.Word) words++;
                if (Longest(tokens, i) is not var (hit, cues)) continue;
                var span = TextSpan.FromBounds(tokens.SpanFrom(i, hit.CoreStart).Start, tokens[hit.Last].End);
                foreach (var (theme, weight) in cues)
                {
                    mentions.Add(new ThemeMention(theme, span));
                    if (!themes.TryGetValue(theme, out var evidence)) themes[theme] = evidence = new Evidence();
                    evidence.Times++;
                    if (weight == 3) evidence.Strong++;
                    if (passage.Kind == SegmentKind.Title) evidence.InTitle = Math.Max(evidence.InTitle, weight);

                    // The same phrase again adds ever less: a formula repeated is not more of a subject.
                    var phrase = string.Join(' ', Enumerable.Range(hit.First, hit.Last - hit.First + 1).Select(tokens.Stem));
                    evidence.Weight += weight * factor * (evidence.Phrases.TryAdd(phrase, weight) ? 1 : 0.6);
                }

                i = hit.Last;
            }
        }

        var total = themes.Values.Sum(t => t.Weight);
        var floor = Floor * Math.Pow(Math.Max(words, 100) / 100.0, 0.3);
        return new ThemeFindings(
            [
                .. themes.Where(t => t.Value.Weight >= floor && t.Value.Weight / total >= _leastShare && IsSubject(t.Value, words))
                    .Select(t => new ThemeShare(t.Key, Math.Round(t.Value.Weight / total, 4)))
                    .OrderByDescending(t => t.Weight).ThenBy(t => t.Theme, StringComparer.Ordinal),
            ],
            mentions);
    }

    // An article is written about what its title names and its text goes on with, or what several different cues of it say, one of them by
    // itself; a word that returns is none of these.
    private bool IsSubject(Evidence theme, int words)
    {
        if (_coversAll) return theme.Times > 1;
        var strong = theme.Phrases.Values.Count(w => w == 3);
        if (theme.InTitle >= 2 && theme.Times >= 2 && (theme.Phrases.Count >= 2 || strong > 0 && theme.Times >= 3)) return true;
        var least = LeastCues + (words / WordsForOneMore);
        return strong >= 2 && theme.Times >= least
            || strong >= 1 && (theme.Phrases.Count >= LeastCues || theme.Strong >= LeastCues) && theme.Times > least
            || theme.Phrases.Values.Count(w => w >= 2) > least;
    }

    // The longest cue at a token that is one by its form, with the weight that it has for each theme.
    private (PhraseHit<IReadOnlyList<Cue>> Hit, IReadOnlyList<(string Theme, int Weight)> Cues)? Longest(TokenizedText tokens, int at)
    {
        _hits.Clear();
        _cues.AddAll(tokens, at, BeforeCues, _hits);
        return _hits.Count == 0 ? null : Longest(tokens);
    }

    // Apart from the look at every token, most of which have no cue.
    private (PhraseHit<IReadOnlyList<Cue>> Hit, IReadOnlyList<(string Theme, int Weight)> Cues)? Longest(TokenizedText tokens)
    {
        (PhraseHit<IReadOnlyList<Cue>>, IReadOnlyList<(string, int)>)? longest = null;
        foreach (var hit in _hits.OrderByDescending(h => h.Last))
        {
            var cues = hit.Value.Where(c => _coversAll || CueForm.Is(tokens, hit, c.Words))
                .GroupBy(c => c.Theme, StringComparer.Ordinal).Select(g => (g.Key, g.Max(c => c.Weight))).ToList();
            if (cues.Count == 0) continue;
            longest = (hit, cues);
            break;
        }

        return longest is not var (found, _) || !_coversAll && found.First == found.Last && CueForm.FollowsOffice(tokens, found.First)
            ? null : longest;
    }
}
