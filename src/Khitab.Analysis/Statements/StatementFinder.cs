using Khitab.Analysis.Actors;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Quotations;
using Khitab.Analysis.Stance;
using Khitab.Analysis.Statements.Decision;
using Khitab.Analysis.Statements.Predicates;
using Khitab.Analysis.Syntax;
using Khitab.Text;

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
    private readonly ObjectPropositionFinder _objects;
    private readonly PredicateFinder _predicates;
    private readonly ProposalReader _proposals;
    private readonly StatementDecision? _decision;
    private readonly InterviewReader _interviews;

    /// <param name="codebook">The codebook.</param>
    /// <param name="predicates">Its predicates.</param>
    /// <param name="questions">What is asked of each form once.</param>
    /// <param name="undecided">Keep every proposal, as training needs; then nothing is stated.</param>
    public StatementFinder(Codebook codebook, PredicateLexicon predicates, FormQuestions questions, bool undecided = false)
    {
        var countries = new ActorCountries(codebook);
        _lexicon = new RelationLexicon(codebook, questions);
        _arguments = new ArgumentReader(_lexicon, new ActorGender(codebook), countries);
        _grammar = new GrammarWords(codebook);
        _grammar.Possible.AskOnce(questions);
        _voices = new VoiceWords(codebook, questions);
        _evaluations = new EvaluationFinder(codebook, countries, questions);
        _relations = new RelationFinder(_lexicon, countries);
        _propositions = new PropositionFinder(codebook, _lexicon, countries, questions);
        _objects = new ObjectPropositionFinder(codebook, questions);
        _predicates = new PredicateFinder(predicates);
        _proposals = new ProposalReader(_grammar, countries, undecided ? null : StatementModel.Embedded);
        _decision = undecided ? null : new StatementDecision(StatementModel.Embedded, countries);
        _interviews = new InterviewReader(codebook);
    }

    public IReadOnlyList<Statement> Find(
        TokenizedArticle reading, IReadOnlyList<FoundMention> mentions, IReadOnlyList<FoundQuotation> quotes,
        ArticleSubjects subjects, ICollection<Proposed>? proposed = null)
    {
        var statements = new List<Statement>();
        var sentences = new List<Proposed>();
        var named = mentions.Select(m => m.Actor).ToHashSet(StringComparer.Ordinal);
        var memory = new ArticleMemory(named);
        var article = ArticleView.Of(mentions, subjects);
        _proposals.Begin();
        var turns = _interviews.Read(reading, mentions, quotes);
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, mentions);
            var said = quotes.Where(q => ReferenceEquals(q.Passage, passage)).ToList();
            var marks = QuotedStretches.In(passage.Tokens, passage.Sentences);
            var carried = new List<Argument>();
            if (passage.Kind == SegmentKind.Title) article.LastSpeaker = null;
            foreach (var sentence in passage.Sentences)
            {
                var arguments = _arguments.Read(passage, sentence, map, memory);
                var frame = new SentenceFrame(_grammar, passage, sentence, map, arguments, carried);
                var here = said.Where(q => q.First < sentence.End && q.End > sentence.First);
                var voices = new VoiceMap(_voices, frame, here, marks, turns.ContainsKey(passage));
                var predicates = new List<Predicate>();
                _predicates.Find(frame, predicates);
                var slots = SlotReader.Read(frame, carried);
                article.LastSpeaker = said.LastOrDefault(q => q.First < sentence.First)?.Speaker ?? article.LastSpeaker;
                var view = new SentenceView(frame, voices, predicates, slots, article);
                var proposals = new List<Proposal>();
                var barred = new HashSet<(string Holder, string Target, int Sign)>();
                _proposals.Read(view, proposals, barred);
                var read = new List<Statement>();
                _evaluations.Find(frame, voices, named, read);
                _relations.Find(frame, voices, named, read);
                var grammar = read.Where(s => s.Polarity != 0 && !barred.Contains((s.Holder.Name, s.Target.Name, s.Polarity)));
                sentences.Add(new Proposed(passage, sentence, slots, proposals, [.. grammar]));
                statements.AddRange(read.Where(s => s.Polarity == 0));
                _propositions.Find(frame, voices, statements);
                _objects.Find(frame, voices, predicates, statements);
                if (arguments.FirstOrDefault(a => a is { IsDemonym: false, Preposition: null }) is { } subject)
                {
                    carried.Add(subject with { First = -1, Last = -1 });
                }
            }
        }

        foreach (var sentence in sentences) proposed?.Add(sentence);
        if (_decision is not null) statements.AddRange(_decision.Decide(sentences, article));
        return [.. statements.Select(s => subjects.AreSport ? Played(s) : s).OrderBy(s => s.Span)];
    }

    // Who crushes a team on the pitch commits no assault.
    private static Statement Played(Statement statement) =>
        statement.Class?.Quad() == QuadClass.MaterialConflict ? statement with { Class = null } : statement;
}
