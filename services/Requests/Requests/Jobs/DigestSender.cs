using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.WorkLists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Jobs;

/// <summary>Sends digests on their day, each at most once: it is claimed before the mail server sees it, and one whose sender died is never taken up again.</summary>
internal sealed class DigestSender(IServiceScopeFactory scopes, TimeProvider clock, IOptions<WorkListOptions> options, Mailer mailer, ILogger<DigestSender> logger)
    : TownJob<RequestsDb>(scopes, clock, options.Value.DigestEvery, logger)
{
    protected override string Name => "digest mail";

    protected override async Task<IReadOnlyList<TownId>> TownsAsync(RequestsDb county, CancellationToken ct)
    {
        if (!mailer.IsSet) return [];
        var (today, now) = (LegalDay.Today(Clock), Clock.GetUtcNow());
        var lost = now - mailer.Longest;
        return await county.Digests.AsNoTracking()
            .Where(d => (d.Day == today && (d.State == DigestState.Composed || d.State == DigestState.Retrying) && d.NextAttemptAt <= now
                    && county.PostAddresses.Any(a => a.TownId == d.TownId && a.Post == d.Post))
                || (d.Day < today && d.State == DigestState.Retrying) || (d.State == DigestState.Sending && d.ClaimedAt < lost))
            .Select(d => d.TownId).Distinct().ToListAsync(ct);
    }

    protected override async Task WorkAsync(IServiceProvider services, RequestsDb db, CancellationToken ct)
    {
        await GiveUpAsync(db, ct);
        var addresses = (await db.PostAddresses.AsNoTracking().ToListAsync(ct)).Where(a => a.Addresses.Count > 0).ToDictionary(a => a.Post, StringComparer.Ordinal);
        var (today, now) = (LegalDay.Today(Clock), Clock.GetUtcNow());
        var due = await db.Digests.AsNoTracking()
            .Where(d => d.Day == today && (d.State == DigestState.Composed || d.State == DigestState.Retrying) && d.NextAttemptAt <= now)
            .Select(d => new { d.Id, d.Post }).ToListAsync(ct);
        foreach (var digest in due)
        {
            if (addresses.TryGetValue(digest.Post, out var to) && await ClaimAsync(db, digest.Id, ct)) await SendAsync(db, digest.Id, to.Addresses, ct);
        }
    }

    /// <summary>One row, one statement: of several senders one changes it.</summary>
    private async Task<bool> ClaimAsync(RequestsDb db, Guid id, CancellationToken ct)
    {
        DateTimeOffset? now = Clock.GetUtcNow();
        return await db.Digests.Where(d => d.Id == id && (d.State == DigestState.Composed || d.State == DigestState.Retrying))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DigestState.Sending).SetProperty(d => d.ClaimedAt, now).SetProperty(d => d.Attempts, d => d.Attempts + 1), ct) == 1;
    }

    private async Task SendAsync(RequestsDb db, Guid id, IReadOnlyList<string> to, CancellationToken ct)
    {
        var digest = await db.Digests.SingleAsync(d => d.Id == id, ct);
        var handover = await mailer.SendAsync(digest.Id, to, digest.Subject, digest.Body, ct);
        var now = Clock.GetUtcNow();
        if (handover.Result == HandoverResult.Accepted) digest.Accept(now);
        else if (handover.Result == HandoverResult.Refused) digest.Refuse(handover.Failure!, now, mailer.FirstPause);
        else digest.Doubt(handover.Failure!);
        db.Audit("digest." + (handover.Result == HandoverResult.Accepted ? "sent" : "not-sent"), $"digest {digest.Id}", new { digest.Post, digest.Day, digest.Attempts, digest.Failure });
        // Even if the process is told to stop now: what happened must not be forgotten.
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>A day's digest is of no use on another; and nobody knows how far a lost sender came.</summary>
    private async Task GiveUpAsync(RequestsDb db, CancellationToken ct)
    {
        var (today, lost) = (LegalDay.Today(Clock), Clock.GetUtcNow() - mailer.Longest);
        await db.Digests.Where(d => d.Day < today && d.State == DigestState.Retrying).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DigestState.Failed), ct);
        await db.Digests.Where(d => d.State == DigestState.Sending && d.ClaimedAt < lost)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DigestState.Uncertain).SetProperty(d => d.Failure, "sender-lost"), ct);
    }
}
