namespace Khitab.Analysis.Statements.Decision;

/// <summary>A holder, a target and a sign in one sentence, with everything in it that speaks for them.</summary>
internal sealed class Candidate(int sentence, Party holder, string target, int sign)
{
    /// <summary>Number of its sentence among those read.</summary>
    public int Sentence { get; } = sentence;

    public Party Holder { get; } = holder;

    public string Target { get; } = target;

    public int Sign { get; } = sign;

    /// <summary>The proposal that speaks loudest for it; null where only the grammar does.</summary>
    public Proposal? Best { get; set; }

    /// <summary>The score of <see cref="Best"/>.</summary>
    public double Score { get; set; } = CandidateReader.Lowest;

    /// <summary>The second highest score.</summary>
    public double Second { get; set; } = CandidateReader.Lowest;

    /// <summary>The witness's highest log-odds of its proposals.</summary>
    public double Words { get; set; } = CandidateReader.Lowest;

    /// <summary>The witness's log-odds of <see cref="Best"/>.</summary>
    public double BestWords { get; set; } = CandidateReader.Lowest;

    /// <summary>Number of proposals that speak for it clearly.</summary>
    public int Clear { get; set; }

    /// <summary>What the rules of grammar read; null where they did not.</summary>
    public Statement? Grammar { get; set; }

    /// <summary>What the second decision sees.</summary>
    public float[] Features { get; set; } = [];

    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span { get; set; }
}
