using GovPortal.Requests.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>What came in, who sent it, and how often somebody tried to open it.</summary>
internal static class SubmissionTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Submission>(row =>
        {
            row.ToTable("submissions").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.ReceiptNumber }).IsUnique();
            row.HasIndex(r => new { r.TownId, r.State, r.Id });
            row.HasIndex(r => new { r.TownId, r.ApplicantKey });
            row.Property(r => r.State).HasConversion<string>();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<ContactAttempt>(row =>
        {
            row.ToTable("contact_attempts").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.SubmissionId });
            row.HasOne<Submission>().WithMany().HasForeignKey(r => r.SubmissionId);
        });
        model.Entity<TownSecret>(row => row.ToTable("town_secrets").HasKey(r => r.TownId));
        model.Entity<CaseSerial>(row => row.ToTable("case_serials").HasKey(r => new { r.TownId, r.Year }));
        model.Entity<AccessCount>(row => row.ToTable("access_counts").HasKey(r => new { r.TownId, r.Key }));
        CaseLikeness.Map(model);
    }
}
