using System.Text.Json;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

public sealed class RequestsDb(DbContextOptions<RequestsDb> options, TownContext town, TimeProvider clock) : TownDbContext(options, town, clock)
{
    public DbSet<Case> Cases => Set<Case>();

    public DbSet<Appeal> Appeals => Set<Appeal>();

    public DbSet<WithheldFiling> WithheldFilings => Set<WithheldFiling>();

    public DbSet<ReceptionPlace> ReceptionPlaces => Set<ReceptionPlace>();

    protected override void MapTables(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<Case>(row =>
        {
            row.ToTable("cases").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.CaseNo }).IsUnique();
            row.HasIndex(r => new { r.TownId, r.DueOn });
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<Appeal>(row =>
        {
            row.ToTable("appeals").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.AppealNo }).IsUnique();
            row.Property(r => r.Details).HasColumnType("jsonb").HasConversion(d => Json(d), text => Read<AppealDetails>(text));
        });
        model.Entity<WithheldFiling>(row =>
        {
            row.ToTable("withheld_filings").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.Key }).IsUnique();
            row.Property(r => r.Details).HasColumnType("jsonb").HasConversion(d => Json(d), text => Read<WithheldDetails>(text));
        });
        model.Entity<ReceptionPlace>(row =>
        {
            row.ToTable("reception_places").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.Name }).IsUnique();
        });
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!;
}
