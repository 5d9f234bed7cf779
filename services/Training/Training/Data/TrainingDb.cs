using System.Text.Json;
using GovPortal.Platform.Tenancy;
using GovPortal.Training.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Training.Data;

public sealed class TrainingDb(DbContextOptions<TrainingDb> options, TownContext town, TimeProvider clock) : TownDbContext(options, town, clock)
{
    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<TrainingSession> Sessions => Set<TrainingSession>();

    protected override void MapTables(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<Officer>(row =>
        {
            row.ToTable("officers").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.PersonKey }).IsUnique();
            row.Property(r => r.Version).IsConcurrencyToken();
            row.Property(r => r.Details).HasColumnType("jsonb").HasConversion(
                details => JsonSerializer.Serialize(details, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<OfficerDetails>(json, JsonSerializerOptions.Web)!);
        });
        model.Entity<TrainingSession>(row =>
        {
            row.ToTable("sessions").HasKey(r => r.Id);
            row.HasIndex(r => new { r.TownId, r.SessionKey }).IsUnique();
            row.Property(r => r.Version).IsConcurrencyToken();
            row.Property(r => r.Details).HasColumnType("jsonb").HasConversion(
                details => JsonSerializer.Serialize(details, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<SessionDetails>(json, JsonSerializerOptions.Web)!);
        });
    }
}
