using System.ComponentModel.DataAnnotations;
using GovPortal.Contracts.Training;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using GovPortal.Training.Data;
using GovPortal.Training.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Training.Features;

/// <summary>Trainings and meetings: recorded and listed.</summary>
internal static class HoldSessions
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/sessions", RecordAsync).WithName("RecordSession").ForOnboarding(Roles.InformationOfficer, Roles.Approver)
            .WithIdempotencyKey<TrainingDb>().ProducesProblem(400).ProducesProblem(409);
        town.MapGet("/sessions", ListAsync).WithName("ListSessions").ForTownOrCounty();
    }

    private static async Task<Results<Created<SessionView>, ProblemHttpResult>> RecordAsync(
        SessionInput input, TrainingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (input.Faults(LegalDay.Today(clock)) is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (await db.Sessions.AnyAsync(s => s.SessionKey == input.SessionKey, ct)) return TrainingSession.KeyTaken.ToProblem();
        var session = new TrainingSession(db.Town.RequireTown(), input.SessionKey, input.ToDetails(), importedBy: null);
        db.Sessions.Add(session);
        db.Publish(new SessionsChanged(session.TownId.Value, [session.ToFact()]));
        db.Audit("session.recorded", $"session {session.Id}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/training/towns/{db.Town.Slug}/sessions", SessionView.Of(session));
    }

    private static async Task<Ok<IReadOnlyList<SessionView>>> ListAsync(TrainingDb db, CancellationToken ct)
    {
        var sessions = await db.Sessions.AsNoTracking().OrderBy(s => s.SessionKey).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<SessionView>>([.. sessions.Select(SessionView.Of)]);
    }
}

public sealed record SessionInput(
    [property: Required, StringLength(100, MinimumLength = 1)] string SessionKey,
    [property: Required, StringLength(300, MinimumLength = 1)] string Title,
    [property: Required] DateOnly? HeldOn,
    [property: Required] string Kind,
    [property: Required] string Organiser,
    [property: Range(0, 1000)] decimal Hours,
    IReadOnlyList<string>? Topics,
    IReadOnlyList<string>? Attendees,
    [property: Range(0, 100_000)] int? AttendeeCount)
{
    internal IReadOnlyList<Fault> Faults(DateOnly today)
    {
        var faults = new List<Fault>();
        if (HeldOn > today) faults.Add(new("heldOn", "training.date-in-future", "A session is recorded when it has been held."));
        if (!Codes.SessionKinds.Contains(Kind)) faults.Add(new("kind", "training.unknown-session-kind", $"There is no kind '{Kind}'."));
        if (!Codes.Organisers.Contains(Organiser)) faults.Add(new("organiser", "training.unknown-organiser", $"There is no organiser '{Organiser}'."));
        return faults;
    }

    internal SessionDetails ToDetails() => new(Title, HeldOn!.Value, Kind, Organiser, Hours, Topics ?? [], Attendees ?? [], AttendeeCount);
}

public sealed record SessionView(string SessionKey, string Title, DateOnly HeldOn, string Kind, string Organiser, decimal Hours, int People, bool Imported, long Version)
{
    internal static SessionView Of(TrainingSession s) => new(
        s.SessionKey, s.Details.Title, s.Details.HeldOn, s.Details.Kind, s.Details.Organiser, s.Details.Hours, s.Details.People, s.ImportedBy is not null, s.Version);
}
