using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Catalogues;

/// <summary>A row of the standard catalogue that a town has taken into its own: towns differ, nothing is cut by one knife (不搞一刀切).</summary>
public sealed class TakenRow : IRegister
{
    private TakenRow()
    {
    }

    public TakenRow(TownId town, Guid rowId, string department, DateOnly takenOn)
    {
        (Id, TownId, RowId, Department, TakenOn, Version) = (Guid.CreateVersion7(), town, rowId, department, takenOn, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid RowId { get; private set; }

    /// <summary>Who in the town sees to it.</summary>
    public string Department { get; private set; } = "";

    public DateOnly TakenOn { get; private set; }

    public long Version { get; private set; }

    public void Give(string department)
    {
        if (Department == department) return;
        Department = department;
        Version++;
    }
}

/// <summary>Says that an item is what a row of the standard catalogue asks for.</summary>
public sealed class StandardMark : ITownOwned
{
    private StandardMark()
    {
    }

    public StandardMark(TownId town, Guid itemId, Guid rowId) => (Id, TownId, ItemId, RowId) = (Guid.CreateVersion7(), town, itemId, rowId);

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    public Guid RowId { get; private set; }
}
