using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Intake;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>A reception place moves, changes its hours or equipment, or closes.</summary>
internal static class ChangeReceptionPlace
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPut("/reception-places/{id:guid}", ChangeAsync).WithName(nameof(ChangeReceptionPlace)).ForStaff(Roles.CaseOfficer, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/reception-places/{id:guid}/closing", CloseAsync).WithName("CloseReceptionPlace").ForStaff(Roles.CaseOfficer, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<ReceptionPlaceView>, ProblemHttpResult>> ChangeAsync(
        Guid id, ReceptionPlaceChangeInput input, HttpContext http, RequestsDb db, CancellationToken ct) =>
        ActAsync(id, http, db, "reception-place.changed", place => place.Change(input.ToDetails()), ct);

    private static Task<Results<Ok<ReceptionPlaceView>, ProblemHttpResult>> CloseAsync(
        Guid id, ReceptionPlaceClosingInput input, HttpContext http, RequestsDb db, TimeProvider clock, CancellationToken ct) =>
        ActAsync(id, http, db, "reception-place.closed", place => place.Close(input.ClosedOn!.Value, LegalDay.Today(clock)), ct);

    private static async Task<Results<Ok<ReceptionPlaceView>, ProblemHttpResult>> ActAsync(
        Guid id, HttpContext http, RequestsDb db, string action, Func<ReceptionPlace, Result> deed, CancellationToken ct)
    {
        if (IfMatch.Of(http) is not { } version) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        if (await db.ReceptionPlaces.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } place) return ReceptionPlace.NotFound.ToProblem();
        if (place.Version != version) return IfMatch.Stale.ToProblem(place.Version);
        if (deed(place).Failed(out var error)) return error.ToProblem();
        db.Publish(place.ToFacts());
        db.Audit(action, $"reception place {place.Id}", new { place.Version });
        if (await db.SaveNewAsync(ct, ReceptionPlace.NameTaken) is { } late) return late.ToProblem();
        return TypedResults.Ok(ReceptionPlaceView.Of(place));
    }
}

public sealed record ReceptionPlaceChangeInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string Name,
    [property: Required, StringLength(300, MinimumLength = 1)] string Address,
    [property: Required, StringLength(200, MinimumLength = 1)] string Hours,
    [property: Required, StringLength(200, MinimumLength = 1)] string ContactPost,
    [property: StringLength(50)] string? Phone,
    [property: StringLength(1000)] string? Equipment)
{
    internal ReceptionPlaceDetails ToDetails() => new(Name, Address, Hours, ContactPost, Phone, Equipment);
}

public sealed record ReceptionPlaceClosingInput([property: Required] DateOnly? ClosedOn);
