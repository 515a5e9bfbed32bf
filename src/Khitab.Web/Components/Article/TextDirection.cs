using Khitab.Web.State;

namespace Khitab.Web.Components.Article;

/// <summary>In which direction an article is written.</summary>
public static class TextDirection
{
    /// <summary>«rtl» or «ltr», as HTML names it: by the language, or where that is not known by most of the letters.</summary>
    public static string Of(Khitab.Model.Article article) => TextLanguage.Direction(article.Text, article.Language);
}
