using System.Text;
using Sylvan.Data.Csv;

namespace GovPortal.Platform.Imports;

/// <summary>Reads an RFC 4180 file record by record and knows the physical line on which each starts.</summary>
public sealed class CsvFile : IAsyncDisposable
{
    /// <summary>Stands for bytes that are not UTF-8: a code point that Unicode never assigns.</summary>
    public const char Undecodable = '\uFDD0';

    // The parser skips comment lines and would lose count; no file starts a line with this.
    private const char NoComment = '\uFDD1';
    private const int MaxRecord = 4 * 1024 * 1024;

    private readonly CsvDataReader _reader;
    private readonly DateOnly _today;
    private readonly IReadOnlyList<ImportColumn> _columns;
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private int _width;
    private int _nextLine = 1;

    private CsvFile(CsvDataReader reader, IReadOnlyList<ImportColumn> columns, DateOnly today) => (_reader, _columns, _today) = (reader, columns, today);

    /// <summary>Why the file, or the rest of it, cannot be read: a header that does not fit, a quote never closed, a record beyond 4 Mi characters.</summary>
    public List<ImportFault> FileFaults { get; } = [];

    /// <summary>Whether the header names the column.</summary>
    public bool Has(string column) => _ordinals.ContainsKey(column);

    public static async Task<CsvFile> OpenAsync(Stream content, IReadOnlyList<ImportColumn> columns, DateOnly today, CancellationToken ct)
    {
        var utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Undecodable.ToString()));
        var text = new StreamReader(content, utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = ',',
            Comment = NoComment,
            BufferSize = 64 * 1024,
            MaxBufferSize = MaxRecord,
            ResultSetMode = ResultSetMode.SingleResult,
            OwnsReader = true,
        };
        CsvFile? file = null;
        ImportFault? broken = null;
        try
        {
            file = new CsvFile(await CsvDataReader.CreateAsync(text, options, ct), columns, today);
        }
        catch (Exception fault) when (Unreadable(fault, 1) is { } unreadable)
        {
            broken = unreadable;
        }

        if (file is null)
        {
            file = new CsvFile(await CsvDataReader.CreateAsync(TextReader.Null, options, ct), columns, today);
            file.FileFaults.Add(broken!);
            text.Dispose();
        }
        else
        {
            await file.ReadHeaderAsync(ct);
        }

        return file;
    }

    /// <summary>The next record, or null at the end or where the file cannot be read any further.</summary>
    public async Task<ImportLine?> ReadAsync(CancellationToken ct)
    {
        if (FileFaults.Count > 0 || await RecordAsync(ct) is not var (number, cells)) return null;
        var line = new ImportLine(number, _today, _ordinals, cells, _columns);
        if (cells.Length != _width)
            line.Fault("", "wrong-number-of-fields", $"The line has {cells.Length} fields, the header has {_width}.");
        return line;
    }

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private async Task ReadHeaderAsync(CancellationToken ct)
    {
        if (await RecordAsync(ct) is not var (number, names))
        {
            if (FileFaults.Count == 0) FileFaults.Add(new ImportFault(1, "", "header-missing", "The file is empty; the first line must name the columns."));
            return;
        }

        _width = names.Length;
        for (var at = 0; at < names.Length; at++)
        {
            var name = names[at].Trim();
            var shown = ImportFault.Storable(name.Length > 60 ? name[..60] : name);
            if (!_columns.Any(c => c.Name == name))
                FileFaults.Add(new ImportFault(number, shown, "unknown-column", $"There is no column '{shown}'; there are {string.Join(", ", _columns.Select(c => c.Name))}."));
            else if (!_ordinals.TryAdd(name, at))
                FileFaults.Add(new ImportFault(number, shown, "duplicate-column", $"The column '{shown}' is named twice."));
        }

        foreach (var missing in _columns.Where(c => c.Required && !_ordinals.ContainsKey(c.Name)))
            FileFaults.Add(new ImportFault(number, missing.Name, "missing-column", $"The column '{missing.Name}' is required."));
    }

    /// <summary>The next record that is not a blank line.</summary>
    private async Task<(int Number, string[] Cells)?> RecordAsync(CancellationToken ct)
    {
        try
        {
            while (await _reader.ReadAsync(ct))
            {
                var number = _nextLine;
                var raw = _reader.GetRawRecordSpan();
                _nextLine += LinesIn(raw);
                if (raw.Trim("\r\n").IsEmpty) continue;
                var cells = new string[_reader.RowFieldCount];
                for (var at = 0; at < cells.Length; at++) cells[at] = _reader.GetString(at);
                return (number, cells);
            }
        }
        catch (Exception fault) when (Unreadable(fault, _nextLine) is { } unreadable)
        {
            FileFaults.Add(unreadable);
        }

        return null;
    }

    private static ImportFault? Unreadable(Exception fault, int line) => fault switch
    {
        CsvRecordTooLargeException => new ImportFault(line, "", "record-too-large", "The record that starts here is too large, or its closing quote is missing; nothing after it could be read."),
        CsvFormatException => new ImportFault(line, "", "malformed-csv", "The quotes of the record that starts here do not match (RFC 4180); nothing after it could be read."),
        _ => null,
    };

    private static int LinesIn(ReadOnlySpan<char> raw)
    {
        var lines = raw.Count('\n');
        for (var rest = raw; rest.IndexOf('\r') is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (at + 1 >= rest.Length || rest[at + 1] != '\n') lines++;
        }

        return lines;
    }
}
