namespace Khitab.Storage.Rows;

/// <summary>What columns are called.</summary>
internal static class ColumnNames
{
    /// <summary>A property's column: <c>PassedOver</c> is <c>passed_over</c>.</summary>
    public static string Of(string property) => string.Concat(
        property.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
