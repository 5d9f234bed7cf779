using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>Somebody with a token, or without one, who calls what an OpenAPI document describes.</summary>
/// <param name="Name">The id of the client, which is its subject in audit entries; empty without a token.</param>
internal sealed record Caller(string Name, HttpClient Client) : IDisposable
{
    /// <param name="town">The town that the path names.</param>
    /// <param name="thing">Whose keys stand in the path; null where there are none.</param>
    /// <param name="records">Whose ids and codes stand in the body.</param>
    /// <param name="tag">Stands in the texts of the body.</param>
    /// <param name="variant">As in <see cref="BodyMaker"/>.</param>
    public async Task<Answer> CallAsync(ApiOperation operation, Town town, TownRecord? thing, IReadOnlyList<TownRecord> records, string tag, int variant, CancellationToken ct)
    {
        var maker = new BodyMaker(operation, records, tag, variant);
        for (var patience = 3; ; patience--)
        {
            using var message = new HttpRequestMessage(operation.Method, Address(operation, town, thing, maker, variant));
            if (!operation.Reads)
            {
                message.Headers.TryAddWithoutValidation("If-Match", $"\"{thing?.Value("version") ?? "1"}\"");
                message.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
                foreach (var header in operation.Parameters.Where(p => p is { In: "header", Required: true }))
                    message.Headers.TryAddWithoutValidation(header.Name, maker.Text(header.Schema, header.Name));
                message.Content = operation.MediaType == "text/csv" ? Csv(operation, tag, variant) : maker.Make();
            }

            // An access code is no part of any description of a town: who was given one says it.
            foreach (var header in operation.Parameters.Where(p => p is { In: "header", Required: false }))
            {
                if (thing?.Value(Camel(header.Name)) is { } known) message.Headers.TryAddWithoutValidation(header.Name, known);
            }

            using var answer = await Client.SendAsync(message, ct);
            // The gateway's limit is over in a moment; a service's, on guesses, is not to be waited for.
            if ((int)answer.StatusCode == 429 && patience > 0 && answer.Headers.RetryAfter?.Delta is { TotalSeconds: <= 2 } moment)
            {
                await Task.Delay(moment, ct);
                continue;
            }

            return new Answer($"{Name} {operation.Method} {message.RequestUri}", (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
        }
    }

    public void Dispose() => Client.Dispose();

    private static string Address(ApiOperation operation, Town town, TownRecord? thing, BodyMaker maker, int variant)
    {
        var path = operation.Path.Replace("{town}", town.Slug, StringComparison.Ordinal);
        foreach (var key in operation.Keys)
            path = path.Replace($"{{{key.Name}}}", Uri.EscapeDataString(thing?.Value(key.Name) ?? throw new InvalidOperationException($"{operation} needs a {key.Name}.")), StringComparison.Ordinal);
        var query = operation.Parameters.Where(p => p is { In: "query", Required: true } or { In: "query", Name: "q" }).Select(p => $"{p.Name}={Uri.EscapeDataString(maker.Text(p.Schema, p.Name))}").ToList();
        if (operation.MediaType == "text/csv") query.Add($"kind={Files.Of(operation.Service, variant).Kind}");
        if (SampleValues.Queries.TryGetValue(operation.ToString(), out var needed)) query.Add(needed.Replace("ADMIN", CrossTowns.CodeOf(town.Slug), StringComparison.Ordinal));
        return query.Count == 0 ? path[1..] : $"{path[1..]}?{string.Join('&', query)}";
    }

    private static string Camel(string header) => JsonNamingPolicy.CamelCase.ConvertName(header.Replace("-", "", StringComparison.Ordinal));

    private static StringContent Csv(ApiOperation operation, string tag, int variant) =>
        new(Files.Of(operation.Service, variant).Content(tag), Encoding.UTF8, "text/csv");
}

/// <summary>An answer, with what asked for it.</summary>
internal sealed record Answer(string Asked, int Status, string Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The code of a refusal.</summary>
    public string? Code => !IsSuccess && TryParse() is JsonObject problem && problem["code"] is { } code ? code.ToString() : null;

    /// <summary>Whether two askers of the same thing were told the same: but for the moment and the trace, and of a thing just made but for what it is called.</summary>
    /// <remarks>The staff of another town are told that there is nothing, where anybody is told to bring a token. Who asked too often was told nothing.</remarks>
    public bool IsLike(Answer anybodys, bool made) =>
        (anybodys.Status == 401 && Status == 404) || anybodys.Status == 429 || Status == 429 || (Status == anybodys.Status && Told(made) == anybodys.Told(made));

    /// <summary>Where the two were first told something else.</summary>
    public string DifferenceFrom(Answer anybodys, bool made)
    {
        var (mine, theirs) = (Told(made), anybodys.Told(made));
        var at = Math.Max(0, mine.Zip(theirs).TakeWhile(c => c.First == c.Second).Count() - 40);
        return $"{Asked}: {Status} {mine[at..Math.Min(mine.Length, at + 120)]}, and anybody: {anybodys.Status} {theirs[at..Math.Min(theirs.Length, at + 120)]}";
    }

    /// <summary>Short, but with what it should not tell.</summary>
    public override string ToString()
    {
        var from = Math.Max(0, Body.IndexOf(CrossTowns.Hush, StringComparison.Ordinal) - 200);
        return $"{Asked}: {Status} {Body[from..Math.Min(Body.Length, from + 400)]}";
    }

    private string Told(bool made)
    {
        var text = new StringBuilder();
        Describe(TryParse(), made, text);
        return text.ToString();
    }

    private static void Describe(JsonNode? node, bool made, StringBuilder text)
    {
        if (node is JsonObject all)
        {
            foreach (var (name, value) in all.Where(p => p.Key is not ("traceId" or "generatedAt")))
            {
                text.Append(CultureInfo.InvariantCulture, $" {name}:");
                Describe(value, made, text);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var element in list) Describe(element, made, text.Append(','));
        }
        else if (!made)
        {
            text.Append(node?.ToJsonString());
        }
    }

    private JsonNode? TryParse()
    {
        try
        {
            return Body.Length > 0 && Body[0] is '{' or '[' ? JsonNode.Parse(Body) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
