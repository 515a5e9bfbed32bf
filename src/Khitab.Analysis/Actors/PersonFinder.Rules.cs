using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Actors;

// Names that the rules find: a given name with the words behind it, or unknown words that their surroundings make a name of.
internal sealed partial class PersonFinder
{
    private static readonly HashSet<string> Interviews =
        new[] { "حوار", "مقابلة", "لقاء", "حديث", "دردشة" }.Select(ArabicNormalizer.Key).ToHashSet(StringComparer.Ordinal);

    private sealed partial class ArticlePersons
    {
        private bool TryName(TokenizedText tokens, Sentence sentence, int i, out NameHit hit)
        {
            hit = default;
            if (tokens[i].Kind != TokenKind.Word || Covered(blocked, tokens[i].Span)) return false;
            return TryGivenName(tokens, sentence, i, out hit) || TryUnknown(tokens, sentence, i, out hit)
                || TryPlayer(tokens, sentence, i, out hit);
        }

        private bool TryGivenName(TokenizedText tokens, Sentence sentence, int i, out NameHit hit)
        {
            hit = default;
            if (!_names.TryGiven(tokens, i, BeforeNames, out var given) || given.Last >= sentence.End) return false;
            if (IsNamedAfter(tokens, i)) return false;
            var start = tokens.SpanFrom(i, given.CoreStart).Start;
            var last = given.Last;
            var core = ArabicNormalizer.Key(tokens.Text[start..tokens[i].End]);
            if (IsParticle(tokens, i, core)) return false;
            var everyday = given.Last == i && _names.IsEveryday(core) && !(core is "علي" && _writesAli);
            if (everyday && (given.Proclitics & Prepositions) != 0) return false;
            var family = false;
            var sure = false;
            var relatives = false;
            for (var t = last + 1; t < sentence.End && t - i < LongestName; t++)
            {
                if (tokens[t].Kind != TokenKind.Word || Covered(blocked, tokens[t].Span)) break;
                var key = tokens.Key(t);
                if (_names.IsParticle(key))
                {
                    if (t + 1 >= sentence.End) break;
                    if (_names.IsPatronymic(key) && _names.TryGiven(tokens, t + 1, Proclitics.None, out var father)
                        && !Covered(blocked, tokens[t + 1].Span))
                        last = t = father.Last;
                    else if (CanBePart(tokens, t + 1)) last = ++t;
                    else break;
                    family = sure = relatives = true;
                    continue;
                }

                if (!CanBePart(tokens, t)) break;
                if (_names.TryGiven(tokens, t, Proclitics.None, out var more))
                {
                    // «دعا سامر الحداد نبيل العطار»: after a family name a first name is somebody else's.
                    if (BeginsAnother(tokens, i, t)) break;
                    sure |= !_names.IsEveryday(key) && !everyday;
                    last = t = more.Last;
                    family = true;
                    continue;
                }

                // A second unknown word belongs to the name only where the name visibly ends after it; «وفدا» is received, not a name.
                if (family && key[^1] == 'ا' && !_names.IsFamily(key)) break;
                if (family && !EndsAfter(tokens, sentence, t) && !(t + 1 < sentence.End && _names.IsParticle(tokens.Key(t + 1)))) break;
                last = t;
                if (_names.IsFamily(key) && !(t + 1 < sentence.End && _names.IsParticle(tokens.Key(t + 1))))
                {
                    family = sure = true;
                    break;
                }

                sure |= _names.IsFamily(key) || key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal) && key[^1] == 'ي';
                if (family) break;
                family = true;
            }

            if (!family) return false;
            var titled = HasTitle(tokens, sentence, i, out var expert)
                || given.Proclitics.HasFlag(Proclitics.And) && ReferenceEquals(_lastName.Sentence, sentence)
                && (_lastName.Last == i - 1 || _lastName.Last == i - 2 && IsComma(tokens, i - 1))
                || BeginsAnother(tokens, i - 2, i) && ReferenceEquals(_lastName.Sentence, sentence) && _lastName.Last == i - 1;
            var announced = Announced(tokens, sentence, i, last, ref expert, out var role);
            var plain = tokens.Key(last).StartsWith("ال", StringComparison.Ordinal) && !sure;
            var setOff = AfterComma(tokens, last) && i > sentence.First && tokens[i - 1].Kind == TokenKind.Punctuation;
            var guest = IsGuest(tokens, sentence, i, last);
            var evident = guest || (everyday
                ? EndsTitle(tokens, i) && (!plain || _names.IsOpener(tokens, last + 1)) || sure && (titled && setOff || announced)
                || role && (i == sentence.First || _names.IsSaying(tokens, i - 1))
                || titled && EndsAfter(tokens, sentence, last) && !plain : titled || announced || sure);
            if (!evident) return false;
            var beside = EndsTitle(tokens, i);
            hit = new NameHit(
                i, start, last, expert,
                Unsure: !guest
                && (everyday ? !(relatives || sure && beside) : !(sure || beside || titled && EndsAfter(tokens, sentence, last))));
            return true;
        }

        // «حوار مع سليم الورد» and nothing else in the line: whoever is interviewed is a person, whatever the words mean elsewhere.
        private static bool IsGuest(TokenizedText tokens, Sentence sentence, int first, int last) =>
            first == sentence.First + 2 && last + 1 >= sentence.End && tokens.Key(first - 1) == "مع"
                && Interviews.Contains(tokens.Key(first - 2));

        // Of what only its surroundings make a name («الأمين التنفيذي», «سيد الموقف») some word is one to the recogniser too.
        private bool IsTagged(Passage passage, NameHit hit)
        {
            for (var t = hit.First; t <= hit.Last; t++)
            {
                if (_tagged.Contains((passage, t))) return true;
            }

            return false;
        }

        // «أن»، «على»، «بأن»، «أعلى»، «الآن»، «أيدي»، «باسمه» are spelled like آن، علي، بان، إعلي، آلان، إيدي، باسمة once letters are
        // folded.
        private bool IsParticle(TokenizedText tokens, int i, string core)
        {
            var written = tokens.Original(i);
            return core switch
            {
                "ان" => written.IndexOf('آ') < 0,
                "الان" => written.IndexOf('آ') > 0,
                "ايدي" => written.IndexOf('أ') >= 0,
                "بان" => written.IndexOf('أ') >= 0 || written.IndexOf('إ') >= 0,
                "علي" or "اعلي" => written[^1] == 'ى',
                _ => written[^1] == 'ه' && _names.EndsInTaMarbuta(core),
            };
        }

        // A name whose given name no list has: «قال الموساوي العجلاوي، خبير …»، «أكد السفير مارتن لاندو أن».
        private bool TryUnknown(TokenizedText tokens, Sentence sentence, int i, out NameHit hit)
        {
            hit = default;
            var titled = EndsTitle(tokens, i);
            var afterVerb = i > sentence.First && _names.IsSaying(tokens, i - 1);
            var closing = ClosesOffice(tokens, sentence, i, i + 1);
            if (i + 1 >= sentence.End) return false;

            // «كلاي بافور، نائب رئيس …»: the recogniser's word is needed too.
            var apposed = false;
            if (!closing && !titled && !afterVerb)
            {
                if (!AfterComma(tokens, i + 1) || !Introduces(tokens, i + 3, ref apposed)) return false;
                if (!CanBePart(tokens, i) || !CanBePart(tokens, i + 1) || Definite(tokens, i)) return false;
                hit = new NameHit(i, tokens[i].Start, i + 1, apposed, Unsure: true);
                return true;
            }

            if (!CanBePart(tokens, i) || !CanBePart(tokens, i + 1)) return false;
            if (closing)
            {
                HasTitle(tokens, sentence, i, out var asExpert);
                hit = new NameHit(i, tokens[i].Start, i + 1, asExpert, Unsure: true);
                return true;
            }

            var last = i + 1;
            if (last + 1 < sentence.End && CanBePart(tokens, last + 1)
                && (_names.IsParticle(tokens.Key(last)) || tokens.Key(last + 1)[0] != 'ا'))
            {
                last++;
            }

            var expert = false;
            if (tokens.Key(i).Length < 3 || tokens.Key(last).Length < 3 || last + 1 >= sentence.End) return false;
            var introduced = AfterComma(tokens, last) && Introduces(tokens, last + 2, ref expert);
            var foreign = titled && !Definite(tokens, i) && !Definite(tokens, last) && SaidNearby(tokens, sentence, i, last)
                && LooksForeign(tokens.Key(i));
            if (!foreign && !introduced) return false;
            if (titled) HasTitle(tokens, sentence, i, out expert);
            hit = new NameHit(i, tokens[i].Start, last, expert, Unsure: tokens.Key(i)[^1] != 'ي' && tokens.Key(last)[^1] != 'ي');
            return true;
        }

        // «المدرب الروماني بولوني»، «اللاعب مورا»: in talk of sport one foreign name after a player's title.
        private bool TryPlayer(TokenizedText tokens, Sentence sentence, int i, out NameHit hit)
        {
            hit = default;
            var before = i - 1;
            while (before > sentence.First && before > i - 3 && !sport.IsPlayer(tokens, before) && IsOrigin(tokens, before)) before--;
            if (before < sentence.First || !sport.IsPlayer(tokens, before) || !(_inSport ??= sport.IsIn(reading))) return false;
            if (!IsForeignPart(tokens, i)) return false;
            var last = i;
            if (i + 1 < sentence.End && IsForeignPart(tokens, i + 1) && !_names.IsSaying(tokens, i + 1) && (i + 2 >= sentence.End
                || tokens[i + 2].Kind != TokenKind.Word || _names.IsFunctionWord(tokens.Key(i + 2)) || Definite(tokens, i + 2)))
            {
                last++;
            }

            hit = new NameHit(i, tokens[i].Start, last, Expert: false);
            return true;
        }

        // An adjective of origin: «الأوروجوياني».
        private static bool IsOrigin(TokenizedText tokens, int t) =>
            tokens[t].Kind == TokenKind.Word && Definite(tokens, t) && tokens.Key(t) is [.., 'ي'] and not ("الذي" or "التي");

        private bool IsForeignPart(TokenizedText tokens, int t)
        {
            if (!CanBePart(tokens, t) || Definite(tokens, t) || tokens.Key(t).Length < 4 || tokens.Original(t)[^1] == 'ة'
                || finder._doings.IsWord(tokens, t)) return false;
            foreach (ref readonly var reading in tokens.Form(t).Readings.AsSpan())
            {
                // «لفريق»، «بمران»، «للفريق»: a preposition with a noun.
                if (reading.Proclitics != Proclitics.None && (reading.Proclitics.HasFlag(Proclitics.Article)
                    || finder._doings.IsWord(reading)
                    || _names.IsNoName(reading.Core)))
                {
                    return false;
                }
            }

            return true;
        }

        // «وأوضح المتحدث الرسمي للمركز فلان الفلاني، أن»: between an office that a definite word closes and the words said stands a name.
        private bool ClosesOffice(TokenizedText tokens, Sentence sentence, int first, int last)
        {
            if (last + 1 >= sentence.End || first - sentence.First < 3) return false;
            var after = tokens.Original(last + 1)[0] is '،' or ',' ? last + 2 : last + 1;
            if (after >= sentence.End || !_names.IsOpener(tokens, after) && tokens.Original(after)[0] != ':') return false;
            var setOff = tokens.Original(first - 1)[0] is '،' or ',';
            var before = setOff ? first - 2 : first - 1;
            if (Definite(tokens, first) || !LooksForeign(tokens.Key(first)) && !(setOff && after > last + 1)) return false;
            if (!Definite(tokens, before) && !tokens.Key(before).StartsWith("لل", StringComparison.Ordinal)) return false;
            if (!HasTitle(tokens, sentence, first, out _)) return false;
            for (var t = before - 1; t >= sentence.First && t >= before - 8; t--)
            {
                if (_names.IsSaying(tokens, t)) return true;
            }

            return false;
        }

        private static bool Definite(TokenizedText tokens, int t) => tokens.Key(t).StartsWith("ال", StringComparison.Ordinal);

        // No verb in the present, no adverb in ا, nothing with a feminine ending or a pronoun.
        private static bool LooksForeign(string key) =>
            key.Length > 3 && key[0] is not ('ي' or 'ت' or 'ب' or 'ل' or 'و' or 'ف') && key[^1] is not ('ه' or 'ا');

        private bool SaidNearby(TokenizedText tokens, Sentence sentence, int first, int last)
        {
            if (_names.IsSaying(tokens, last + 1) || _names.IsOpener(tokens, last + 1)) return true;
            for (var t = first - 2; t >= sentence.First && t >= first - 6; t--)
            {
                if (_names.IsSaying(tokens, t)) return tokens[last + 1].Kind == TokenKind.Punctuation;
            }

            return false;
        }

        private bool CanBePart(TokenizedText tokens, int t)
        {
            if (t >= tokens.Count || tokens[t].Kind != TokenKind.Word || Covered(blocked, tokens[t].Span)) return false;
            var key = tokens.Key(t);
            if (_names.IsFamily(key)
                || _names.IsListedFamily(key) && key[^1] is not 'ه' && _names.TryGiven(tokens, t - 1, BeforeNames, out _))
            {
                return true;
            }

            if (key.Length < 2) return false;
            if (_names.IsNoName(key) && !(key is "علي" && _writesAli && tokens.Original(t)[^1] == 'ي')
                && (_names.IsEveryday(key) || IsParticle(tokens, t, key) || !_names.TryGiven(tokens, t, Proclitics.None, out _)))
            {
                return false;
            }

            if (key.Length > 4 && key[..3] is "وال" or "بال" or "فال" or "كال" || key.StartsWith("لل", StringComparison.Ordinal))
            {
                return false;
            }

            // A feminine adjective: «الاقتصادية»; nobody is called so.
            if (key.Length > 6 && key.StartsWith("ال", StringComparison.Ordinal) && key.EndsWith("يه", StringComparison.Ordinal))
            {
                return false;
            }

            // A word with a pronoun: «نظيره».
            if (key.Length > 4 && tokens.Original(t)[^1] == 'ه' && key[^1] == 'ه' && !_names.TryGiven(tokens, t, Proclitics.None, out _))
            {
                return false;
            }

            // A word with a joined و before a word that no name contains: «وقال».
            return key[0] is not ('و' or 'ف') || !_names.IsNoName(key[1..]);
        }

        // «العميد عبد الغني …»، «الخبير العسكري المغربي عبد الرحمان …»: a title within the few words before, nothing between but
        // adjectives.
        private bool HasTitle(TokenizedText tokens, Sentence sentence, int i, out bool expert)
        {
            expert = false;
            for (var t = i - 1; t >= sentence.First && t >= i - 7; t--)
            {
                // One comma may set the name off: «سفير المغرب في دكار، حسن الناصري، …».
                if (tokens[t].Kind != TokenKind.Word && (t != i - 1 || tokens.Original(t)[0] is not ('،' or ','))) return false;
                if (tokens[t].Kind != TokenKind.Word || !_names.TryTitle(tokens, t, out _)) continue;
                expert = _names.IsExpertWord(tokens.Key(t));
                return true;
            }

            return false;
        }

        // A title, with an adjective of its own at most, ends right before the token.
        private bool EndsTitle(TokenizedText tokens, int i)
        {
            for (var t = i - 1; t >= 0 && t >= i - 4; t--)
            {
                if (tokens[t].Kind != TokenKind.Word) return false;
                if (!_names.TryTitle(tokens, t, out var last)) continue;
                if (last == i - 1) return true;
                return last == i - 2 && (_names.IsQualifier(tokens.Key(i - 1)) || Definite(tokens, i - 1) && tokens.Key(i - 1)[^1] is 'ي');
            }

            return false;
        }

        // Without a title: a verb of saying before or after, an apposition in commas, or a role right after («فلان رئيس قسم …»).
        private bool Announced(TokenizedText tokens, Sentence sentence, int first, int last, ref bool expert, out bool role)
        {
            role = last + 1 < sentence.End
                && (Introduces(tokens, last + 1, ref expert) || AfterComma(tokens, last) && Introduces(tokens, last + 2, ref expert));
            if (role || _names.IsSaying(tokens, first - 1) && first > sentence.First) return true;
            if (last + 1 >= sentence.End) return first == sentence.First;
            return _names.IsSaying(tokens, last + 1)
                || tokens[last + 1].Kind == TokenKind.Punctuation && tokens.Original(last + 1)[0] is '،' or ',' or '(' or '-' or '–';
        }

        private static bool AfterComma(TokenizedText tokens, int last) =>
            last + 2 < tokens.Count && tokens[last + 1].Kind == TokenKind.Punctuation && tokens.Original(last + 1)[0] is '،' or ',';

        private bool Introduces(TokenizedText tokens, int t, ref bool expert)
        {
            if (!_names.TryTitle(tokens, t, out _)) return false;
            expert |= _names.IsExpertWord(tokens.Key(t));
            return true;
        }

        private bool EndsAfter(TokenizedText tokens, Sentence sentence, int t) =>
            t + 1 >= sentence.End || tokens[t + 1].Kind == TokenKind.Punctuation || _names.IsSaying(tokens, t + 1)
            || _names.IsOpener(tokens, t + 1) || _names.IsFunctionWord(tokens.Key(t + 1));
    }
}
