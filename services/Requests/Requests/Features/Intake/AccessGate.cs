using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Intake;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Lets an applicant without an account at his own submission: receipt number and access code, the code in a header and never in an address.</summary>
/// <remarks>
/// A wrong number and a wrong code get the same answer after the same work. Tries are counted in the database, so that all replicas count together, and
/// before the code is looked at, so that tries at the same time cannot slip past the limit; a right code takes its try back.
/// </remarks>
internal sealed class AccessGate(RequestsDb db, ApplicantKeys keys, TimeProvider clock, IHttpContextAccessor caller)
{
    public const string Header = "Access-Code";

    /// <summary>Who acts, for the audit and the ledger.</summary>
    public const string Actor = "applicant";

    private const int TriesPerNumber = 10;
    private const int TriesPerAddress = 60;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly string NoHash = SubmissionDesk.HashOf("");

    /// <returns>The submission, tracked; or the refusal: 404, or 429 with Retry-After.</returns>
    public async Task<(Submission? Found, ProblemHttpResult? Refusal)> OpenAsync(string receiptNumber, string? accessCode, CancellationToken ct)
    {
        var http = caller.HttpContext!;
        http.Response.Headers.CacheControl = "no-store";
        var key = await keys.OfAsync(db.Town.RequireTown(), ct);
        var (number, address) = (key.Text("receipt", receiptNumber), key.Text("address", Network(http.Connection.RemoteIpAddress)));
        if (await WaitAsync(number, address, ct) is { } wait) return (null, TooMany(http, wait));
        var found = await db.Submissions.SingleOrDefaultAsync(s => s.ReceiptNumber == receiptNumber, ct);
        var right = Same(found?.AccessCodeHash ?? NoHash, SubmissionDesk.HashOf(accessCode ?? ""));
        if (found is null || !right) return (null, SubmissionErrors.NotFound.ToProblem());
        await db.Database.ExecuteSqlAsync($"update access_counts set count = greatest(count - 1, 0) where key in ({number}, {address})", ct);
        db.Town.Actor = Actor;
        return (found, null);
    }

    /// <summary>Counts the try; how long to wait if there were too many.</summary>
    private async Task<TimeSpan?> WaitAsync(string number, string address, CancellationToken ct)
    {
        var (town, now) = (db.Town.RequireTown().Value, clock.GetUtcNow());
        var edge = now - Window;
        // Always in the same order, so that two tries cannot wait for each other.
        var (first, second) = string.CompareOrdinal(number, address) < 0 ? (number, address) : (address, number);
        var counts = await db.Database.SqlQuery<TryCount>(
            $"""
             insert into access_counts as c (town_id, key, since, count) values ({town}, {first}, {now}, 1), ({town}, {second}, {now}, 1)
             on conflict (town_id, key) do update set
               since = case when c.since <= {edge} then excluded.since else c.since end,
               count = case when c.since <= {edge} then 1 else c.count + 1 end
             returning c.key, c.since, c.count
             """).ToListAsync(ct);
        var over = counts.Where(c => c.Count > (c.Key == number ? TriesPerNumber : TriesPerAddress)).ToList();
        return over.Count == 0 ? null : over.Max(c => c.Since) + Window - now;
    }

    private static ProblemHttpResult TooMany(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}";
        return Problems.Of(StatusCodes.Status429TooManyRequests, "requests.too-many-tries", "Too many tries with a wrong number or code; wait as Retry-After says.");
    }

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));

    /// <summary>One household or office holds a whole /64 of IPv6, so that counts as one address.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private sealed record TryCount(string Key, DateTimeOffset Since, int Count);
}
