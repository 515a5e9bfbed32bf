using System.Text.Json;

namespace Khitab.Storage;

/// <summary>A scheme of themes: few rows, read whole, so its lists are kept as JSON.</summary>
internal sealed class StoredScheme : CorpusRow
{
    public string Id { get; set; } = "";

    public string Labels { get; set; } = "";

    public string Themes { get; set; } = "";

    public string Terms { get; set; } = "";

    public bool TooFewArticles { get; set; }

    /// <summary>The row that keeps a record.</summary>
    public static StoredScheme From(ThemeScheme record) => new()
    {
        Id = record.Id,
        Labels = StoredLabels.Write(record.Labels),
        Themes = JsonSerializer.Serialize(record.Themes),
        Terms = JsonSerializer.Serialize(record.Terms),
        TooFewArticles = record.TooFewArticles,
    };

    /// <summary>The record as it was saved.</summary>
    public ThemeScheme ToRecord() => new(Id, StoredLabels.Read(Labels), JsonSerializer.Deserialize<Theme[]>(Themes) ?? [])
    {
        Terms = JsonSerializer.Deserialize<ThemeTerms[]>(Terms) ?? [],
        TooFewArticles = TooFewArticles,
    };
}

/// <summary>Its key.</summary>
internal sealed class StoredSchemeConfiguration : CorpusRowConfiguration<StoredScheme>;
