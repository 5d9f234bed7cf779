using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.KeyAreas;

/// <summary>The county's list of key areas (重点领域) of a year, by the yearly notice on openness. The county's own; every town reads it.</summary>
public sealed class KeyAreaList
{
    private KeyAreaList()
    {
    }

    public KeyAreaList(int year, string basis, IReadOnlyList<KeyArea> areas) => (Year, Basis, Areas, Version) = (year, basis, areas, 1);

    public int Year { get; private set; }

    /// <summary>The notice that names them.</summary>
    public string Basis { get; private set; } = "";

    public IReadOnlyList<KeyArea> Areas { get; private set; } = [];

    public long Version { get; private set; }

    public void Change(string basis, IReadOnlyList<KeyArea> areas)
    {
        (Basis, Areas) = (basis, areas);
        Version++;
    }

    /// <summary>Every fault of a list, all at once.</summary>
    public static IReadOnlyList<Fault> Faults(IReadOnlyList<KeyArea> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return
        [
            .. areas.Select((area, at) => (area, at)).GroupBy(a => a.area.Code, StringComparer.Ordinal).SelectMany(same => same.Skip(1))
                .Select(twice => new Fault($"areas[{twice.at}].code", KeyAreaErrors.CodeTwice.Code, $"The code '{twice.area.Code}' stands twice.")),
        ];
    }
}

/// <param name="Code">Short and stable within the year.</param>
public sealed record KeyArea(string Code, string Name);
