using System.Globalization;

namespace Khitab.Text;

/// <summary>
/// The letters that each Arabic presentation form (FB50–FDFF, FE70–FEFF) represents. PDF extraction and old typesetting leave such
/// shaped letters in texts.
/// </summary>
/// <remarks>
/// Source: the compatibility decompositions of the Unicode Character Database 15, without the spaces that carry isolated marks.
/// Kept here instead of asking the platform, because string normalisation is missing where .NET runs without ICU.
/// </remarks>
internal static class PresentationForms
{
    /// <summary>Letters, a colon, the code points (hexadecimal, ranges) that represent them.</summary>
    private const string Data =
        """
        ٱ:FB50-FB51 ٻ:FB52-FB55 پ:FB56-FB59 ڀ:FB5A-FB5D ٺ:FB5E-FB61 ٿ:FB62-FB65 ٹ:FB66-FB69 ڤ:FB6A-FB6D ڦ:FB6E-FB71
        ڄ:FB72-FB75 ڃ:FB76-FB79 چ:FB7A-FB7D ڇ:FB7E-FB81 ڍ:FB82-FB83 ڌ:FB84-FB85 ڎ:FB86-FB87 ڈ:FB88-FB89 ژ:FB8A-FB8B
        ڑ:FB8C-FB8D ک:FB8E-FB91 گ:FB92-FB95 ڳ:FB96-FB99 ڱ:FB9A-FB9D ں:FB9E-FB9F ڻ:FBA0-FBA3 ۀ:FBA4-FBA5 ہ:FBA6-FBA9
        ھ:FBAA-FBAD ے:FBAE-FBAF ۓ:FBB0-FBB1 ڭ:FBD3-FBD6 ۇ:FBD7-FBD8 ۆ:FBD9-FBDA ۈ:FBDB-FBDC ۇٴ:FBDD ۋ:FBDE-FBDF
        ۅ:FBE0-FBE1 ۉ:FBE2-FBE3 ې:FBE4-FBE7 ى:FBE8-FBE9,FEEF-FEF0 ئا:FBEA-FBEB ئە:FBEC-FBED ئو:FBEE-FBEF ئۇ:FBF0-FBF1
        ئۆ:FBF2-FBF3 ئۈ:FBF4-FBF5 ئې:FBF6-FBF8 ئى:FBF9-FBFB,FC03,FC68 ی:FBFC-FBFF ئج:FC00,FC97 ئح:FC01,FC98
        ئم:FC02,FC66,FC9A,FCDF ئي:FC04,FC69 بج:FC05,FC9C بح:FC06,FC9D بخ:FC07,FC9E بم:FC08,FC6C,FC9F,FCE1 بى:FC09,FC6E
        بي:FC0A,FC6F تج:FC0B,FCA1 تح:FC0C,FCA2 تخ:FC0D,FCA3 تم:FC0E,FC72,FCA4,FCE3 تى:FC0F,FC74 تي:FC10,FC75 ثج:FC11
        ثم:FC12,FC78,FCA6,FCE5 ثى:FC13,FC7A ثي:FC14,FC7B جح:FC15,FCA7 جم:FC16,FCA8 حج:FC17,FCA9 حم:FC18,FCAA
        خج:FC19,FCAB خح:FC1A خم:FC1B,FCAC سج:FC1C,FCAD,FD34 سح:FC1D,FCAE,FD35 سخ:FC1E,FCAF,FD36 سم:FC1F,FCB0,FCE7
        صح:FC20,FCB1 صم:FC21,FCB3 ضج:FC22,FCB4 ضح:FC23,FCB5 ضخ:FC24,FCB6 ضم:FC25,FCB7 طح:FC26,FCB8 طم:FC27,FD33,FD3A
        ظم:FC28,FCB9,FD3B عج:FC29,FCBA عم:FC2A,FCBB غج:FC2B,FCBC غم:FC2C,FCBD فج:FC2D,FCBE فح:FC2E,FCBF فخ:FC2F,FCC0
        فم:FC30,FCC1 فى:FC31,FC7C في:FC32,FC7D قح:FC33,FCC2 قم:FC34,FCC3 قى:FC35,FC7E قي:FC36,FC7F كا:FC37,FC80
        كج:FC38,FCC4 كح:FC39,FCC5 كخ:FC3A,FCC6 كل:FC3B,FC81,FCC7,FCEB كم:FC3C,FC82,FCC8,FCEC كى:FC3D,FC83 كي:FC3E,FC84
        لج:FC3F,FCC9 لح:FC40,FCCA لخ:FC41,FCCB لم:FC42,FC85,FCCC,FCED لى:FC43,FC86 لي:FC44,FC87 مج:FC45,FCCE
        مح:FC46,FCCF مخ:FC47,FCD0 مم:FC48,FC89,FCD1 مى:FC49 مي:FC4A نج:FC4B,FCD2 نح:FC4C,FCD3 نخ:FC4D,FCD4
        نم:FC4E,FC8C,FCD5,FCEE نى:FC4F,FC8E ني:FC50,FC8F هج:FC51,FCD7 هم:FC52,FCD8 هى:FC53 هي:FC54 يج:FC55,FCDA
        يح:FC56,FCDB يخ:FC57,FCDC يم:FC58,FC93,FCDD,FCF0 يى:FC59,FC95 يي:FC5A,FC96 ذٰ:FC5B رٰ:FC5C ىٰ:FC5D,FC90
        ٌّ:FC5E ٍّ:FC5F َّ:FC60 ُّ:FC61 ِّ:FC62 ّٰ:FC63 ئر:FC64 ئز:FC65 ئن:FC67 بر:FC6A بز:FC6B بن:FC6D تر:FC70
        تز:FC71 تن:FC73 ثر:FC76 ثز:FC77 ثن:FC79 ما:FC88 نر:FC8A نز:FC8B نن:FC8D ير:FC91 يز:FC92 ين:FC94 ئخ:FC99
        ئه:FC9B,FCE0 به:FCA0,FCE2 ته:FCA5,FCE4 صخ:FCB2 له:FCCD نه:FCD6,FCEF هٰ:FCD9 يه:FCDE,FCF1 ثه:FCE6 سه:FCE8,FD31
        شم:FCE9,FD0C,FD28,FD30 شه:FCEA,FD32 ـَّ:FCF2 ـُّ:FCF3 ـِّ:FCF4 طى:FCF5,FD11 طي:FCF6,FD12 عى:FCF7,FD13
        عي:FCF8,FD14 غى:FCF9,FD15 غي:FCFA,FD16 سى:FCFB,FD17 سي:FCFC,FD18 شى:FCFD,FD19 شي:FCFE,FD1A حى:FCFF,FD1B
        حي:FD00,FD1C جى:FD01,FD1D جي:FD02,FD1E خى:FD03,FD1F خي:FD04,FD20 صى:FD05,FD21 صي:FD06,FD22 ضى:FD07,FD23
        ضي:FD08,FD24 شج:FD09,FD25,FD2D,FD37 شح:FD0A,FD26,FD2E,FD38 شخ:FD0B,FD27,FD2F,FD39 شر:FD0D,FD29 سر:FD0E,FD2A
        صر:FD0F,FD2B ضر:FD10,FD2C اً:FD3C-FD3D تجم:FD50 تحج:FD51-FD52 تحم:FD53 تخم:FD54 تمج:FD55 تمح:FD56 تمخ:FD57
        جمح:FD58-FD59 حمي:FD5A حمى:FD5B سحج:FD5C سجح:FD5D سجى:FD5E سمح:FD5F-FD60 سمج:FD61 سمم:FD62-FD63 صحح:FD64-FD65
        صمم:FD66,FDC5 شحم:FD67-FD68 شجي:FD69 شمخ:FD6A-FD6B شمم:FD6C-FD6D ضحى:FD6E ضخم:FD6F-FD70 طمح:FD71-FD72 طمم:FD73
        طمي:FD74 عجم:FD75,FDC4 عمم:FD76-FD77 عمى:FD78 غمم:FD79 غمي:FD7A غمى:FD7B فخم:FD7C-FD7D قمح:FD7E,FDB4 قمم:FD7F
        لحم:FD80,FDB5 لحي:FD81 لحى:FD82 لجج:FD83-FD84 لخم:FD85-FD86 لمح:FD87-FD88 محج:FD89 محم:FD8A محي:FD8B مجح:FD8C
        مجم:FD8D مخج:FD8E مخم:FD8F مجخ:FD92 همج:FD93 همم:FD94 نحم:FD95 نحى:FD96 نجم:FD97-FD98 نجى:FD99 نمي:FD9A
        نمى:FD9B يمم:FD9C-FD9D بخي:FD9E تجي:FD9F تجى:FDA0 تخي:FDA1 تخى:FDA2 تمي:FDA3 تمى:FDA4 جمي:FDA5 جحى:FDA6
        جمى:FDA7 سخى:FDA8 صحي:FDA9 شحي:FDAA ضحي:FDAB لجي:FDAC لمي:FDAD يحي:FDAE يجي:FDAF يمي:FDB0 ممي:FDB1 قمي:FDB2
        نحي:FDB3 عمي:FDB6 كمي:FDB7 نجح:FDB8,FDBD مخي:FDB9 لجم:FDBA,FDBC كمم:FDBB,FDC3 جحي:FDBE حجي:FDBF مجي:FDC0
        فمي:FDC1 بحي:FDC2 سخي:FDC6 نجي:FDC7 صلے:FDF0 قلے:FDF1 الله:FDF2 اكبر:FDF3 محمد:FDF4 صلعم:FDF5 رسول:FDF6
        عليه:FDF7 وسلم:FDF8 صلى:FDF9 صلىاللهعليهوسلم:FDFA جلجلاله:FDFB ریال:FDFC ً:FE70 ـً:FE71 ٌ:FE72 ٍ:FE74 َ:FE76
        ـَ:FE77 ُ:FE78 ـُ:FE79 ِ:FE7A ـِ:FE7B ّ:FE7C ـّ:FE7D ْ:FE7E ـْ:FE7F ء:FE80 آ:FE81-FE82 أ:FE83-FE84 ؤ:FE85-FE86
        إ:FE87-FE88 ئ:FE89-FE8C ا:FE8D-FE8E ب:FE8F-FE92 ة:FE93-FE94 ت:FE95-FE98 ث:FE99-FE9C ج:FE9D-FEA0 ح:FEA1-FEA4
        خ:FEA5-FEA8 د:FEA9-FEAA ذ:FEAB-FEAC ر:FEAD-FEAE ز:FEAF-FEB0 س:FEB1-FEB4 ش:FEB5-FEB8 ص:FEB9-FEBC ض:FEBD-FEC0
        ط:FEC1-FEC4 ظ:FEC5-FEC8 ع:FEC9-FECC غ:FECD-FED0 ف:FED1-FED4 ق:FED5-FED8 ك:FED9-FEDC ل:FEDD-FEE0 م:FEE1-FEE4
        ن:FEE5-FEE8 ه:FEE9-FEEC و:FEED-FEEE ي:FEF1-FEF4 لآ:FEF5-FEF6 لأ:FEF7-FEF8 لإ:FEF9-FEFA لا:FEFB-FEFC
        """;

    /// <summary>Every form with its letters.</summary>
    public static IEnumerable<(char Form, string Letters)> All()
    {
        foreach (var entry in Data.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            var letters = entry[..colon];
            foreach (var range in entry[(colon + 1)..].Split(','))
            {
                var first = CodePoint(range.AsSpan(0, 4));
                var last = range.Length > 4 ? CodePoint(range.AsSpan(5)) : first;
                for (var code = first; code <= last; code++) yield return ((char)code, letters);
            }
        }
    }

    private static int CodePoint(ReadOnlySpan<char> hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
