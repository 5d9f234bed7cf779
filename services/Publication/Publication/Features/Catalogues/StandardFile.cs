using System.Globalization;
using System.Text;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Domain.Catalogues;

namespace GovPortal.Publication.Features.Catalogues;

/// <summary>The standard catalogue as CSV: what comes out can go in again.</summary>
internal static class StandardFile
{
    private const int MaxRows = 20_000;
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",\"\r\n\t;");

    private static readonly IReadOnlyList<ImportColumn> Columns =
    [
        new("number", true), new("field", true), new("firstLevel", true), new("secondLevel", true), new("content", true), new("basis", true), new("timeLimit", true),
        new("agency", true), new("channels", true), new("audience", true), new("way", true), new("department", false),
    ];

    /// <summary>Reads all rows, and everything that is wrong with any of them.</summary>
    public static async Task<(IReadOnlyDictionary<string, StandardRowContent> Rows, IReadOnlyList<ImportFault> Faults)> ReadAsync(
        Stream body, DateOnly today, CancellationToken ct)
    {
        var rows = new Dictionary<string, StandardRowContent>(StringComparer.Ordinal);
        var faults = new List<ImportFault>();
        await using var file = await CsvFile.OpenAsync(body, Columns, today, ct);
        while (await file.ReadAsync(ct) is { } line && rows.Count < MaxRows)
        {
            var (number, content) = Of(line);
            if (!rows.TryAdd(number, content)) line.Fault("number", "publication.standard-row-twice", $"The number '{number}' stands twice.");
            faults.AddRange(line.Faults);
        }

        if (rows.Count == MaxRows) faults.Add(new ImportFault(MaxRows, "", "publication.standard-file-too-long", $"A catalogue has fewer than {MaxRows} rows."));
        return (rows, [.. file.FileFaults, .. faults]);
    }

    public static string Write(IEnumerable<(StandardRow Row, TakenRow? Taken)> rows)
    {
        var text = new StringBuilder().AppendJoin(',', Columns.Select(c => c.Name)).Append("\r\n");
        foreach (var (row, taken) in rows)
        {
            var c = row.Content;
            string[] cells =
            [
                row.Number, c.Field, c.FirstLevel, c.SecondLevel, c.Content, c.Basis, c.TimeLimit, c.Agency, c.Channels, c.Audience, c.Way, taken?.Department ?? "",
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static (string Number, StandardRowContent Content) Of(ImportLine line) => (line.Text("number", 60), new StandardRowContent(
        line.Choice("field", [.. StandardField.All.Select(f => f.Code)]), line.Text("firstLevel", 200), line.Text("secondLevel", 200), line.Text("content", 4000),
        line.Text("basis", 4000), line.Text("timeLimit", 500), line.Text("agency", 300), line.Text("channels", 1000),
        line.Choice("audience", StandardCatalogue.Audiences), line.Choice("way", StandardCatalogue.Ways)));

    /// <summary>A cell that a spreadsheet would calculate gets a tab before it, which the reader trims.</summary>
    private static string Cell(string value)
    {
        var text = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' ? "\t" + value : value;
        return text.AsSpan().IndexOfAny(Quoted) < 0 ? text : string.Create(CultureInfo.InvariantCulture, $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
