namespace Khitab.Storage.Schemas;

/// <summary>Removed articles are forgotten in time; the codebooks that articles were analysed by are kept.</summary>
internal static class CareStep
{
    /// <summary>The step.</summary>
    public static SchemaStep Step { get; } = new(
        "ALTER TABLE store ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0; "
        + "CREATE TABLE codebooks (version TEXT NOT NULL PRIMARY KEY, document BLOB NOT NULL)",
        "ALTER TABLE store ADD COLUMN forgotten bigint NOT NULL DEFAULT 0; "
        + "CREATE TABLE codebooks (version text NOT NULL PRIMARY KEY, document bytea NOT NULL)");
}
