using System.Diagnostics;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;

namespace GovPortal.Platform.Auditing;

/// <summary>Who did what to which thing. Insert-only; sealed into a chain of blocks within seconds.</summary>
public sealed class AuditEntry : ITownOwned, IInsertOnly
{
    public long Id { get; init; }

    public TownId TownId { get; init; }

    /// <summary>The writing transaction: sealing follows it, so that a late commit is never jumped over.</summary>
    public ulong Transaction { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public string? Detail { get; init; }

    public string? TraceId { get; init; }

    internal static AuditEntry Of(TownContext town, string action, string subject, object? detail, DateTimeOffset now) => new()
    {
        At = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), now.Offset),
        Actor = town.Actor,
        Action = action,
        Subject = subject,
        Detail = detail is null ? null : JsonSerializer.Serialize(detail, JsonSerializerOptions.Web),
        TraceId = Activity.Current?.TraceId.ToString(),
    };
}
