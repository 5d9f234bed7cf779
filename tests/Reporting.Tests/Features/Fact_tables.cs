using System.Text.Json;
using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Reporting.Tests.Features;

public sealed class Fact_tables
{
    /// <summary>The upsert fills columns from JSON by name: a name that differs would fill its column with null and say nothing.</summary>
    [Fact]
    public void Every_column_has_the_name_that_the_facts_travel_under()
    {
        using var db = new ReportingDb(
            new DbContextOptionsBuilder<ReportingDb>().UseNpgsql("Host=nowhere").UseSnakeCaseNamingConvention().Options, new TownContext(), TimeProvider.System);
        var tables = db.Model.GetEntityTypes().Where(type => typeof(IFactRow).IsAssignableFrom(type.ClrType)).ToList();

        tables.Count.ShouldBe(11);
        tables.SelectMany(type => type.GetProperties()).Where(property => property.GetColumnName() != JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))
            .Select(property => property.Name).ShouldBeEmpty();
        tables.Select(type => string.Join(' ', type.FindPrimaryKey()!.Properties.Select(property => property.Name))).Distinct().ShouldBe(["Generation Id"]);
    }
}
