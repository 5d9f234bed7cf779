using GovPortal.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovPortal.Platform.Tenancy;

/// <summary>Stamps new rows with the town of the unit of work and refuses to write anybody else's.</summary>
internal sealed class TownWriteInterceptor : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is TownDbContext db) Guard(db);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Synchronous saving is not used in this suite.");

    private static void Guard(TownDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<ITownOwned>())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached) continue;
            var town = db.Town.RequireTown();
            var property = entry.Property(nameof(ITownOwned.TownId));
            if (entry.State is EntityState.Added && (TownId)property.CurrentValue! == default) property.CurrentValue = town;
            if ((TownId)property.CurrentValue! != town || (TownId)property.OriginalValue! != (TownId)property.CurrentValue!)
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of one town cannot be written while working for another.");
        }
    }
}
