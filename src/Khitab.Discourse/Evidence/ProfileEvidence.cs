namespace Khitab.Discourse;

/// <content>The marks of an actor's and a theme's page. All but a theme's own obey every key.</content>
internal sealed partial class EvidenceFinder
{
    private void Positions(Mark mark)
    {
        var first = PlaceOf(mark.First);
        var second = mark.Kind == MarkKind.Position ? PlaceOf(mark.Second) : -1;
        Statements(null, part =>
        {
            var (one, other, table) = (part.LocalParty(first), part.LocalParty(second), part.Statements);
            if (one < 0 || (mark.Kind == MarkKind.Position && other < 0)) return null;
            return row => (mark.Sign is null || part.Polarity(row) == mark.Sign) && mark.Kind switch
            {
                MarkKind.Held => table.Holder[row] == one,
                MarkKind.On => table.Target[row] == one,
                _ => table.Holder[row] == one && table.Target[row] == other,
            };
        });
    }

    private void Called(int actor, string label)
    {
        var number = _snapshot.Tables.Labels.Find(label);
        foreach (var (part, mask, article) in result.Chosen())
        {
            foreach (var row in NamesInUse.Of(part, mask, article, actor))
            {
                if (part.Label(row) == number) _found.AddNaming(part, article, row);
            }
        }
    }

    private void Roles(int actor, string name)
    {
        foreach (var (part, article, row) in RolesInUse.Of(result, actor))
        {
            if (part.Wording(part.Roles.Name[row]) == name) _found.AddMention(part, article, part.RoleMention(article, row));
        }
    }

    private void Theme(string id)
    {
        if (_snapshot.Tables.ThemeIds.Find(id) < 0) return;
        var covered = _snapshot.Tables.Tree.Covered(id);
        var unit = result.Selection.Unit;
        foreach (var part in _snapshot.Parts)
        {
            foreach (var article in Articles(part, SelectionKey.Theme))
            {
                if (!ThemeSentences.Carries(part, article, covered)) continue;
                if (unit == CountUnit.Statements)
                {
                    StatementsOf(part, article, SelectionKey.Theme, _ => true);
                    continue;
                }

                if (unit != CountUnit.Mentions) _found.AddArticle(part.First + article);
                foreach (var row in ThemeSentences.Cues(part, article, covered)) _found.AddCue(part, article, row);
            }
        }
    }

    private void OfTheme(Mark mark)
    {
        if (_snapshot.Tables.ThemeIds.Find(mark.First) < 0) return;
        var covered = _snapshot.Tables.Tree.Covered(mark.First);
        switch (mark.Kind)
        {
            case MarkKind.Cue:
                foreach (var (part, _, article) in result.Chosen())
                {
                    foreach (var row in ThemeSentences.Cues(part, article, covered))
                    {
                        if (part.Wording(part.Cues.Wording[row]) == mark.Second) _found.AddCue(part, article, row);
                    }
                }

                break;
            case MarkKind.Carrying:
                Carriers(covered, mark.Second);
                break;
            case MarkKind.Near:
                var actor = _snapshot.ActorPlace(mark.Second);
                foreach (var (part, _, article) in result.Chosen())
                {
                    var sentences = ThemeSentences.Of(part, article, covered);
                    MentionsOf(
                        part, article, null,
                        row => part.MentionActor(row) == actor && sentences.Contains(part.Mentions.Sentence[row]));
                }

                break;
            default:
                Speaking(covered, PlaceOf(mark.Second));
                break;
        }
    }

    private void Carriers(bool[] covered, string id)
    {
        var place = id.Length > 0 ? _snapshot.ArticlePlace(id) : -1;
        foreach (var (part, _, article) in result.Chosen())
        {
            if (id.Length > 0 && part.First + article != place) continue;
            if (!ThemeSentences.Carries(part, article, covered)) continue;
            _found.AddArticle(part.First + article);
            foreach (var row in ThemeSentences.Cues(part, article, covered)) _found.AddCue(part, article, row);
        }
    }

    private void Speaking(bool[] covered, int speaker)
    {
        foreach (var (part, mask, article) in result.Chosen())
        {
            foreach (var row in ThemeSentences.Quotations(part, mask, article, covered))
            {
                if (part.Speaker(row) == speaker) _found.AddQuotation(part, article, row);
            }
        }
    }
}
