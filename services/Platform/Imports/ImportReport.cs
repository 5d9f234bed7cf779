using System.Text.Json;

namespace GovPortal.Platform.Imports;

/// <summary>The first thousand entries of a list that may be endless, as the job keeps them.</summary>
internal sealed class ImportReport
{
    private const int Kept = 1000;
    private readonly List<ImportFault> _entries;

    private ImportReport(List<ImportFault> entries) => _entries = entries;

    public static ImportReport Empty() => new([]);

    public static ImportReport Parse(string json) => new(Read(json));

    public static List<ImportFault> Read(string json) => JsonSerializer.Deserialize<List<ImportFault>>(json, JsonSerializerOptions.Web) ?? [];

    public void Add(IEnumerable<ImportFault> entries)
    {
        if (_entries.Count < Kept) _entries.AddRange(entries.Take(Kept - _entries.Count));
    }

    /// <summary>Puts an entry there even if the report is full.</summary>
    public void AddLast(ImportFault entry)
    {
        if (_entries.Count == Kept) _entries.RemoveAt(Kept - 1);
        _entries.Add(entry);
    }

    /// <summary>The list with further entries, which are not yet certain to stay.</summary>
    public ImportReport With(IEnumerable<ImportFault> entries)
    {
        var report = new ImportReport([.. _entries]);
        report.Add(entries);
        return report;
    }

    public string ToJson() => JsonSerializer.Serialize(_entries, JsonSerializerOptions.Web);
}
