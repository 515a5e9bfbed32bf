namespace Khitab.Discourse;

/// <summary>Finds the roles and titles that a person is named with.</summary>
internal static class RolesInUse
{
    /// <summary>The roles of the person's mentions that are selected, each with its article's place.</summary>
    public static IEnumerable<(int Article, int Row)> Of(SelectionResult result, int actor)
    {
        var (roles, mentions) = (result.Snapshot.Tables.Roles, result.Snapshot.Tables.Mentions);
        foreach (var article in result.Articles)
        {
            for (var row = roles.Rows.Offsets[article]; row < roles.Rows.Offsets[article + 1]; row++)
            {
                if (mentions.Actor[roles.Mention[row]] == actor && result.Masks.HasMention(roles.Mention[row])) yield return (article, row);
            }
        }
    }
}
