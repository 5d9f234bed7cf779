using System.ComponentModel.DataAnnotations;
using GovPortal.Contracts.Requests;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Intake;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Where a town receives requests in person, for the public to know.</summary>
internal static class OpenReceptionPlace
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/reception-places", HandleAsync).WithName(nameof(OpenReceptionPlace)).ForOnboarding(Roles.CaseOfficer, Roles.InformationOfficer)
            .WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(409);
        town.MapGet("/reception-places", ListAsync).WithName("ListReceptionPlaces").ForPublic();
    }

    public static ReceptionPlacesChanged ToFacts(this ReceptionPlace place) => new(
        place.TownId.Value, [new ReceptionPlaceFact(place.Id, place.Version, place.Name, place.Address, place.OpenedOn, place.ClosedOn)]);

    private static async Task<Results<Created<ReceptionPlaceView>, ProblemHttpResult>> HandleAsync(ReceptionPlaceInput input, RequestsDb db, CancellationToken ct)
    {
        if (await db.ReceptionPlaces.AnyAsync(p => p.Name == input.Name, ct)) return ReceptionPlace.NameTaken.ToProblem();
        var place = new ReceptionPlace(db.Town.RequireTown(), input.ToDetails(), input.OpenedOn!.Value);
        db.ReceptionPlaces.Add(place);
        db.Publish(place.ToFacts());
        db.Audit("reception-place.opened", $"reception place {place.Id}");
        if (await db.SaveNewAsync(ct, ReceptionPlace.NameTaken) is { } late) return late.ToProblem();
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
    [property: Required] DateOnly? OpenedOn)
{
    [StringLength(50)]
    public string? Phone { get; init; }

    [StringLength(1000)]
    public string? Equipment { get; init; }

    internal ReceptionPlaceDetails ToDetails() => new(Name, Address, Hours, ContactPost, Phone, Equipment);
}

/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record ReceptionPlaceView(
    Guid Id, string Name, string Address, string Hours, string ContactPost, string? Phone, string? Equipment, DateOnly OpenedOn, DateOnly? ClosedOn, long Version)
{
    internal static ReceptionPlaceView Of(ReceptionPlace p) => new(p.Id, p.Name, p.Address, p.Hours, p.ContactPost, p.Phone, p.Equipment, p.OpenedOn, p.ClosedOn, p.Version);
}
