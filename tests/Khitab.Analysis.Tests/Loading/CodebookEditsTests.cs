using Khitab.Analysis.Codebooks;

namespace Khitab.Analysis.Tests.Loading;

/// <summary>What people change in the codebook is in it afterwards, and nothing else is another.</summary>
public class CodebookEditsTests
{
    private static readonly IReadOnlyDictionary<string, string> Files = CodebookFiles.Embedded();
    private static readonly Codebook Before = CodebookLoader.Load(Files);

    // Against a plain oracle: lists of names in a dictionary, changed by hand.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Edits_in_any_order_leave_what_a_list_changed_by_hand_has(int seed)
    {
        var random = new Random(seed);
        var actors = Before.Actors.Where(_ => random.Next(40) == 0).Take(12).ToDictionary(a => a.Id, a => a.Names.ToList());
        var themes = Before.Themes.Where(_ => random.Next(4) == 0).Take(6).ToDictionary(t => t.Theme.Id, t => t.Cues.ToList());
        var odd = new[] { "no", "12", "«س» \"ص\": ع", "- سطر", "# ليس تعليقا", "{a: b}", "نعم" };
        var edits = new List<CodebookEdit>();
        for (var i = 0; i < 60; i++)
        {
            var fresh = odd[random.Next(odd.Length)] + " " + i;
            if (random.Next(2) == 0)
            {
                var (id, names) = actors.ElementAt(random.Next(actors.Count));
                var old = names[random.Next(names.Count)];
                var way = random.Next(3);
                if (way == 1 && names.Count < 2) continue;
                edits.Add(Edit(CodebookEditKind.ActorName, id, way == 0 ? null : old, way == 1 ? null : fresh));
                if (way == 0) names.Add(fresh);
                else if (way == 1) names.RemoveAll(n => n == old);
                else names[names.IndexOf(old)] = fresh;
            }
            else
            {
                var (id, cues) = themes.ElementAt(random.Next(themes.Count));
                var old = cues.Count > 0 ? cues[random.Next(cues.Count)].Phrase : null;
                var (way, weight) = (old is null ? 0 : random.Next(3), 1 + random.Next(3));
                edits.Add(Edit(CodebookEditKind.ThemeCue, id, way == 0 ? null : old, way == 1 ? null : fresh, weight));
                if (way != 0) cues.RemoveAll(c => c.Phrase == old);
                if (way != 1) cues.Add((weight, fresh));
            }
        }

        var (files, idle) = CodebookEdits.Apply(Files, edits);
        Assert.Empty(idle);
        var after = CodebookLoader.Load(files);
        foreach (var actor in Before.Actors)
        {
            var now = after.Actors.Single(a => a.Id == actor.Id);
            Assert.Equal(actors.GetValueOrDefault(actor.Id, [.. actor.Names]), now.Names);
            Assert.Equal((actor.Type, actor.Parent, actor.IsHead), (now.Type, now.Parent, now.IsHead));
            Assert.Equal(actor.Labels, now.Labels);
            Assert.Equal(actor.Nisbas, now.Nisbas);
        }

        foreach (var theme in Before.Themes)
        {
            var expected = themes.GetValueOrDefault(theme.Theme.Id, [.. theme.Cues]);
            Assert.Equal(expected.Order(), after.Themes.Single(t => t.Theme.Id == theme.Theme.Id).Cues.Order());
        }

        // Undone, nothing is left of them: not even another way to write the files.
        var undone = edits.ConvertAll(edit => edit with { Undone = edit.When });
        Assert.Equal(Files, CodebookEdits.Apply(Files, undone).Files);
    }

    [Fact]
    public void An_edit_that_cannot_be_made_says_why_and_is_no_error()
    {
        var only = Before.Actors.First(a => a.Names.Count == 1 && !a.Aliases.Contains(a.Names[0]));
        var mali = Before.Actors.Single(a => a.Id == "mali");
        var cases = new (CodebookEdit Edit, CodebookEditFault Fault)[]
        {
            (Edit(CodebookEditKind.ActorName, "nobody-at-all", null, "اسم"), CodebookEditFault.NoEntry),
            (Edit(CodebookEditKind.ThemeCue, "mali", null, "اسم"), CodebookEditFault.NoEntry),
            (Edit(CodebookEditKind.ActorName, "mali", "ليس اسما لها", null), CodebookEditFault.NotThere),
            (Edit(CodebookEditKind.ActorName, "mali", null, mali.Names[0]), CodebookEditFault.IsThere),
            (Edit(CodebookEditKind.ActorName, only.Id, only.Names[0], null), CodebookEditFault.LastName),
            (Edit(CodebookEditKind.ActorName, "mali", null, null), CodebookEditFault.NotThere),
        };
        var (files, idle) = CodebookEdits.Apply(Files, [.. cases.Select(c => c.Edit)]);
        Assert.Equal(cases.Select(c => c.Fault), cases.Select(c => idle[c.Edit.Id]));
        Assert.Equal(Files, files);
    }

    // «مالي» is marked as ambiguous: a mark that speaks of no name would be lost with the next reader's complaint.
    [Fact]
    public void A_name_is_renamed_wherever_the_entry_has_it()
    {
        var mali = Before.Actors.Single(a => a.Id == "mali");
        var name = mali.Names.First(mali.Ambiguous.Contains);
        var (files, _) = CodebookEdits.Apply(Files, [Edit(CodebookEditKind.ActorName, "mali", name, "مالّي")]);
        var now = CodebookLoader.Load(files).Actors.Single(a => a.Id == "mali");
        Assert.Equal(mali.Ambiguous.Select(form => form == name ? "مالّي" : form), now.Ambiguous);
    }

    private static CodebookEdit Edit(CodebookEditKind kind, string subject, string? before, string? after, int weight = 0) =>
        new(Guid.NewGuid(), DateTimeOffset.UnixEpoch, "سعاد", kind, subject, before, after, weight, null);
}
