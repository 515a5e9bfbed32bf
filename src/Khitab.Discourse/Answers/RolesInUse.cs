namespace Khitab.Discourse;

/// <summary>Finds the roles and titles that a person is named with.</summary>
internal static class RolesInUse
{
    /// <summary>The roles of the person's mentions that are selected, each with its article in its part.</summary>
    public static IEnumerable<(Part Part, int Article, int Row)> Of(SelectionResult result, int actor)
    {
        foreach (var (part, mask, article) in result.Chosen())
        {
            for (var row = part.Roles.Rows.Start(article); row < part.Roles.Rows.End(article); row++)
            {
                var mention = part.RoleMention(article, row);
                if (part.MentionActor(mention) == actor && mask.HasMention(mention)) yield return (part, article, row);
            }
        }
    }
}
