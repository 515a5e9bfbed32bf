using Khitab.Corpus.Records;

namespace Khitab.Corpus.Files;

/// <summary>
/// Exports of WordPress (WXR) are feeds of all that the site has: pages, pictures, menus, drafts and what is not yet published besides the
/// articles. Each item says its kind and its state.
/// </summary>
internal static class WordPressExport
{
    // Kinds that WordPress and its usual plug-ins have for what is no article. Newspapers have articles of kinds of their own («news»).
    private static readonly HashSet<string> OtherKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "page", "attachment", "revision", "nav_menu_item", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_block",
        "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face", "acf-field",
        "acf-field-group", "acf-post-type", "elementor_library", "product", "product_variation", "shop_order", "wpcf7_contact_form",
        "mc4wp-form", "wpforms", "tablepress_table", "popup", "ad", "advanced_ads", "sidebar", "scheduled-action", "amp_validated_url",
        "feedback", "tribe_venue", "tribe_organizer", "forum", "topic", "reply", "slider", "jp_img_sitemap", "jp_sitemap",
    };

    /// <summary>Whether an item is a published article; always so for items of other feeds.</summary>
    public static bool IsArticle(RawRecord item) =>
        (item["wp:status"] is not [var status, ..] || status.Trim().Equals("publish", StringComparison.OrdinalIgnoreCase))
        && (item["wp:post_type"] is not [var kind, ..] || !OtherKinds.Contains(kind.Trim()));
}
