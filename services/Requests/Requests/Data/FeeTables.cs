using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Fees;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>Decisions to charge and to remit: one of each for a case.</summary>
internal static class FeeTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<FeeNotice>(row =>
        {
            row.ToTable("fee_notices").HasKey(r => r.Id);
            row.HasIndex(r => r.CaseId).IsUnique();
            row.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FeeWaiver>(row =>
        {
            row.ToTable("fee_waivers").HasKey(r => r.Id);
            row.HasIndex(r => r.CaseId).IsUnique();
            row.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
            row.Property(r => r.Version).IsConcurrencyToken();
        });
    }
}
