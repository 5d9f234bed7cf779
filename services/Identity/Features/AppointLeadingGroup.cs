using GovPortal.Contracts.Identity;
using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

/// <summary>A leading group in one composition, named by posts and titles.</summary>
/// <param name="Head">组长.</param>
/// <param name="DeputyHeads">副组长.</param>
/// <param name="Members">成员.</param>
/// <param name="Office">Where its office (办公室) is.</param>
/// <param name="FoundingDocument">The document that set it up so.</param>
/// <param name="ValidFrom">First day of this composition.</param>
public sealed record LeadingGroupInput(
    string? Head,
    IReadOnlyList<string?>? DeputyHeads,
    IReadOnlyList<string?>? Members,
    string? Office,
    string? FoundingDocument,
    DateOnly? ValidFrom,
    string? OfficePhone = null);

/// <summary>Sets up or reshuffles a town's leading group from a day on; the composition before it ends the day before.</summary>
/// <remarks>The same day again corrects that composition, so sending twice changes nothing.</remarks>
internal static class AppointLeadingGroup
{
    public static async Task<Results<Ok<LeadingGroupView>, ProblemHttpResult>> HandleAsync(LeadingGroupInput input, IdentityDb db, CancellationToken ct)
    {
        var check = new InputCheck();
        var read = Read(input, check);
        if (check.Failed) return Problems.Invalid(check.Faults);
        var all = await db.LeadingGroups.OrderBy(g => g.ValidFrom).ToListAsync(ct);
        var group = all.Find(g => g.ValidFrom == read.ValidFrom);
        if (group is null)
        {
            group = read;
            db.LeadingGroups.Add(group);
            all.Insert(all.Count(g => g.ValidFrom < group.ValidFrom), group);
        }
        else
        {
            Correct(group, read);
        }

        CloseEachBeforeTheNext(all);
        var changed = all.Where(g => db.Entry(g).State is not EntityState.Unchanged).ToList();
        if (changed.Count == 0) return TypedResults.Ok(LeadingGroupView.Of(group));
        foreach (var g in changed) g.Version++;
        db.Audit("leading-group.appointed", group.Id.ToString(), new { group.ValidFrom, group.Version });
        var town = db.Town.RequireTown().Value;
        foreach (var chunk in changed.Chunk(Contracts.IFacts.MaxFacts)) db.Publish(new LeadingGroupsChanged(town, [.. chunk.Select(g => g.ToFact())]));
        if (!await db.TrySaveAsync(ct)) return IdentityErrors.LeadingGroupChanged.ToProblem();
        return TypedResults.Ok(LeadingGroupView.Of(group));
    }

    private static LeadingGroup Read(LeadingGroupInput input, InputCheck check)
    {
        if (input.ValidFrom is null) check.Missing("validFrom");
        return new LeadingGroup
        {
            Id = Guid.CreateVersion7(),
            Head = check.Text("head", input.Head),
            DeputyHeads = check.Texts("deputyHeads", input.DeputyHeads),
            Members = check.Texts("members", input.Members),
            Office = check.Text("office", input.Office),
            OfficePhone = check.OptionalText("officePhone", input.OfficePhone),
            FoundingDocument = check.OptionalText("foundingDocument", input.FoundingDocument),
            ValidFrom = input.ValidFrom ?? default,
        };
    }

    private static void Correct(LeadingGroup group, LeadingGroup read)
    {
        (group.Head, group.Office, group.OfficePhone, group.FoundingDocument) = (read.Head, read.Office, read.OfficePhone, read.FoundingDocument);
        if (!group.DeputyHeads.SequenceEqual(read.DeputyHeads, StringComparer.Ordinal)) group.DeputyHeads = read.DeputyHeads;
        if (!group.Members.SequenceEqual(read.Members, StringComparer.Ordinal)) group.Members = read.Members;
    }

    private static void CloseEachBeforeTheNext(List<LeadingGroup> inOrder)
    {
        for (var i = 0; i < inOrder.Count; i++) inOrder[i].ValidTo = i + 1 < inOrder.Count ? inOrder[i + 1].ValidFrom.AddDays(-1) : null;
    }
}
