using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GovPortal.Platform.Hosting;

/// <summary>Public answers that anybody may keep but must ask about each time: nothing that is taken down lives on in a cache.</summary>
public static class Revalidation
{
    public const string CacheControl = "public, no-cache";

    /// <summary>Answers a GET with an ETag of the body, and with 304 to who has that body already.</summary>
    public static TBuilder WithRevalidation<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(async (context, next) =>
        {
            var result = await next(context);
            var inner = result is INestedHttpResult nested ? nested.Result : result;
            if (inner is not IValueHttpResult { Value: { } value } || inner is not IStatusCodeHttpResult { StatusCode: StatusCodes.Status200OK }) return result;
            var json = context.HttpContext.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
            return Answer(context.HttpContext, JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json), "application/json; charset=utf-8", CacheControl);
        });

    /// <param name="cacheControl">How long it may be kept; <see cref="CacheControl"/> where a withdrawal must show at once.</param>
    public static IResult Answer(HttpContext http, byte[] body, string contentType, string cacheControl)
    {
        ArgumentNullException.ThrowIfNull(http);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body)[..16])}\"");
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = cacheControl;
        return http.Knows(tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(body, contentType);
    }

    /// <summary>Whether the client holds this representation: <c>If-None-Match</c> as a list, with <c>*</c>, compared weakly (RFC 9110, 13.1.2).</summary>
    public static bool Knows(this HttpContext http, EntityTagHeaderValue tag)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(tag);
        return EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var held)
            && held.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false));
    }
}
