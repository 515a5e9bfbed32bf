namespace Khitab.Model;

/// <summary>How much the words beside a discovered actor's name in one article speak for its being of a country.</summary>
/// <param name="Actor">Id of the discovered actor.</param>
/// <param name="Country">Id of the country.</param>
/// <param name="Weight">How much, 1 or more.</param>
public sealed record CountryVote(string Actor, string Country, int Weight);
