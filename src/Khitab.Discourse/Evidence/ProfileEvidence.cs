namespace Khitab.Discourse;

/// <summary>The marks of an actor's and a theme's page. All of them obey every key.</summary>
internal sealed partial class EvidenceFinder
{
    private void Positions(Mark mark)
    {
        var table = _snapshot.Tables.Statements;
        var first = PlaceOf(mark.First);
        var second = mark.Kind == MarkKind.Position ? PlaceOf(mark.Second) : -1;
        Statements(null, row => (mark.Sign is null || table.Polarity[row] == mark.Sign) && mark.Kind switch
        {
            MarkKind.Held => table.Holder[row] == first,
            MarkKind.On => table.Target[row] == first,
            _ => table.Holder[row] == first && table.Target[row] == second,
        });
    }

    private int PlaceOf(string written) => Party.TryParse(written, out var party) ? _snapshot.PartyPlace(party) : -1;

    private void Called(int actor, string label)
    {
        var (table, number) = (_snapshot.Tables.Namings, _snapshot.Tables.Labels.Find(label));
        foreach (var article in result.Articles)
        {
            foreach (var row in NamesInUse.Of(result, article, actor))
            {
                if (table.Label[row] == number) _found.AddNaming(article, row);
            }
        }
    }

    private void Roles(int actor, string name)
    {
        var (table, number) = (_snapshot.Tables.Roles, _snapshot.Tables.Wordings.Find(name));
        foreach (var (article, row) in RolesInUse.Of(result, actor))
        {
            if (table.Name[row] == number) _found.AddMention(article, table.Mention[row]);
        }
    }

    private void OfTheme(Mark mark)
    {
        if (_snapshot.Tables.ThemeIds.Find(mark.First) < 0) return;
        var covered = _snapshot.Tables.Tree.Covered(mark.First);
        var cues = _snapshot.Tables.Cues;
        switch (mark.Kind)
        {
            case MarkKind.Cue:
                var words = _snapshot.Tables.Wordings.Find(mark.Second);
                foreach (var article in result.Articles) Cues(article, row => covered[cues.Theme[row]] && cues.Wording[row] == words);
                break;
            case MarkKind.Carrying:
                Carriers(covered, mark.Second);
                break;
            case MarkKind.Near:
                var actor = _snapshot.ActorPlace(mark.Second);
                var mentions = _snapshot.Tables.Mentions;
                foreach (var article in result.Articles)
                {
                    var sentences = ThemeSentences.Of(_snapshot, article, covered);
                    MentionsOf(article, null, row => mentions.Actor[row] == actor && sentences.Contains(mentions.Sentence[row]));
                }

                break;
            default:
                Speaking(covered, PlaceOf(mark.Second));
                break;
        }
    }

    private void Carriers(bool[] covered, string id)
    {
        foreach (var article in result.Articles)
        {
            if (id.Length > 0 && _snapshot.Articles[article].Id != id) continue;
            if (!Array.Exists(_snapshot.Tables.Themes.Theme[_snapshot.Tables.Themes.Rows.Of(article)], theme => covered[theme])) continue;
            _found.AddArticle(article);
            Cues(article, row => covered[_snapshot.Tables.Cues.Theme[row]]);
        }
    }

    private void Speaking(bool[] covered, int speaker)
    {
        var table = _snapshot.Tables.Quotations;
        foreach (var article in result.Articles)
        {
            foreach (var row in ThemeSentences.Quotations(result, article, covered))
            {
                if (table.Speaker[row] == speaker) _found.AddQuotation(article, row);
            }
        }
    }

    private void Cues(int article, Func<int, bool> wanted)
    {
        var rows = _snapshot.Tables.Cues.Rows;
        for (var row = rows.Offsets[article]; row < rows.Offsets[article + 1]; row++)
        {
            if (wanted(row)) _found.AddCue(article, row);
        }
    }
}
