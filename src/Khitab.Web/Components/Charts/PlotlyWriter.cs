using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plotly.Blazor;

namespace Khitab.Web.Components.Charts;

/// <summary>
/// Writes traces and layouts as JSON, the same as Plotly.Blazor's own converter does, which asks each of a layout's two hundred
/// properties for its attributes each time: far too slow for a figure that goes with a click (docs/decisions/0120-plotly-blazor.md).
/// </summary>
internal sealed class PlotlyWriter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(ITrace) || (typeToConvert.IsClass && typeToConvert.Assembly == typeof(ITrace).Assembly);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
        (typeToConvert.IsInterface ? typeof(AnyOf<>) : typeof(ObjectOf<>)).MakeGenericType(typeToConvert))!;

    /// <summary>Writes a thing as what it is.</summary>
    private sealed class AnyOf<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value!.GetType(), options);
    }

    /// <summary>Writes the properties of an object that are set.</summary>
    private sealed class ObjectOf<T> : JsonConverter<T>
    {
        private static readonly IReadOnlyList<Property> Properties =
            [.. typeof(T).GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(Property.Of)];

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var property in Properties)
            {
                if (property.Get(value) is not { } found) continue;
                if (property.Numbered)
                {
                    // The axes: xaxis, xaxis2, xaxis3.
                    foreach (var (i, axis) in ((IEnumerable)found).Cast<object>().Index())
                    {
                        writer.WritePropertyName(i == 0 ? property.Name : property.Name + (i + 1));
                        JsonSerializer.Serialize(writer, axis, axis.GetType(), options);
                    }
                }
                else
                {
                    writer.WritePropertyName(property.Encoded);
                    JsonSerializer.Serialize(writer, found, found.GetType(), options);
                }
            }
            writer.WriteEndObject();
        }

        private sealed record Property(string Name, JsonEncodedText Encoded, bool Numbered, Func<T, object?> Get)
        {
            public static Property Of(PropertyInfo property)
            {
                var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name;
                return new Property(
                    name, JsonEncodedText.Encode(name), property.GetCustomAttribute<SubplotAttribute>() is not null, Getter(property));
            }

            private static Func<T, object?> Getter(PropertyInfo property) => property.PropertyType.IsValueType
                ? (Func<T, object?>)typeof(Property).GetMethod(nameof(Boxed), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(property.PropertyType).Invoke(null, [property.GetMethod!])!
                : property.GetMethod!.CreateDelegate<Func<T, object?>>();

            private static Func<T, object?> Boxed<TValue>(MethodInfo method)
            {
                var get = method.CreateDelegate<Func<T, TValue>>();
                return of => get(of);
            }
        }
    }
}
