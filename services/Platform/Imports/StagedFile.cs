using GovPortal.Platform.Protection;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Imports;

/// <summary>An accepted import file, kept in the database until its job has ended.</summary>
internal static class StagedFile
{
    /// <summary>Purpose under which the pieces are encrypted.</summary>
    public const string Purpose = "govportal.imports";

    public static SealedFileStream OpenStaged(this TownDbContext db, Guid job, IDataProtector protector) => new(
        (number, ct) => db.StagedChunks.AsNoTracking().Where(c => c.JobId == job && c.Number == number).Select(c => c.Content).SingleOrDefaultAsync(ct),
        protector);
}
