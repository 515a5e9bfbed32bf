namespace Khitab.Discourse;

/// <summary><c>folder:PATH</c>: what an outlet's mark counts, of a folder.</summary>
/// <param name="Value">The folder's path.</param>
public sealed record FolderMark(string Value) : FacetMark(Form, Value)
{
    internal static readonly MarkForm Form = MarkForm.One("folder", value => new FolderMark(value));

    /// <inheritdoc/>
    public override MarkTitle Title => new("mark.folder", MarkName.OfWords(Value));

    internal override void Collect(EvidenceFinder rows)
    {
        var folder = rows.Snapshot.Tables.Folders.Find(Value);
        if (folder >= 0) rows.ByUnit((part, article) => part.Folder(article) == folder, SelectionKey.Folder);
    }
}
