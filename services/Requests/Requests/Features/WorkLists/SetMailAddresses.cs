using System.Buffers;
using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>The approver, or county IT, says where the digests of a post go.</summary>
internal static class SetMailAddresses
{
    private static readonly SearchValues<char> Syntax = SearchValues.Create("<>\"(),;:\r\n\t ");

    public static void Map(RouteGroupBuilder town)
    {
        town.MapPut("/mail-addresses/{post}", HandleAsync).WithName(nameof(SetMailAddresses)).ForOnboarding(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(428);
        town.MapGet("/mail-addresses", ListAsync).WithName("ListMailAddresses").ForOnboarding(Roles.Approver).ProducesProblem(403);
    }

    /// <summary>The first addresses of a post need no <c>If-Match</c>; a change of them does.</summary>
    private static async Task<Results<Ok<MailAddressesView>, ProblemHttpResult>> HandleAsync(
        string post, MailAddressesInput input, HttpContext http, RequestsDb db, CancellationToken ct)
    {
        if (FaultsOf(post, input.Addresses!) is { Count: > 0 } faults) return Problems.Invalid(faults);
        var addresses = input.Addresses!.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var held = await db.PostAddresses.SingleOrDefaultAsync(a => a.Post == post, ct);
        if (held is null)
        {
            held = db.PostAddresses.Add(new PostAddresses(db.Town.RequireTown(), post, addresses)).Entity;
        }
        else
        {
            if (IfMatch.Of(http) is not { } seen) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
            if (seen != held.Version) return IfMatch.Stale.ToProblem(held.Version);
            held.Change(addresses);
        }

        db.Audit("mail-addresses.set", $"post {post}", new { addresses.Count, held.Version });
        return await db.SaveNewAsync(ct) is { } taken ? taken.ToProblem() : TypedResults.Ok(MailAddressesView.Of(held));
    }

    private static async Task<Ok<IReadOnlyList<MailAddressesView>>> ListAsync(RequestsDb db, CancellationToken ct)
    {
        var held = await db.PostAddresses.AsNoTracking().OrderBy(a => a.Post).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<MailAddressesView>>([.. held.Select(MailAddressesView.Of)]);
    }

    private static List<Fault> FaultsOf(string post, IReadOnlyList<string> addresses)
    {
        var faults = new List<Fault>();
        if (!Posts.All.Contains(post)) faults.Add(new("post", "requests.unknown-post", $"There is no work list of '{post}': {string.Join(", ", Posts.All)}."));
        if (addresses.Count > PostAddresses.Most) faults.Add(new("addresses", "requests.too-many-addresses", $"A post has at most {PostAddresses.Most} addresses."));
        for (var i = 0; i < addresses.Count; i++)
        {
            if (!IsAddress(addresses[i])) faults.Add(new($"addresses[{i}]", "requests.address-unreadable", "That is no e-mail address."));
        }

        return faults;
    }

    /// <summary>A plain address with a domain; what else the mail syntax allows (names, groups, comments) has no use here.</summary>
    private static bool IsAddress(string? text) =>
        text is { Length: <= 254 } && !text.AsSpan().ContainsAny(Syntax) && text.Split('@') is [{ Length: > 0 }, { Length: > 0 }]
        && MailboxAddress.TryParse(text, out var read) && read.Address == text;
}

/// <param name="Addresses">Of the office; none: nothing is sent to the post.</param>
public sealed record MailAddressesInput([property: Required] IReadOnlyList<string>? Addresses);

/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record MailAddressesView(string Post, IReadOnlyList<string> Addresses, long Version)
{
    internal static MailAddressesView Of(PostAddresses a) => new(a.Post, a.Addresses, a.Version);
}
