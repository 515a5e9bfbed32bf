using Khitab.Analysis.Actors;
using Khitab.Analysis.Syntax;
using Khitab.Text;

namespace Khitab.Analysis.Quotations;

/// <summary>What somebody is: «وزير الخارجية الروسي» is the head وزير, of الخارجية, of Russia.</summary>
internal readonly record struct Role(string Head, string? Of, string? Country)
{
    /// <summary>Whether a phrase can mean the holder of this role: what both say must agree.</summary>
    public bool Meets(Role phrase) =>
        Head == phrase.Head && !(Head == "رءيس" && Of is null && phrase.Of is not null)
            && (Of is null || phrase.Of is null || Of == phrase.Of)
            && (Country is null || phrase.Country is null || Country == phrase.Country);
}

/// <summary>Reads phrases of role, with the words of titles.yaml.</summary>
internal sealed class RoleReader
{
    // «معالي وزير الخارجية» is the minister.
    private static readonly WordSet Honorifics = WordSet.Keys(
        ["معالي", "سمو", "صاحب", "السمو", "فخامة", "دولة", "سعادة", "فضيلة", "سماحة", "السيد", "السيدة", "الدكتور", "اللواء", "العميد"]);

    private static readonly WordSet Ranks = WordSet.Keys(
        ["لواء", "عميد", "فريق", "عقيد", "مقدم", "رائد", "نقيب", "جنرال", "ركن", "دكتور", "شيخ", "أمير", "سيد", "أستاذ", "مهندس", "حاج"]);

    private readonly NameLexicon _names;
    private readonly ActorLexicon _actors;

    public RoleReader(NameLexicon names, ActorLexicon actors)
    {
        _names = names;
        _actors = actors;
    }

    /// <summary>The role in a phrase that begins with its head.</summary>
    public Role Read(TokenizedText tokens, MentionMap map, int first, int end)
    {
        while (first + 1 < end && Honorifics.Contains(tokens.Key(first))) first++;
        string? of = null;
        string? country = null;
        for (var t = first; t < end; t++)
        {
            if (map[t] is { } mention)
            {
                country ??= _actors.CountryOf(mention.Actor);
                if (mention.Kind == MentionKind.Demonym || mention.Type == ActorType.State) continue;
            }

            if (t == first || tokens[t].Kind != TokenKind.Word) continue;
            of = Of(of, tokens.Key(t));
        }

        return Normal(Head(tokens, first), of, country);
    }

    /// <summary>The role that the codebook gives somebody.</summary>
    public Role Read(string role, string? country)
    {
        var keys = ArabicNormalizer.Keys(role);
        string? of = null;
        foreach (var key in keys.Skip(1)) of = Of(of, key);
        return Normal(Head(keys[0]), of, country);
    }

    /// <summary>Whether it is a rank or a form of address, beside which an office may be named: «اللواء», «الدكتور».</summary>
    public bool IsRank(Role role) => role.Of is null && Ranks.Contains(role.Head);

    public bool IsExpert(Role role) => _names.IsExpertWord(role.Head);

    private string? Of(string? known, string key)
    {
        if (key is "الخارجيه" or "للخارجيه" or "خارجيه" or "الدبلوماسيه") return "الخارجيه";
        if (known is not null || _names.IsQualifier(key)) return known;
        if (key.StartsWith("لل", StringComparison.Ordinal)) key = "ال" + key[2..];
        return key.StartsWith("ال", StringComparison.Ordinal) && key is not ("الشوون" or "الشءون") ? key : null;
    }

    private static Role Normal(string head, string? of, string? country)
    {
        if (of == "الخارجيه" && head == "رءيس") head = "وزير";
        if (head == "وزير" && of == "الاول" || head == "رءيس" && of == "الوزراء") (head, of) = ("رءيس", "الحكومه");
        if (head is "عاهل" or "سلطان") head = "ملك";
        if (head is "رءيس" or "ملك" && of is "الجمهوريه" or "الدوله" or "البلاد" or "الانتقالي" or "المرحله") of = null;
        return new Role(head, of, country);
    }

    private static string Head(TokenizedText tokens, int first)
    {
        foreach (var reading in tokens.Form(first).Readings)
        {
            if (reading.Proclitics.HasFlag(Proclitics.Article)) return Head(reading.Core);
        }

        return Head(tokens.Key(first));
    }

    private static string Head(string key)
    {
        if (key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal)) key = key[2..];
        return key.Length > 4 && key[^1] == 'ه' ? key[..^1] : key;
    }
}

/// <summary>Who holds which role in one article, as it introduces them or the codebook knows.</summary>
internal sealed class RoleBook
{
    private const int Reach = 9;
    private readonly List<(FoundMention Mention, Role Role)> _roles = [];
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);
    private readonly RoleReader _reader;

    public RoleBook(
        RoleReader reader, NameLexicon names, IReadOnlyDictionary<string, IReadOnlyList<Role>> known, TokenizedArticle reading,
        IReadOnlyList<FoundMention> mentions)
    {
        _reader = reader;
        foreach (var passage in reading.Passages)
        {
            var map = new MentionMap(passage, mentions);
            foreach (var mention in map.In(0, passage.Tokens.Count).Where(m => m.Type is ActorType.Person or ActorType.Expert))
            {
                _persons.Add(mention.Actor);
                foreach (var title in Before(names, passage.Tokens, map, mention)) _roles.Add((mention, title));
                if (After(names, passage.Tokens, map, mention) is { } apposition) _roles.Add((mention, apposition));
                foreach (var role in known.GetValueOrDefault(mention.Actor, [])) _roles.Add((mention, role));
            }
        }
    }

    /// <summary>Whether a person has been introduced as an expert, or not introduced at all.</summary>
    public bool MayBeExpert(string actor)
    {
        var roles = _roles.Where(r => r.Mention.Actor == actor).ToList();
        return _persons.Contains(actor) && roles.Count == 0
            || roles.Any(r => r.Mention.Type == ActorType.Expert || _reader.IsExpert(r.Role));
    }

    /// <summary>Whether a party is a person that the article names.</summary>
    public bool IsPerson(Party party) => party.Kind == PartyKind.Actor && _persons.Contains(party.Name);

    /// <summary>Whether it is unknown what a person is, whose rank may be told.</summary>
    public bool HasNoRole(Party party) =>
        party.Kind == PartyKind.Actor && !_roles.Any(r => r.Mention.Actor == party.Name && !_reader.IsRank(r.Role));

    /// <summary>Whether a person speaks for a state abroad, as «الدبلوماسي» does.</summary>
    public bool IsDiplomat(Party party) =>
        party.Kind == PartyKind.Actor
            && _roles.Any(
                r => r.Mention.Actor == party.Name
                && r.Role.Head is "سفير" or "ممثل" or "مندوب" or "قنصل" or "مبعوث" or "وزير" or "دبلوماسي");

    /// <summary>The last person before a place in the text who was introduced as an expert.</summary>
    public FoundMention? LastExpert(int before) =>
        _roles.Where(r => r.Mention.Span.Start < before && (r.Mention.Type == ActorType.Expert || _reader.IsExpert(r.Role)))
            .Select(r => r.Mention).MaxBy(m => m.Span.Start);

    /// <summary>The one who speaks for others in the article: who spoke last if that is one, else the only one.</summary>
    public FoundMention? Spokesman(Party? last)
    {
        var speaking = _roles.Where(r => r.Role.Head is "متحدث" or "ناطق" or "متحدثه" or "ناطقه").Select(r => r.Mention).ToList();
        return speaking.FirstOrDefault(m => last is { Kind: PartyKind.Actor } who && who.Name == m.Actor)
            ?? (speaking.DistinctBy(m => m.Actor).Count() == 1 ? speaking[0] : null);
    }

    /// <summary>Who holds a role: who spoke last if that is one, else the last named before, else whom the article names at all.</summary>
    public FoundMention? Holder(Role role, int before, Party? last)
    {
        var holders = _roles.Where(r => r.Role.Meets(role)).Select(r => r.Mention).ToList();
        return holders.FirstOrDefault(m => last is { Kind: PartyKind.Actor } who && who.Name == m.Actor)
            ?? holders.Where(m => m.Span.Start < before).MaxBy(m => m.Span.Start)
            ?? holders.MinBy(m => m.Span.Start);
    }

    // The titles before the name: «وزير الخارجية الروسي سيرغي لافروف», and past a rank the office too: «وزير الدفاع، اللواء محمد العاطفي».
    private List<Role> Before(NameLexicon names, TokenizedText tokens, MentionMap map, FoundMention mention)
    {
        var roles = new List<Role>();
        var end = mention.First;
        for (var t = mention.First - 1; t >= 0 && t >= mention.First - Reach - 3; t--)
        {
            if (tokens[t].Kind != TokenKind.Word)
            {
                // One comma may be right before the name or its rank: «وزير الخارجية الإسباني، خوسيه مانويل ألباريس».
                if (t != end - 1 || end < mention.First && roles.Count == 0 || tokens.Original(t)[0] is not ('،' or ',')) return roles;
                end = t;
                continue;
            }

            if (map[t] is { Type: ActorType.Person or ActorType.Expert } || names.IsSaying(tokens, t) || names.IsOpener(tokens, t))
            {
                return roles;
            }


            if (map[t] is not null || !names.TryTitle(tokens, t, out _)) continue;
            if (t > 0 && names.TryTitle(tokens, t - 1, out var wider) && wider >= t) continue;
            roles.Add(_reader.Read(tokens, map, t, end));
            if (!_reader.IsRank(roles[^1])) return roles;
            end = t;
        }

        return roles;
    }

    private Role? After(NameLexicon names, TokenizedText tokens, MentionMap map, FoundMention mention)
    {
        var t = mention.Last + 1;
        if (t < tokens.Count && tokens[t].Kind == TokenKind.Punctuation && tokens.Original(t)[0] is '،' or ',') t++;
        if (t >= tokens.Count || tokens[t].Kind != TokenKind.Word || !names.TryTitle(tokens, t, out _)) return null;
        var end = t + 1;
        while (end < tokens.Count && end < t + Reach && tokens[end].Kind == TokenKind.Word) end++;
        return _reader.Read(tokens, map, t, end);
    }
}
