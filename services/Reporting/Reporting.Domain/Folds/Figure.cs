using System.Text.Json;
using System.Text.Json.Serialization;
using GovPortal.Reporting.Domain.Checks;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>A figure of a report. Counts travel as JSON numbers, money as a string, so that no client rounds it.</summary>
[JsonConverter(typeof(FigureJsonConverter))]
public readonly record struct Figure(decimal Value, bool IsMoney = false)
{
    /// <summary>All its digits: a fee of 0.20 yuan is 0.00002 万元, and not 0.</summary>
    public override string ToString() => Cell.Of(Value).ToString();
}

internal sealed class FigureJsonConverter : JsonConverter<Figure>
{
    public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new Figure(decimal.Parse(reader.GetString() ?? "0", System.Globalization.CultureInfo.InvariantCulture), IsMoney: true)
            : new Figure(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options)
    {
        if (value.IsMoney)
        {
            writer.WriteStringValue(value.ToString());
        }
        else
        {
            writer.WriteRawValue(value.ToString());
        }
    }
}
