using System.Text.RegularExpressions;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Freshness;

namespace GovPortal.Publication.Domain.Items;

/// <summary>A column that a town has beside those of the platform. It stays once it is there: items, files and links name its code.</summary>
public sealed partial class TownColumn : IRegister
{
    public static readonly Error NotFound = new("publication.column-not-found", ErrorKind.NotFound, "The town has no such column of its own.");

    public static readonly Error CodeTaken = new("publication.column-taken", ErrorKind.Conflict, "There is a column of that code.");

    public static readonly Error NotACode = new(
        "publication.column-code", ErrorKind.Invalid, "A code has 2 to 40 letters, digits and hyphens and begins with a small letter.");

    private TownColumn()
    {
    }

    public TownColumn(TownId town, string code, string name, ColumnKind kind, int order, DateTimeOffset at)
    {
        (Id, TownId, Code, Name, Kind, Order) = (Guid.CreateVersion7(at), town, code, name, kind, order);
        (AddedAt, Version) = (at, 1);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Code { get; private set; } = "";

    /// <summary>As readers see it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>By which of the inspection's counts its updates are measured.</summary>
    public ColumnKind Kind { get; private set; }

    /// <summary>Its place among the town's columns.</summary>
    public int Order { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public long Version { get; private set; }

    public static bool IsCode(string code) => Form().IsMatch(code);

    /// <summary>What is said of a code that is no column, with those that are.</summary>
    public static Fault Unknown(string field, string code, IReadOnlyCollection<string> columns) => new(
        field, "publication.unknown-column", $"There is no column '{(code?.Length > 40 ? code[..40] + "…" : code)}'; there are {string.Join(", ", columns.Order(StringComparer.Ordinal))}.");

    public Result Describe(string name, ColumnKind kind, int order)
    {
        (Name, Kind, Order) = (name, kind, order);
        Version++;
        return Result.Done;
    }

    [GeneratedRegex("^[a-z][A-Za-z0-9-]{1,39}$", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
