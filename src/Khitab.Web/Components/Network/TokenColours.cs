namespace Khitab.Web.Components.Network;

/// <summary>The colours of tokens in the light look, for files that other programs open: css/tokens.css has them for pages.</summary>
public static class TokenColours
{
    private static readonly Dictionary<string, string> Colours = new(StringComparer.Ordinal)
    {
        ["ink-soft"] = "#555e64",
        ["stance-favourable"] = "#0f766e",
        ["stance-unfavourable"] = "#b4480f",
        ["stance-neutral"] = "#cfc8bb",
        ["actor-state"] = "#0072b2",
        ["actor-government"] = "#2f8fc4",
        ["actor-military"] = "#7d7200",
        ["actor-armed-group"] = "#c24e00",
        ["actor-community"] = "#00815f",
        ["actor-organization"] = "#a86f00",
        ["actor-person"] = "#a94f83",
        ["actor-expert"] = "#6a4fb3",
        ["actor-media"] = "#4a4f52",
        ["actor-place"] = "#857d70",
    };

    /// <summary>The tokens that are known.</summary>
    public static IReadOnlyCollection<string> Tokens => Colours.Keys;

    /// <summary>A token's colour as <c>#rrggbb</c>; grey for one that is not known.</summary>
    public static string Light(string token) => Colours.GetValueOrDefault(token, "#857d70");
}
