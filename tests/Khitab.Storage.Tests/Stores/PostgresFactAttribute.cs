namespace Khitab.Storage.Tests.Stores;

/// <summary>A test that only PostgreSQL can have; skipped, and said to be, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.IsThere || PostgresServer.IsRequired ? null : NoPostgres.Reason;
}
