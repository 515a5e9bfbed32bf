namespace Khitab.Model;

/// <summary>A statement as somebody codes it in one sentence: what <see cref="Statement"/> says, without confidence and place.</summary>
/// <param name="Holder">Who holds it, as a written <see cref="Party"/>.</param>
/// <param name="Target">On what: an actor or a proposition, as a written <see cref="Party"/>.</param>
/// <param name="Polarity">-1 against, 0 neither, +1 for.</param>
/// <param name="Voice">In whose words.</param>
/// <param name="Modality">How it is put forward.</param>
public sealed record StatementCoding(string Holder, string Target, int Polarity, Voice Voice, Modality Modality);
