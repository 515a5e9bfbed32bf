using Khitab.Coded;

namespace Khitab.Discourse.Tests;

/// <summary>
/// The figures that the Discourse Network Analyzer gives for its public sample, and the totals of a published data set (Haunss and Hollway
/// 2023): whoever published with that tool has to find the same numbers here.
/// </summary>
public class PublicNetworkTests
{
    private const string Sample = "dna-sample.dna";
    private const string Nuclear = "irps_nuclear-statements.csv";

    [PublicNetworkTheory(Sample)]
    [InlineData(NetworkKind.Congruence, Normalization.None, false, Duplicates.Keep, 276, 21)]
    [InlineData(NetworkKind.Congruence, Normalization.None, null, Duplicates.Keep, 160, null)]
    [InlineData(NetworkKind.Conflict, Normalization.None, null, Duplicates.Keep, 116, null)]
    [InlineData(NetworkKind.Subtract, Normalization.None, null, Duplicates.Keep, 44, null)]
    [InlineData(NetworkKind.Congruence, Normalization.Average, null, Duplicates.Keep, 25.802436, null)]
    [InlineData(NetworkKind.Conflict, Normalization.Average, null, Duplicates.Keep, 20.459418, null)]
    [InlineData(NetworkKind.Subtract, Normalization.Average, null, Duplicates.Keep, 5.343018, null)]
    [InlineData(NetworkKind.Congruence, Normalization.Jaccard, null, Duplicates.Keep, 13.610663, null)]
    [InlineData(NetworkKind.Conflict, Normalization.Jaccard, null, Duplicates.Keep, 10.858340, null)]
    [InlineData(NetworkKind.Subtract, Normalization.Jaccard, null, Duplicates.Keep, 2.752323, null)]
    [InlineData(NetworkKind.Congruence, Normalization.Cosine, null, Duplicates.Keep, 4.806061, null)]
    [InlineData(NetworkKind.Conflict, Normalization.Cosine, null, Duplicates.Keep, 4.066667, null)]
    [InlineData(NetworkKind.Subtract, Normalization.Cosine, null, Duplicates.Keep, 0.739394, null)]
    [InlineData(NetworkKind.Congruence, Normalization.None, null, Duplicates.Document, 48, null)]
    [InlineData(NetworkKind.Conflict, Normalization.None, null, Duplicates.Document, 38, null)]
    [InlineData(NetworkKind.Subtract, Normalization.None, null, Duplicates.Document, 10, null)]
    [InlineData(NetworkKind.TwoMode, Normalization.None, null, Duplicates.Keep, 40, 22)]
    [InlineData(NetworkKind.TwoMode, Normalization.None, true, Duplicates.Keep, 18, null)]
    [InlineData(NetworkKind.TwoMode, Normalization.Activity, null, Duplicates.Keep, 2.118182, null)]
    [InlineData(NetworkKind.TwoMode, Normalization.Prominence, null, Duplicates.Keep, 3.778571, null)]
    public void The_sample_of_the_analyzer_gives_its_figures(
        NetworkKind kind, Normalization by, bool? positions, Duplicates within, double sum, int? edges)
    {
        var network = StanceNetwork.Of(SampleEvents(), new StanceOptions(kind, by, within, positions));

        Assert.Equal((7, 6, within == Duplicates.Document ? 23 : 40), (network.Actors.Count, network.Concepts.Count, network.Events.Count));
        Assert.Equal(sum, network.MatrixSum, 1e-6);
        if (edges is not null) Assert.Equal(edges, network.Ties.Count);
    }

    [PublicNetworkFact(Sample)]
    public void The_sample_is_as_polarised_as_the_analyzer_says()
    {
        var events = SampleEvents();
        var polarisation = Polarisation.Of(
            StanceNetwork.Of(events, new StanceOptions(NetworkKind.Congruence, Normalization.Average)),
            StanceNetwork.Of(events, new StanceOptions(NetworkKind.Conflict, Normalization.Average)),
            2, PolarisationMeasure.AbsoluteDifference);

        Assert.Equal(0.534249, polarisation.Value, 1e-6);
    }

    [PublicNetworkFact(Nuclear)]
    public void The_published_claims_have_their_totals()
    {
        var events = CodedEvents.Of(CodedTable.Read(new StreamReader(PublicNetworks.Find(Nuclear)!)));

        Assert.Equal((1164, 337, 54), (events.Count, events.Actors.Count, events.Concepts.Count));
        Assert.Equal((913, 251), (events.Position.Count(p => p > 0), events.Position.Count(p => p < 0)));
        Assert.Equal(
            (new DateOnly(2011, 3, 11), new DateOnly(2011, 6, 30)),
            (DateOnly.FromDayNumber(events.Day.Min()), DateOnly.FromDayNumber(events.Day.Max())));
        Assert.Equal(1164, StanceNetwork.Of(events, new StanceOptions(NetworkKind.TwoMode)).MatrixSum);
    }

    private static StanceEvents SampleEvents() => CodedEvents.Of(DnaFile.Read(PublicNetworks.Find(Sample)!));
}
