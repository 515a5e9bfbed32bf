namespace Khitab.Analysis.Corrections;

/// <summary>A row of an article while it is corrected.</summary>
/// <param name="value">What it is.</param>
/// <param name="id">Its id as read or as added; empty where nobody asks for ids.</param>
internal sealed class CorrectedRow<T>(T value, string id)
    where T : class
{
    /// <summary>What it is by now.</summary>
    public T Value { get; set; } = value;

    /// <summary>What it was before any correction.</summary>
    public T Read { get; } = value;

    /// <summary>Its id.</summary>
    public string Id { get; } = id;

    /// <summary>Who coded it last.</summary>
    public CodedBy? By { get; set; }

    /// <summary>As it is shown.</summary>
    public CodedRow<T> ToCoded() => new(Value, Id, By);

    /// <summary>The rows, with ids where there are any.</summary>
    public static List<CorrectedRow<T>> Of(IReadOnlyList<T> rows, IReadOnlyList<string>? ids)
    {
        var all = new List<CorrectedRow<T>>(rows.Count);
        for (var i = 0; i < rows.Count; i++) all.Add(new CorrectedRow<T>(rows[i], ids?[i] ?? ""));
        return all;
    }
}
