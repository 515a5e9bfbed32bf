using Khitab.Text;

namespace Khitab.Analysis.Actors;

/// <summary>Short names of clubs («النصر»، «الاتحاد»): they count in talk of sport only.</summary>
/// <param name="sport">Words of sport.</param>
internal sealed class ClubNames(SportTalk sport)
{
    /// <summary>Drops what is no club, and marks what is one beyond doubt: after a word for clubs.</summary>
    public void Read(List<List<ActorCandidate>> candidates, bool inSport)
    {
        foreach (var found in candidates)
        {
            for (var c = found.Count - 1; c >= 0; c--)
            {
                var candidate = found[c];
                if (!candidate.Hit.Value.Any(f => f.InSport)) continue;

                // «الاتحاد السعودي لكرة القدم» is no club.
                var next = candidate.Hit.Last + 1;
                var described = next < candidate.Passage.Tokens.Count
                    && candidate.Passage.Tokens.Key(next) is ['ا', 'ل', _, .., 'ي' or 'ه'];
                if (described && SportTalk.Names(candidate.Passage.Tokens, candidate.Hit.First)) described = false;
                var clubs = inSport && !described && (candidate.Hit.Proclitics == Proclitics.None
                    && sport.Announces(candidate.Passage.Tokens, candidate.Hit.First) || IsBesideClub(found, c));
                var forms = candidate.Hit.Value.Where(f => clubs ? f.InSport : inSport && !described || !f.InSport).ToList();
                if (forms.Count == 0) found.RemoveAt(c);
                else found[c] = candidate with { Hit = candidate.Hit with { Value = forms }, IsClub = clubs };
            }
        }
    }

    /// <summary>
    /// Of several clubs of one name it is that of the country that the article names most, and the first listed where it names none.
    /// </summary>
    public static void Settle(List<List<ActorCandidate>> candidates, ActorSupport support)
    {
        foreach (var found in candidates)
        {
            for (var c = 0; c < found.Count; c++)
            {
                if (!found[c].IsClub) continue;
                var club = found[c].Hit.Value.MaxBy(f => support.Weight(f))!;
                found[c] = found[c] with { Hit = found[c].Hit with { Value = [club with { Ambiguous = false }] } };
                support.Add(club.Actor);
            }
        }
    }

    // «بين النصر والهلال»: two such names joined are two clubs.
    private static bool IsBesideClub(List<ActorCandidate> found, int c)
    {
        return Joined(c - 1, c) || Joined(c, c + 1);

        bool Joined(int first, int second) =>
            first >= 0 && second < found.Count && found[first].Hit.Last + 1 == found[second].Hit.First
            && found[second].Hit.Proclitics.HasFlag(Proclitics.And) && found[first].Hit.Value.Any(f => f.InSport)
            && found[second].Hit.Value.Any(f => f.InSport);
    }
}
