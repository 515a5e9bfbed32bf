using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Quotations;
using Khitab.Analysis.Stance;
using Khitab.Analysis.Syntax;

namespace Khitab.Analysis.Statements;

/// <summary>
/// Finds every position taken in an article: judgements on actors, what actors do to one another, and positions on propositions.
/// </summary>
internal sealed class StatementFinder
{
    private readonly RelationLexicon _lexicon;
    private readonly ArgumentReader _arguments;
    private readonly GrammarWords _grammar;
    private readonly VoiceWords _voices;
    private readonly EvaluationFinder _evaluations;
    private readonly RelationFinder _relations;
    private readonly PropositionFinder _propositions;
    private readonly InterviewReader _interviews;

    public StatementFinder(Codebook codebook)
    {
        var countries = new ActorCountries(codebook);
        _lexicon = new RelationLexicon(codebook);
        _arguments = new ArgumentReader(_lexicon, new ActorGender(codebook), countries);
        _grammar = new GrammarWords(codebook);
        _voices = new VoiceWords(codebook);
        _evaluations = new EvaluationFinder(codebook, countries);
        _relations = new RelationFinder(_lexicon, countries);
        _propositions = new PropositionFinder(codebook, _lexicon, countries);
        _interviews = new InterviewReader(codebook);
    }

    public IReadOnlyList<Statement> Find(
        TokenizedArticle reading, IReadOnlyList<FoundMention> mentions, IReadOnlyList<FoundQuotation> quotes)
    {
        var statements = new List<Statement>();
        var named = mentions.Select(m => m.Actor).ToHashSet(StringComparer.Ordinal);
        var memory = new ArticleMemory(named);
        var turns = _interviews.Read(reading, mentions, quotes);
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, mentions);
            var said = quotes.Where(q => ReferenceEquals(q.Passage, passage)).ToList();
            var marks = QuotedStretches.In(passage.Tokens, passage.Sentences);
            var carried = new List<Argument>();
            foreach (var sentence in passage.Sentences)
            {
                var arguments = _arguments.Read(passage, sentence, map, memory);
                var frame = new SentenceFrame(_grammar, passage, sentence, map, arguments, carried);
                var here = said.Where(q => q.First < sentence.End && q.End > sentence.First);
                var voices = new VoiceMap(_voices, frame, here, marks, turns.ContainsKey(passage));
                _evaluations.Find(frame, voices, named, statements);
                _relations.Find(frame, voices, named, statements);
                _propositions.Find(frame, voices, statements);
                if (arguments.FirstOrDefault(a => a is { IsDemonym: false, Preposition: null }) is { } subject)
                {
                    carried.Add(subject with { First = -1, Last = -1 });
                }
            }
        }

        return [.. statements.OrderBy(s => s.Span)];
    }
}
