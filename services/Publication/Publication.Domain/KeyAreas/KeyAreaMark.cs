using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.KeyAreas;

/// <summary>Says that an item belongs to a key area of a year.</summary>
public sealed class KeyAreaMark : ITownOwned
{
    private KeyAreaMark()
    {
    }

    public KeyAreaMark(TownId town, Guid itemId, int year, string code) => (Id, TownId, ItemId, Year, Code) = (Guid.CreateVersion7(), town, itemId, year, code);

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    public int Year { get; private set; }

    public string Code { get; private set; } = "";
}

/// <summary>Which department of a town answers for a key area of a year.</summary>
public sealed class KeyAreaDepartment : IRegister
{
    private KeyAreaDepartment()
    {
    }

    public KeyAreaDepartment(TownId town, int year, string code, string department)
    {
        (Id, TownId, Year, Code, Department, Version) = (Guid.CreateVersion7(), town, year, code, department, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public int Year { get; private set; }

    public string Code { get; private set; } = "";

    public string Department { get; private set; } = "";

    public long Version { get; private set; }

    public void Give(string department)
    {
        if (Department == department) return;
        Department = department;
        Version++;
    }
}
