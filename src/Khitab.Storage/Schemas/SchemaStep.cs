namespace Khitab.Storage.Schemas;

/// <summary>How the tables of one version become those of the next.</summary>
/// <param name="Sqlite">SQL for SQLite.</param>
/// <param name="Postgres">SQL for PostgreSQL.</param>
internal sealed record SchemaStep(string Sqlite, string Postgres);
