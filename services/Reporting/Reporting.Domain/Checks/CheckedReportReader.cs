using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>Reads a report handed in from outside: form, year and the tables it has. Names this suite does not know are passed over at the top level only.</summary>
public static class CheckedReportReader
{
    /// <summary>False, with every fault at once, when the shape is wrong: the caller's 400.</summary>
    public static bool TryRead(JsonElement body, [NotNullWhen(true)] out CheckedReport? report, out IReadOnlyList<Fault> faults)
    {
        var shape = new JsonShape();
        report = null;
        try
        {
            report = Read(body, shape);
        }
        catch (InvalidOperationException)
        {
            // How JsonElement says that an escape like \ud800 is no text; it says so only on reading the string.
            shape.Fault(string.Empty, "reporting.not-text", "A name or a text holds half a surrogate pair.");
        }

        faults = shape.Faults;
        report = faults.Count == 0 ? report : null;
        return report is not null;
    }

    private static CheckedReport? Read(JsonElement body, JsonShape shape)
    {
        shape.Properties(body, string.Empty);
        if (body.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var form = Form(body, shape);
        var year = Year(body, shape);
        var tables = Tables(body, string.Empty, form, shape);
        var previous = JsonShape.Find(body, "previous") is { } before ? Previous(before, "previous", form, shape) : null;
        var statistics = JsonShape.Find(body, "statistics") is { } rows ? StatisticsReader.Read(rows, shape) : null;
        var parts = JsonShape.Find(body, "parts") is { } texts ? PartsReader.Read(texts, shape) : null;
        var members = JsonShape.Find(body, "members") is { } list ? Members(list, form, shape) : null;
        return form is null || year is null ? null : new CheckedReport(form, year.Value, tables, previous, statistics, parts, members);
    }

    private static ReportForm? Form(JsonElement body, JsonShape shape)
    {
        var form = JsonShape.Find(body, "form");
        if (form?.ValueKind == JsonValueKind.String && ReportForm.TryFind(form.Value.GetString(), out var found))
        {
            return found;
        }

        shape.Fault("form", "reporting.unknown-form", "The form is one of \"2008\", \"2019\", \"2021\".");
        return null;
    }

    private static int? Year(JsonElement body, JsonShape shape)
    {
        var year = JsonShape.Find(body, "year");
        if (year?.ValueKind == JsonValueKind.Number && year.Value.TryGetInt32(out var number) && ReportForm.IsReportYear(number))
        {
            return number;
        }

        shape.Fault("year", "reporting.no-report-year", $"The year is a number from {ReportForm.FirstReportYear} to {ReportForm.LastReportYear}.");
        return null;
    }

    private static ReportTables Previous(JsonElement value, string field, ReportForm? form, JsonShape shape)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            shape.Properties(value, field);
            return Tables(value, $"{field}/", form, shape);
        }

        shape.Fault(field, "reporting.not-an-object", "An object with table2, table3 and table4 is expected here.");
        return new ReportTables();
    }

    private static ReportTables Tables(JsonElement parent, string prefix, ReportForm? form, JsonShape shape) => new(
        JsonShape.Find(parent, "table2") is { } table2 ? Table2(table2, $"{prefix}table2", form, shape) : null,
        JsonShape.Find(parent, "table3") is { } table3 ? TableReader.Table3(table3, $"{prefix}table3", shape) : null,
        JsonShape.Find(parent, "table4") is { } table4 ? TableReader.Table4(table4, $"{prefix}table4", shape) : null);

    /// <summary>Table 2 of the 2019 form may be any object, and then nothing in it is judged.</summary>
    private static CellTable? Table2(JsonElement value, string field, ReportForm? form, JsonShape shape)
    {
        if (form is { HasSingleOtherRow: true })
        {
            shape.Properties(value, field);
            return null;
        }

        return TableReader.Table2(value, field, shape);
    }

    private static List<ReportTables> Members(JsonElement value, ReportForm? form, JsonShape shape)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((member, index) => Previous(member, $"members/{index}", form, shape))];
        }

        shape.Fault("members", "reporting.not-a-list", "A list of reports is expected here.");
        return [];
    }
}
