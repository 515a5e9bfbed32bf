using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Statements;
using Khitab.Text;

namespace Khitab.Analysis.Stance;

/// <summary>
/// Finds judgements on actors. A judging word counts only where the grammar ties it to an actor: the verb's subject, the noun's owner
/// («عزلة الجزائر»، «نفوذها»، «الدور الذي يلعبه المغرب»), what an adjective is next to. Words of harm done to an actor or of dangers
/// that it faces judge nobody. Inside somebody's words the speaker holds it, elsewhere the author.
/// </summary>
internal sealed class EvaluationFinder(Codebook codebook, ActorCountries countries, FormQuestions questions)
{
    private readonly JudgementWords _words = new(codebook, questions);
    private readonly NeverJudges _never = new(codebook, questions);
    private TokenizedText? _passage;
    private bool _isPlot;

    public void Find(SentenceFrame frame, VoiceMap voices, IReadOnlySet<string> named, List<Statement> statements)
    {
        if (_never.IsObituary(frame.Passage.Tokens, frame.Sentence) || IsPlot(frame.Passage.Tokens)) return;
        new SentenceJudgements(_words, _never, countries, frame, voices, named, statements).Read();
    }

    // Sentences of one passage come one after the other: the passage is read once for all of them.
    private bool IsPlot(TokenizedText passage)
    {
        if (!ReferenceEquals(_passage, passage)) (_passage, _isPlot) = (passage, _never.IsPlot(passage));
        return _isPlot;
    }
}
