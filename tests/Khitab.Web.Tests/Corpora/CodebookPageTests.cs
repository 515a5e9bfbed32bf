using Bunit;
using Khitab.Analysis.Codebooks;
using Khitab.Analysis.Propositions;
using Khitab.Feeding.Codebooks;
using Khitab.Feeding.Corrections;
using Khitab.Web.Components.Codebooks;
using Khitab.Web.State;
using Khitab.Web.Tests.Components;
using Khitab.Web.Tests.Corrections;
using Microsoft.Extensions.DependencyInjection;

namespace Khitab.Web.Tests.Corpora;

/// <summary>How names and cues of the codebook are changed on its page; what an edit does is the editor's subject.</summary>
public class CodebookPageTests : ComponentTest
{
    private static readonly CodebookEntry Mali = new(
        CodebookEditKind.ActorName, "mali", new Dictionary<string, string> { ["ar"] = "مالي" }, [("مالي", 0), ("<b>باماكو</b>", 0)]);

    private static readonly CodebookEntry War = new(
        CodebookEditKind.ThemeCue, "war", new Dictionary<string, string> { ["ar"] = "حرب" }, [("حرب أهلية", 3)]);

    private readonly NotingEditor _editor = new();

    protected override void AddServices(IServiceCollection services) => services.AddSingleton(TimeProvider.System)
        .AddSingleton<ICodebookEditor>(_ => _editor).AddSingleton<ICorrections>(new KeptCorrections()).AddScoped<CorrectionDesk>();

    [Fact]
    public async Task A_name_is_added_changed_and_taken_out_under_the_name_of_who_does_it()
    {
        var changes = 0;
        var card = Render<EntryCard>(p => p.Add(c => c.Entry, Mali).Add(c => c.OnChange, () => changes++));
        Assert.Empty(card.FindAll(".codebook-words b"));
        await card.Find("#codebook-who").InputAsync(new() { Value = "سعاد" });
        await card.Find("#codebook-after").InputAsync(new() { Value = "جمهورية مالي" });
        await card.Find("form").SubmitAsync();
        await card.FindAll("[data-take]")[1].ClickAsync(new());
        await card.FindAll("[data-rename]")[0].ClickAsync(new());
        Assert.Equal("مالي", card.Find("#codebook-after").GetAttribute("value"));
        await card.Find("#codebook-after").InputAsync(new() { Value = "مالّي" });
        await card.Find("form").SubmitAsync();
        Assert.Equal(
            [("mali", null, "جمهورية مالي", "سعاد"), ("mali", "<b>باماكو</b>", null, "سعاد"), ("mali", "مالي", "مالّي", "سعاد")],
            _editor.Asked.Select(e => (e.Subject, e.Before, e.After, e.Who)));
        Assert.Equal(3, changes);
        Assert.Empty(card.FindAll("#codebook-weight"));
    }

    [Fact]
    public async Task A_cue_is_changed_with_its_weight_and_a_refusal_says_why()
    {
        var card = Render<EntryCard>(p => p.Add(c => c.Entry, War));
        await card.Find("[data-rename]").ClickAsync(new());
        Assert.Equal("3", card.Find("#codebook-weight").GetAttribute("value"));
        _editor.Refusal = new CodebookRefusal(CodebookEditFault.Refused, "themes.yaml:3: <i>no</i>");
        await card.Find("form").SubmitAsync();
        Assert.Contains("themes.yaml:3: <i>no</i>", card.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("i"));
        Assert.Equal(3, _editor.Asked[0].Weight);
        // What was typed is still there, to be mended.
        Assert.Equal("حرب أهلية", card.Find("#codebook-after").GetAttribute("value"));
    }

    [Fact]
    public async Task Edits_are_listed_the_latest_first_with_a_way_back()
    {
        var day = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
        CodebookEdit Edit(string? before, string? after, int weight, bool undone = false) => new(
            Guid.NewGuid(), day, "سعاد", CodebookEditKind.ThemeCue, "war", before, after, weight, undone ? day : null);
        CodebookEdit[] edits = [Edit(null, "اقتتال", 2), Edit("حرب", null, 0, undone: true), Edit("حرب", "معركة", 1), Edit("س", "س", 3)];
        var list = Render<EditList>(p => p.Add(c => c.Edits, edits)
            .Add(c => c.Idle, new Dictionary<Guid, CodebookEditFault> { [edits[0].Id] = CodebookEditFault.IsThere })
            .Add(c => c.LinkOf, edit => "/" + edit.Subject));
        Assert.Equal(edits.Reverse().Select(e => e.Id.ToString()), list.FindAll("[data-edit]").Select(e => e.GetAttribute("data-edit")));
        Assert.Contains(Ui["codebook.fault.isthere"], list.FindAll("[data-edit]")[3].TextContent, StringComparison.Ordinal);
        for (var i = 0; i < edits.Length; i++) await list.FindAll("[data-turn]")[i].ClickAsync(new());
        Assert.Equal(edits.Reverse().Select(e => (e.Id, e.Undone is null)), _editor.Turned);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_fault_kind_and_weight_has_words(string language)
    {
        var words = new UiText(UiLanguage.Find(language));
        foreach (var fault in Enum.GetValues<CodebookEditFault>()) Assert.NotEmpty(words.Refused(new CodebookRefusal(fault)));
        // Propositions are accepted where they are suggested and have no entry to edit.
        foreach (var kind in Enum.GetValues<CodebookEditKind>().Where(k => k is CodebookEditKind.ActorName or CodebookEditKind.ThemeCue))
        {
            foreach (var key in (string[])["kind", "words", "add"])
                Assert.NotEmpty(words[$"codebook.{key}.{kind.ToString().ToLowerInvariant()}"]);
        }

        for (var weight = 1; weight <= 3; weight++) Assert.NotEmpty(words["codebook.weight." + words.Number(weight)]);
    }

    private sealed class NotingEditor : ICodebookEditor
    {
        public List<(string Subject, string? Before, string? After, int Weight, string Who)> Asked { get; } = [];

        public List<(Guid Id, bool Undo)> Turned { get; } = [];

        public CodebookRefusal? Refusal { get; set; }

        public Task<(IReadOnlyList<CodebookEdit> Edits, IReadOnlyDictionary<Guid, CodebookEditFault> Idle)> EditsAsync(
            CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<CodebookEntry?> FindAsync(CodebookEditKind kind, string id, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<CodebookEntry>> SearchAsync(string words, int most, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<CodebookRefusal?> EditAsync(
            CodebookEditKind kind, string subject, string? before, string? after, int weight, string who,
            CancellationToken cancellation = default)
        {
            Asked.Add((subject, before, after, weight, who));
            return Task.FromResult(Refusal);
        }

        public Task<CodebookRefusal?> AcceptAsync(AcceptedProposition proposition, string who, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<CodebookRefusal?> DismissAsync(
            string id, string wording, string who, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<CodebookRefusal?> TurnAsync(Guid id, bool undo, CancellationToken cancellation = default)
        {
            Turned.Add((id, undo));
            return Task.FromResult<CodebookRefusal?>(null);
        }
    }
}
