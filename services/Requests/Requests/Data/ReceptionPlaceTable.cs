using GovPortal.Requests.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>Reception places, their upkeep and their visitors.</summary>
internal static class ReceptionPlaceTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ReceptionPlace>(row =>
        {
            row.ToTable("reception_places").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.Name }).IsUnique();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<UpkeepEntry>(row =>
        {
            row.ToTable("reception_upkeep").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.PlaceId, r.Id });
        });
        model.Entity<VisitCount>(row => row.ToTable("reception_visits").HasKey(r => new { r.TownId, r.PlaceId, r.On, r.Purpose }));
    }
}
