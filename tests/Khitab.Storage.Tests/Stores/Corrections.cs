namespace Khitab.Storage.Tests.Stores;

/// <summary>Corrections as people make them.</summary>
internal static class Corrections
{
    public static readonly DateTimeOffset Day = new(2026, 3, 1, 10, 30, 0, 123, 456, TimeSpan.FromHours(3));

    public static Correction New(string subject = "x-1") =>
        new(Guid.NewGuid(), Day, "سعاد", CorrectionKind.MergeActors, subject, "mali", null) { Reason = "«واحد» \"واحد\"" };
}
