using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace GovPortal.ServiceDefaults;

/// <summary>Each process describes its API at <c>/openapi/{name}.json</c>, for anyone.</summary>
internal static class ApiDescription
{
    private const string Scheme = "token";
    private const string Scope = "govportal";

    internal static void AddApiDescription(this IServiceCollection services, string name) => services.AddSingleton(new ProcessName(name)).AddOpenApi(name, options =>
    {
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (IsTypedId(context.JsonTypeInfo.Type)) AsUuid(schema);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(StateSecurity);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = $"GovPortal {name}", Version = "v1" };
            // Requests come through the gateway, under the address the reader already has.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[Scheme] = TokenScheme();
            return Task.CompletedTask;
        });
    });

    /// <summary>Matches this process's own name only: another is an unknown address like any other.</summary>
    internal static void MapApiDescription(this IEndpointRouteBuilder routes)
    {
        var name = routes.ServiceProvider.GetRequiredService<ProcessName>().Value;
        routes.MapOpenApi($"/openapi/{{documentName:regex(^{Regex.Escape(name)}$)}}.json").AllowAnonymous();
    }

    private static Task StateSecurity(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any()) return Task.CompletedTask;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [Scope] }];
        operation.Responses ??= [];
        operation.Responses.TryAdd("401", new OpenApiResponse { Description = "No valid token." });
        return Task.CompletedTask;
    }

    private static OpenApiSecurityScheme TokenScheme() => new()
    {
        Type = SecuritySchemeType.OAuth2,
        Description = "A bearer token of the suite's issuer.",
        Flows = new OpenApiOAuthFlows
        {
            ClientCredentials = new OpenApiOAuthFlow { TokenUrl = new Uri("/connect/token", UriKind.Relative), Scopes = Scopes() },
            AuthorizationCode = new OpenApiOAuthFlow
            {
                AuthorizationUrl = new Uri("/connect/authorize", UriKind.Relative),
                TokenUrl = new Uri("/connect/token", UriKind.Relative),
                Scopes = Scopes(),
            },
        },
    };

    private static Dictionary<string, string> Scopes() => new(StringComparer.Ordinal) { [Scope] = "The suite's API" };

    /// <summary>An id is a value type around one Guid that reads itself from text: <c>TownId</c> and its like.</summary>
    private static bool IsTypedId(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsValueType
            && type.GetProperty("Value", BindingFlags.Public | BindingFlags.Instance)?.PropertyType == typeof(Guid)
            && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>));
    }

    /// <summary>A type with its own JSON converter has the schema <c>{}</c> unless told.</summary>
    private static void AsUuid(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.String;
        schema.Format = "uuid";
        schema.Properties = null;
        schema.Required = null;
    }
}

/// <summary>The process's name in <c>Topology</c>.</summary>
internal sealed record ProcessName(string Value);
