using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>What a cell of a report's table says: a number, or nothing known. Nothing known is not zero.</summary>
[JsonConverter(typeof(CellJsonConverter))]
public readonly record struct Cell(decimal? Value)
{
    /// <summary>Larger numbers are no counts of a government's work, and sums of smaller ones cannot overflow.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;

    public static Cell Unknown => default;

    public static Cell Zero => new(0m);

    public bool IsKnown => Value.HasValue;

    /// <summary>A count: an integer of at least zero.</summary>
    public bool IsCount => Value is { } value && value >= 0 && decimal.Truncate(value) == value;

    public static Cell Of(decimal value) => new(value);

    /// <summary>Unknown as soon as one of the cells is.</summary>
    public static Cell Sum(IEnumerable<Cell> cells)
    {
        var sum = 0m;
        foreach (var cell in cells)
        {
            if (cell.Value is not { } value)
            {
                return Unknown;
            }

            sum += value;
        }

        return Of(sum);
    }

    /// <summary>The figure as a person writes it, with no trailing zeros; an unknown one is 空.</summary>
    public override string ToString() => Value is { } value ? value.ToString("0.############################") : "空";
}

internal sealed class CellJsonConverter : JsonConverter<Cell>
{
    public override bool HandleNull => true;

    public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? Cell.Unknown : Cell.Of(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
    {
        if (value.IsKnown)
        {
            writer.WriteRawValue(value.ToString());
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
