using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;

namespace GovPortal.ServiceDefaults;

/// <summary>Tells what an input's annotations and what the service's own rules find in one answer: whoever fills in a form sees all of it at once.</summary>
public static class InputFaults
{
    /// <param name="faults">The service's own rules. They meet inputs with members missing; what they say of a member that breaks its annotation is left out.</param>
    public static RouteHandlerBuilder WithFaults<TInput>(
        this RouteHandlerBuilder endpoint, Func<TInput, IServiceProvider, CancellationToken, Task<IReadOnlyList<Fault>>> faults)
        where TInput : class => endpoint.DisableValidation().AddEndpointFilter(async (context, next) =>
        {
            if (context.Arguments.OfType<TInput>().FirstOrDefault() is not { } input) return await next(context);
            var http = context.HttpContext;
            var annotated = await AnnotatedAsync(input, http);
            var broken = annotated.Select(f => f.Field).ToHashSet(StringComparer.Ordinal);
            var own = await faults(input, http.RequestServices, http.RequestAborted);
            List<Fault> all = [.. annotated, .. own.Where(f => !broken.Contains(f.Field))];
            return all.Count == 0 ? await next(context) : Problems.Invalid(all);
        });

    /// <inheritdoc cref="WithFaults{TInput}(RouteHandlerBuilder, Func{TInput, IServiceProvider, CancellationToken, Task{IReadOnlyList{Fault}}})"/>
    public static RouteHandlerBuilder WithFaults<TInput>(this RouteHandlerBuilder endpoint, Func<TInput, IServiceProvider, IReadOnlyList<Fault>> faults)
        where TInput : class => endpoint.WithFaults<TInput>((input, services, _) => Task.FromResult(faults(input, services)));

    private static async Task<IReadOnlyList<Fault>> AnnotatedAsync(object input, HttpContext http)
    {
#pragma warning disable ASP0029 // The one way to ask what AddValidation would say.
        var options = http.RequestServices.GetRequiredService<IOptions<ValidationOptions>>().Value;
        if (!options.TryGetValidatableTypeInfo(input.GetType(), out var type)) return [];
        var context = new ValidateContext { ValidationOptions = options, ValidationContext = new ValidationContext(input, http.RequestServices, items: null) };
        await type.ValidateAsync(input, context, http.RequestAborted);
        return context.ValidationErrors is { } errors ? ProblemShapes.FaultsOf(errors) : [];
#pragma warning restore ASP0029
    }
}
