namespace Khitab.Text;

/// <summary>The plain lower-case letters of each Latin letter with a diacritic, ligature or full-width form.</summary>
/// <remarks>
/// Source: the compatibility decompositions of the Unicode Character Database 15 without their marks, and the usual transliteration of
/// the letters that have none (ø, ł, ß, æ).
/// </remarks>
internal static class LatinLetters
{
    /// <summary>Plain letters and the letters that fold to them.</summary>
    public static readonly (string Plain, string Letters)[] All =
    [
        ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặＡａ"),
        ("ae", "ÆæǢǣǼǽ"),
        ("b", "ḂḃḄḅḆḇＢｂ"),
        ("c", "ÇçĆćĈĉĊċČčḈḉＣｃ"),
        ("d", "ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓＤｄ"),
        ("dz", "ǄǅǆǱǲǳ"),
        ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệＥｅ"),
        ("f", "ḞḟＦｆ"),
        ("ff", "ﬀ"),
        ("ffi", "ﬃ"),
        ("ffl", "ﬄ"),
        ("fi", "ﬁ"),
        ("fl", "ﬂ"),
        ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡＧｇ"),
        ("h", "ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖＨｈ"),
        ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊịＩｉ"),
        ("ij", "Ĳĳ"),
        ("j", "ĴĵǰＪｊ"),
        ("k", "ĶķĸǨǩḰḱḲḳḴḵＫｋ"),
        ("l", "ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽＬｌ"),
        ("lj", "Ǉǈǉ"),
        ("m", "ḾḿṀṁṂṃＭｍ"),
        ("n", "ÑñŃńŅņŇňŊŋǸǹṄṅṆṇṈṉṊṋＮｎ"),
        ("nj", "Ǌǋǌ"),
        ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợＯｏ"),
        ("oe", "Œœ"),
        ("p", "ṔṕṖṗＰｐ"),
        ("q", "Ｑｑ"),
        ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟＲｒ"),
        ("s", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛＳｓ"),
        ("ss", "ßẞ"),
        ("st", "ﬅﬆ"),
        ("t", "ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗＴｔ"),
        ("th", "Þþ"),
        ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựＵｕ"),
        ("v", "ṼṽṾṿＶｖ"),
        ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘＷｗ"),
        ("x", "ẊẋẌẍＸｘ"),
        ("y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹＹｙ"),
        ("z", "ŹźŻżŽžẐẑẒẓẔẕＺｚ"),
    ];
}
