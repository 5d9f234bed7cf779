using System.Text.Json;
using GovPortal.Requests.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>Documents, their numbers, wordings and heads, and the deliveries. Wordings and the county's head are county data.</summary>
internal static class DocumentTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CaseDocument>(row =>
        {
            row.ToTable("case_documents").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.HasIndex(r => r.CaseId);
            row.HasIndex(r => new { r.TownId, r.Number }).IsUnique().HasFilter("number is not null");
        });
        model.Entity<DeliveryRecord>(row =>
        {
            row.ToTable("case_deliveries").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.HasIndex(r => r.CaseId);
        });
        model.Entity<DocumentCounter>(row => row.ToTable("document_counters").HasKey(r => new { r.TownId, r.Year, r.Family }));
        model.Entity<CountyTemplate>(row =>
        {
            row.ToTable("document_templates").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Ignore(r => r.Wording);
            row.HasIndex(r => new { r.Kind, r.Version }).IsUnique();
        });
        model.Entity<TownLetterhead>(row =>
        {
            row.ToTable("town_letterheads").HasKey(r => r.TownId);
            row.Property(r => r.TownId).ValueGeneratedNever();
            row.Property(r => r.Details).HasColumnType("jsonb").HasConversion(d => Json(d), text => Read<LetterheadDetails>(text));
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<CountyLetterhead>(row =>
        {
            row.ToTable("county_letterhead").HasKey(r => r.Id);
            row.Property(r => r.Id).ValueGeneratedNever();
            row.Property(r => r.Bodies).HasColumnType("jsonb").HasConversion(d => Json(d), text => Read<RemedyBodies>(text));
            row.Property(r => r.Version).IsConcurrencyToken();
        });
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!;
}
