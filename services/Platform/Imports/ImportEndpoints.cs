using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GovPortal.Platform.Imports;

/// <summary>Import jobs of a town: accepted as CSV, followed by id.</summary>
public static class ImportEndpoints
{
    public static readonly Error JobNotFound = new("import-not-found", ErrorKind.NotFound, "No such import.");

    public static IServiceCollection AddImport<TDb, TImport>(this IServiceCollection services)
        where TDb : TownDbContext
        where TImport : class, IImportKind<TDb>
    {
        services.AddSingleton<IImportKind<TDb>, TImport>();
        services.TryAddSingleton<ImportMeter>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ImportRunner<TDb>>());
        return services;
    }

    /// <param name="staff">The town's own roles that may import, beside county IT.</param>
    public static void MapImports<TDb>(this RouteGroupBuilder town, params string[] staff)
        where TDb : TownDbContext
    {
        // As variables: the route analyzer fails on method groups of an open type parameter.
        Delegate accept = ImportUpload.AcceptAsync<TDb>;
        Delegate find = FindAsync<TDb>;
        town.MapPost("/imports", accept).ForOnboarding(staff)
            .Accepts<string>("text/csv")
            .Produces<ImportJobView>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status408RequestTimeout)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        town.MapGet("/imports/{id:guid}", find).ForTownOrCounty().Produces<ImportJobView>();
    }

    /// <summary>Takes in a file of a kind that has an address of its own, as an endpoint with settings of its own asks for it.</summary>
    /// <param name="settings">What the kind is told beside the file: <see cref="ImportNote.Settings"/>.</param>
    public static async Task<IResult> TakeInAsync<TDb>(
        HttpContext http, IImportKind<TDb> kind, byte[]? settings, bool dryRun, string? onError, CancellationToken ct)
        where TDb : TownDbContext
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(kind);
        if (!ImportUpload.Is(kind.MediaType, http.Request.ContentType))
            return ImportUpload.Refusal(StatusCodes.Status415UnsupportedMediaType, "wrong-media-type", $"The body must be {kind.MediaType}.");
        var services = http.RequestServices;
        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(StagedFile.Purpose);
        var staging = new ImportStaging<TDb>(services.GetRequiredService<TDb>(), protector, services.GetRequiredService<TimeProvider>());
        return await ImportUpload.TakeInAsync(http, staging, new ImportWish(kind.Kind, settings, dryRun, onError), ct);
    }

    private static async Task<IResult> FindAsync<TDb>(Guid id, TDb db, CancellationToken ct)
        where TDb : TownDbContext
    {
        var town = db.Town.RequireTown();
        var job = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id && j.TownId == town && j.State != JobState.Receiving, ct);
        return job is null ? JobNotFound.ToProblem() : TypedResults.Ok(ImportJobView.Of(job));
    }
}

/// <summary>How far an import is.</summary>
/// <param name="State">queued, running, succeeded or failed.</param>
/// <param name="Total">Lines after the header, as far as they have been read.</param>
/// <param name="Done">Records applied.</param>
/// <param name="Failed">Bad lines, all of them; <paramref name="Errors"/> has the first thousand faults.</param>
public sealed record ImportJobView(
    Guid Id,
    string Kind,
    string State,
    long Total,
    long Done,
    long Failed,
    IReadOnlyList<ImportFault> Errors,
    IReadOnlyList<ImportFault> Warnings,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt)
{
    public static ImportJobView Of(Job job) => new(
        job.Id, job.Kind, NameOf(job.State), job.Total, job.Done, job.Failed, ImportReport.Read(job.Errors), ImportReport.Read(job.Warnings), job.StartedAt, job.FinishedAt);

    private static string NameOf(JobState state) => state switch
    {
        JobState.Receiving => "receiving",
        JobState.Queued => "queued",
        JobState.Running => "running",
        JobState.Succeeded => "succeeded",
        JobState.Failed => "failed",
    };
}
