using System.Text.Json;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Ledger;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>Cases with their ledgers and texts.</summary>
internal static class CaseTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Case>(row =>
        {
            row.ToTable("cases").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.HasIndex(r => new { r.TownId, r.CaseNo }).IsUnique();
            row.HasIndex(r => new { r.TownId, r.NextDueOn });
            row.HasIndex(r => new { r.TownId, r.ApplicantKey, r.ReceivedOn });
            row.HasIndex(r => r.SubmissionId);
            row.Property(r => r.State).HasConversion<string>();
            row.Property(r => r.NextClock).HasConversion<string>();
            row.Property(r => r.Version).IsConcurrencyToken();
            row.Property(r => r.Draft).HasColumnType("jsonb").HasConversion(
                d => JsonSerializer.Serialize(d, JsonSerializerOptions.Web), text => JsonSerializer.Deserialize<Draft>(text, JsonSerializerOptions.Web)!);
            row.HasMany(r => r.Ledger).WithOne().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Restrict);
            row.HasMany(r => r.Texts).WithOne().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
            row.Navigation(r => r.Ledger).UsePropertyAccessMode(PropertyAccessMode.Field);
            row.Navigation(r => r.Texts).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<LedgerEntry>(row =>
        {
            row.ToTable("case_ledger").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            // Two officers who act at once both write line n + 1: the database lets one of them through.
            row.HasIndex(r => new { r.CaseId, r.Number }).IsUnique();
            row.Property(r => r.Kind).HasConversion<string>();
            row.Property(r => r.State).HasConversion<string>();
        });
        model.Entity<CaseText>(row =>
        {
            row.ToTable("case_texts").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
        });
    }

    /// <summary>Cases that were not entered in error, with what their clocks are read from.</summary>
    public static IQueryable<Case> WithLedger(this IQueryable<Case> cases) => cases.Where(c => !c.Deleted).Include(c => c.Ledger.OrderBy(e => e.Number));
}
