using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Tests.Comparison;

namespace Khitab.Analysis.Tests.Actors;

/// <summary>Which actors act for a state: what the level of states counts as it.</summary>
public class StateBodyTests
{
    [Theory]
    [InlineData("أعلنت الحكومة المغربية أمس أنها تدعم الاتفاق.", "morocco-government", true)]
    [InlineData("نفذ الجيش المالي عملية في الشمال.", "mali-armed-forces", true)]
    [InlineData("أكدت وزارة الخارجية الجزائرية رفضها القرار.", "algeria-foreign-ministry", true)]
    [InlineData("استقبل العاهل المغربي وفدا من مالي.", "mohammed-vi", true)]
    [InlineData("قال عزيز أخنوش إن الاقتصاد ينمو.", "aziz-akhannouch", false)]
    [InlineData("انتقدت المعارضة المغربية القانون الجديد.", "morocco-opposition", false)]
    [InlineData("ذكرت هسبريس أن الوفد وصل.", "hespress", false)]
    public void Offices_forces_and_heads_act_for_their_state(string text, string id, bool acts)
    {
        var actor = Compare.Texts(text).Actors.Single(a => a.Id == id);
        Assert.Equal(acts, actor.ActsForParent);
        Assert.NotNull(actor.Parent);
    }

    // «الحكومة المغربية» names no Morocco of its own, but there has to be one that it can count as.
    [Fact]
    public void A_state_is_there_where_only_its_bodies_are_named()
    {
        var corpus = Compare.Texts("أعلنت الحكومة المغربية أمس أنها تدعم الاتفاق.");
        Assert.DoesNotContain(corpus.Articles[0].Mentions, m => m.Actor == "morocco");
        Assert.Equal("المغرب", corpus.Actors.Single(a => a.Id == "morocco").Labels["ar"]);
        Assert.Equal(corpus.Actors.Select(a => a.Id).Order(StringComparer.Ordinal), corpus.Actors.Select(a => a.Id));
    }

    [Fact]
    public void Heads_of_the_codebook_are_persons_of_a_state()
    {
        var codebook = CodebookLoader.Load();
        var states = codebook.Actors.Where(a => a.Type == ActorType.State).Select(a => a.Id).ToHashSet();
        var heads = codebook.Actors.Where(a => a.IsHead).ToList();
        Assert.NotEmpty(heads);
        Assert.All(heads, head => Assert.Equal(ActorType.Person, head.Type));
        Assert.All(heads, head => Assert.Contains(head.Parent!, states));
        // Iran has two: the guide of the revolution and a president.
        Assert.Equal(["iran"], heads.GroupBy(h => h.Parent!).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
