namespace Khitab.Storage.Tests.Stores;

/// <summary>The providers that every rule of the store is tested on.</summary>
public static class StoreKinds
{
    /// <summary>
    /// All that can be had here; PostgreSQL also where it is missing but required, so that the tests then fail and say so.
    /// </summary>
    public static TheoryData<StoreKind> All { get; } = PostgresServer.IsThere || PostgresServer.IsRequired
        ? [StoreKind.Memory, StoreKind.Sqlite, StoreKind.Postgres] : [StoreKind.Memory, StoreKind.Sqlite];

    /// <summary>Those that several processes can open at once.</summary>
    public static TheoryData<StoreKind> Shared { get; } = PostgresServer.IsThere || PostgresServer.IsRequired
        ? [StoreKind.Sqlite, StoreKind.Postgres] : [StoreKind.Sqlite];
}

public class StoreKindTests
{
    [PostgresFact]
    public void PostgreSQL_is_tested_too() => Assert.Equal(3, StoreKinds.All.Count);
}
