namespace Khitab.Storage.Schemas;

/// <summary>Articles know the job that brought them; those of before do not.</summary>
internal static class JobOfArticles
{
    /// <summary>The step.</summary>
    public static SchemaStep Step { get; } = new(
        "ALTER TABLE articles ADD COLUMN job TEXT; CREATE INDEX \"IX_articles_job\" ON articles (job)",
        "ALTER TABLE articles ADD COLUMN job uuid; CREATE INDEX \"IX_articles_job\" ON articles (job)");
}
