namespace GovPortal.Platform.Imports;

/// <summary>A column of an import file.</summary>
/// <param name="Name">As the header row writes it.</param>
/// <param name="Required">Whether the header must name it.</param>
/// <param name="Personal">Whether its cells are personal data: faults of such a kind then never quote a cell, since a slipped column moves names elsewhere.</param>
public sealed record ImportColumn(string Name, bool Required, bool Personal = false);

/// <summary>One thing wrong with, or to be known about, a line of an import file.</summary>
/// <param name="Line">The physical line, from 1, on which the record starts.</param>
/// <param name="Column">The column's name, or empty for the whole line.</param>
/// <param name="Code">Stable; clients may rely on it.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record ImportFault(int Line, string Column, string Code, string Message)
{
    /// <summary>PostgreSQL stores no NUL, not even in the message that complains about one.</summary>
    internal static string Storable(string text) => text.Replace('\0', '\uFFFD');
}
