using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Composition;
using GovPortal.Reporting.Domain.Facts;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Reporting.Composing;

/// <summary>What towns have declared, as the folds take it.</summary>
internal sealed class Declarations(ReportingDb db)
{
    public async Task<DeclarationRow?> FindAsync(TownId town, int year, CancellationToken ct)
    {
        var stored = await db.Declarations.AsNoTracking().SingleOrDefaultAsync(row => row.TownId == town && row.Year == year, ct);
        if (stored is null) return null;
        using var content = JsonDocument.Parse(stored.Content);
        return DeclarationReader.TryRead(content.RootElement, year, LegalDay.Of(stored.DeclaredAt), out var row, out _) ? row : null;
    }
}
