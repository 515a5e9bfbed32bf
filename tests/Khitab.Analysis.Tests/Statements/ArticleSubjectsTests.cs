using Khitab.Analysis.Statements.Decision;

namespace Khitab.Analysis.Tests.Statements;

/// <summary>The decision sees subjects by a fixed list, whatever schemes of themes a codebook adds or leaves out.</summary>
public class ArticleSubjectsTests
{
    [Fact]
    public void Shares_stand_at_their_subjects_places()
    {
        var subjects = ArticleSubjects.Of([new ThemeShare("iptc-15000000", 0.75), new ThemeShare("iptc-04000000", 0.25)]);
        var shares = ArticleSubjects.Names.Zip(subjects.Shares.ToArray()).Where(s => s.Second > 0).ToList();
        Assert.Equal([("subject.iptc-04000000", 0.25f), ("subject.iptc-15000000", 0.75f)], shares);
    }

    [Fact]
    public void Other_schemes_and_unknown_subjects_are_passed_over() =>
        Assert.All(
            ArticleSubjects.Of([new ThemeShare("military-cooperation", 1), new ThemeShare("iptc-99000000", 1)]).Shares.ToArray(),
            share => Assert.Equal(0, share));
}
