using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>What two cases are compared by without reading either: the hashed words of what is asked for.</summary>
internal sealed class CaseLikeness : ITownOwned
{
    public required Guid CaseId { get; init; }

    public TownId TownId { get; init; }

    /// <summary>Keyed hashes of the words, in order; see <see cref="TownKey.Grams"/>.</summary>
    public required int[] Grams { get; set; }

    public static CaseLikeness Of(Case of, TownKey key, string subject) => new() { CaseId = of.Id, TownId = of.TownId, Grams = key.Grams(subject) };

    public static void Map(ModelBuilder model) => model.Entity<CaseLikeness>(row =>
    {
        row.ToTable("case_likenesses").HasKey(r => r.CaseId);
        row.Property(r => r.CaseId).ValueGeneratedNever();
        row.HasIndex(r => r.TownId);
    });
}
