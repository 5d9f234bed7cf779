using System.ComponentModel.DataAnnotations;
using GovPortal.Contracts.Requests;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features;

/// <summary>Where a town receives requests in person, for the public to know.</summary>
internal static class OpenReceptionPlace
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/reception-places", HandleAsync).WithName(nameof(OpenReceptionPlace)).ForOnboarding(Roles.CaseOfficer, Roles.InformationOfficer)
            .WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(409);
        town.MapGet("/reception-places", ListAsync).WithName("ListReceptionPlaces").ForPublic();
    }

    private static async Task<Results<Created<ReceptionPlaceView>, ProblemHttpResult>> HandleAsync(ReceptionPlaceInput input, RequestsDb db, CancellationToken ct)
    {
        if (await db.ReceptionPlaces.AnyAsync(p => p.Name == input.Name, ct)) return ReceptionPlace.NameTaken.ToProblem();
        var place = new ReceptionPlace(db.Town.RequireTown(), input.Name, input.Address, input.Hours, input.ContactPost, input.OpenedOn!.Value);
        db.ReceptionPlaces.Add(place);
        db.Publish(new ReceptionPlacesChanged(
            place.TownId.Value, [new ReceptionPlaceFact(place.Id, place.Version, place.Name, place.Address, place.OpenedOn, place.ClosedOn)]));
        db.Audit("reception-place.opened", $"reception place {place.Id}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/requests/towns/{db.Town.Slug}/reception-places", ReceptionPlaceView.Of(place));
    }

    private static async Task<Ok<IReadOnlyList<ReceptionPlaceView>>> ListAsync(RequestsDb db, CancellationToken ct)
    {
        var places = await db.ReceptionPlaces.AsNoTracking().OrderBy(p => p.Name).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<ReceptionPlaceView>>([.. places.Select(ReceptionPlaceView.Of)]);
    }
}

public sealed record ReceptionPlaceInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string Name,
    [property: Required, StringLength(300, MinimumLength = 1)] string Address,
    [property: Required, StringLength(200, MinimumLength = 1)] string Hours,
    [property: Required, StringLength(200, MinimumLength = 1)] string ContactPost,
    [property: Required] DateOnly? OpenedOn);

public sealed record ReceptionPlaceView(string Name, string Address, string Hours, string ContactPost, DateOnly OpenedOn, DateOnly? ClosedOn)
{
    internal static ReceptionPlaceView Of(ReceptionPlace p) => new(p.Name, p.Address, p.Hours, p.ContactPost, p.OpenedOn, p.ClosedOn);
}
