namespace Khitab.Storage;

/// <summary>Where the store lies.</summary>
public enum StoreKind
{
    /// <summary>In this process's memory; gone when it ends.</summary>
    Memory,

    /// <summary>In a file of this machine.</summary>
    Sqlite,

    /// <summary>In a PostgreSQL database, which several processes may share.</summary>
    Postgres,
}
