using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Idempotency;

/// <summary>Makes a creating POST safe to retry: with an <c>Idempotency-Key</c> the same input gets the same answer and creates nothing more.</summary>
public static class IdempotencyKeys
{
    public const string Header = "Idempotency-Key";
    private const int MaxLength = 128;

    public static readonly Error KeyTooLong = new("idempotency-key-too-long", ErrorKind.Invalid, $"An Idempotency-Key has at most {MaxLength} characters.");

    public static readonly Error KeyReused =
        new("idempotency-key-reused", ErrorKind.Unprocessable, "This Idempotency-Key was used with another input; take a new key for a new thing.");

    /// <summary>The slice's writes and the remembered answer are one transaction.</summary>
    public static RouteHandlerBuilder WithIdempotencyKey<TDb>(this RouteHandlerBuilder endpoint)
        where TDb : TownDbContext => endpoint.AddEndpointFilter(async (context, next) =>
    {
        var key = context.HttpContext.Request.Headers[Header].ToString();
        if (key.Length == 0) return await next(context);
        if (key.Length > MaxLength) return KeyTooLong.ToProblem();
        return await OnceAsync(context, next, context.HttpContext.RequestServices.GetRequiredService<TDb>(), key);
    });

    private static async ValueTask<object?> OnceAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, TownDbContext db, string key)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var ct = http.RequestAborted;
        var scope = http.Request.Path.ToString();
        var (client, hash, now) = (db.Town.Actor, HashOf(context), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector("govportal.idempotency");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var first = await db.Database.ExecuteSqlAsync(
            $"""
             insert into idempotency_keys (scope, client, key, input_hash, status, at)
             values ({scope}, {client}, {key}, {hash}, 0, {now}) on conflict do nothing
             """, ct) == 1;
        var row = await db.IdempotencyKeys.SingleAsync(r => r.Scope == scope && r.Client == client && r.Key == key, ct);
        if (!first) return row.InputHash == hash ? Replay(row, protector) : KeyReused.ToProblem();
        var answer = await next(context);
        var status = (answer as INestedHttpResult)?.Result ?? answer;
        if (status is not IStatusCodeHttpResult { StatusCode: >= 200 and < 300 and var code }) return answer;
        row.Status = code;
        row.Location = LocationOf(status);
        row.Body = Remembered(status) is { } value ? protector.Protect(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), JsonOf(services))) : null;
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return answer;
    }

    private static object? Remembered(object result)
    {
        var value = (result as IValueHttpResult)?.Value;
        return value is IShownOnce once ? once.WithoutSecret() : value;
    }

    private static RememberedAnswer Replay(IdempotencyRow row, IDataProtector protector) =>
        new(row.Status, row.Location, row.Body is null ? null : protector.Unprotect(row.Body));

    private static string HashOf(EndpointFilterInvocationContext context)
    {
        var inputs = context.Arguments.Where(a => a?.GetType().Name.EndsWith("Input", StringComparison.Ordinal) == true);
        var text = string.Join('\n', inputs.Select(i => JsonSerializer.Serialize(i, i!.GetType(), JsonSerializerOptions.Web)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string? LocationOf(object result) => result.GetType().GetProperty("Location")?.GetValue(result) as string;

    private static JsonSerializerOptions JsonOf(IServiceProvider services) =>
        services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;

    private sealed record RememberedAnswer(int Status, string? Location, byte[]? Body) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            if (Location is not null) httpContext.Response.Headers.Location = Location;
            if (Body is null) return;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
        }
    }
}
