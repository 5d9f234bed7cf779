using GovPortal.Kernel;

namespace GovPortal.Platform.Tenancy;

/// <summary>Whose data this unit of work may see. Set from a verified token, a message or a job; unset means no rows.</summary>
public sealed class TownContext
{
    /// <summary>The town pseudo-identifier under which the county's own rows stand.</summary>
    public static readonly TownId County;

    private TownId? _town;

    public TownId? Town => _town;

    /// <summary>Reads span all towns; nothing can be written.</summary>
    public bool ReadsWholeCounty { get; private set; }

    /// <summary>Who acts, for the audit: a subject or client identifier, never a name.</summary>
    public string Actor { get; set; } = "system";

    public string? Slug { get; private set; }

    /// <exception cref="InvalidOperationException">The unit of work already belongs to another town.</exception>
    public void EnterTown(TownId town, string? slug = null)
    {
        if (ReadsWholeCounty || (_town is { } current && current != town))
            throw new InvalidOperationException("A unit of work belongs to one town; open another scope for another town.");
        _town = town;
        Slug = slug ?? Slug;
    }

    /// <exception cref="InvalidOperationException">The unit of work already belongs to a town.</exception>
    public void EnterCountyReading()
    {
        if (_town is not null) throw new InvalidOperationException("A unit of work of one town cannot widen to the county.");
        ReadsWholeCounty = true;
    }

    /// <exception cref="InvalidOperationException">No town is set.</exception>
    public TownId RequireTown() => _town ?? throw new InvalidOperationException("This unit of work has no town.");
}
