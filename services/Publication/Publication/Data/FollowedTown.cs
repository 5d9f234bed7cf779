using GovPortal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>How far the tables that follow the items have been brought up to a release that has new ones; items that change meanwhile bring theirs up themselves.</summary>
public sealed class FollowedTown : ITownOwned
{
    private FollowedTown()
    {
    }

    public FollowedTown(TownId town) => TownId = town;

    public TownId TownId { get; private set; }

    /// <summary>The <see cref="Features.Items.ItemFollowers.CurrentFormat"/> of which the rest tells.</summary>
    public short Format { get; private set; }

    /// <summary>The last item that has been done, in the order of identifiers.</summary>
    public Guid LastItem { get; private set; }

    public bool Finished { get; private set; }

    public static void Map(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<FollowedTown>(row =>
        {
            row.ToTable("followed_towns").HasKey(r => r.TownId);
            row.Property(r => r.TownId).ValueGeneratedNever();
        });
    }

    /// <summary>Begins from the first item if the last time was for another format.</summary>
    public void Begin(short format)
    {
        if (Format != format) (Format, LastItem, Finished) = (format, Guid.Empty, false);
    }

    public void Advance(Guid last, bool finished) => (LastItem, Finished) = (last, finished);
}
