using System.Text.Json;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Domain.Withheld;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GovPortal.Requests.Data;

/// <summary>What stands beside the cases: appeals, withheld filings, applications for correction.</summary>
internal static class AppealTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Appeal>(row =>
        {
            row.ToTable("appeals").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.AppealNo }).IsUnique();
            row.HasIndex(r => new { r.TownId, r.CaseNo });
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<WithheldFiling>(row =>
        {
            row.ToTable("withheld_filings").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.Key }).IsUnique();
            row.HasIndex(r => new { r.TownId, r.ReviewOn });
            row.Property(r => r.Details).HasColumnType("jsonb").HasConversion(d => Json(d), text => Read<WithheldDetails>(text));
            row.Property(r => r.Reviews).HasColumnType("jsonb").HasConversion(
                d => Json(d), text => Read<IReadOnlyList<Reevaluation>>(text),
                new ValueComparer<IReadOnlyList<Reevaluation>>((a, b) => a!.SequenceEqual(b!), r => r.Count, r => r));
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<CorrectionCase>(row =>
        {
            row.ToTable("corrections").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.CorrectionNo }).IsUnique();
            row.HasIndex(r => new { r.TownId, r.State, r.DueOn });
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<DisclosureProposal>(row =>
        {
            row.ToTable("disclosure_proposals").HasKey(r => r.Id);
            row.Ignore(r => r.Key);
            row.Property(r => r.Version).IsConcurrencyToken();
        });
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!;
}
