using System.Text.Json;
using System.Text.Json.Serialization;
using GovPortal.Gateway.Traffic;
using Microsoft.Extensions.Options;

namespace GovPortal.Gateway.Routing;

/// <summary>The routes as data, read once at start and refused as a whole, with every fault, when one line is wrong.</summary>
internal sealed record RouteTable(IReadOnlyList<RouteEntry> Routes)
{
    /// <summary>What the gateway may forward to.</summary>
    public static IReadOnlyList<string> Clusters { get; } = ["identity", "publication", "requests", "training", "reporting", "portal"];

    private static readonly string[] KnownMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <exception cref="OptionsValidationException">The file cannot be read, or at least one line has a fault.</exception>
    public static RouteTable Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (IOException missing)
        {
            throw Refused([$"The routes file {path} cannot be read ({missing.GetType().Name})."]);
        }
    }

    /// <inheritdoc cref="Load"/>
    public static RouteTable Parse(string json)
    {
        RouteTable table;
        try
        {
            table = JsonSerializer.Deserialize<RouteTable>(json, Reading) is { Routes.Count: > 0 } read ? read : throw Refused(["The routes file has no routes."]);
        }
        catch (JsonException wrong)
        {
            throw Refused([$"The routes file is not the documented JSON at {wrong.Path}, line {wrong.LineNumber + 1}."]);
        }

        var faults = table.Faults().ToList();
        return faults.Count == 0 ? table : throw Refused(faults);
    }

    public static TimeSpan? TimeoutOf(RouteEntry route) => route.Timeout switch
    {
        RouteEntry.NoTimeout => Timeout.InfiniteTimeSpan,
        { } text when TimeSpan.TryParse(text, out var wait) && wait > TimeSpan.Zero => wait,
        _ => null,
    };

    private IEnumerable<string> Faults()
    {
        foreach (var twice in Routes.GroupBy(route => route.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"Route '{twice.Key}' is named {twice.Count()} times.";
        for (var index = 0; index < Routes.Count; index++)
        {
            var who = Routes[index].Name is { Length: > 0 } name ? $"Route '{name}'" : $"Route number {index + 1}";
            foreach (var fault in FaultsOf(Routes[index])) yield return $"{who} {fault}";
        }
    }

    private static IEnumerable<string> FaultsOf(RouteEntry route)
    {
        if (string.IsNullOrWhiteSpace(route.Name)) yield return "has no name.";
        if (route.Path is not ['/', ..]) yield return "has no path that begins with a slash.";
        if (route.Methods is not { Count: > 0 }) yield return "names no methods.";
        foreach (var method in route.Methods?.Except(KnownMethods, StringComparer.Ordinal) ?? []) yield return $"names the unknown method '{method}'.";
        if (!Clusters.Contains(route.Cluster, StringComparer.Ordinal)) yield return $"goes to '{route.Cluster}', which is not one of {string.Join(", ", Clusters)}.";
        if (route.Authorization is not (RouteEntry.Public or RouteEntry.Token)) yield return "does not decide its authorization: public or token.";
        if (!RateLimitOptions.Classes.Contains(route.RateLimit, StringComparer.Ordinal))
            yield return $"has no rate limit: one of {string.Join(", ", RateLimitOptions.Classes)}.";
        if (route.MaxBodyBytes is null or < 0) yield return "has no limit for the body (maxBodyBytes, 0 for none).";
        if (TimeoutOf(route) is null) yield return "has no timeout: hh:mm:ss, or none.";
    }

    private static OptionsValidationException Refused(IEnumerable<string> faults) => new("routes", typeof(RouteTable), faults);
}
