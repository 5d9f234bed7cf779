using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace GovPortal.Identity.Issuing;

/// <summary>The OpenID configuration names public addresses, but for the keys, which stay where the reader reads.</summary>
internal sealed class PublicConfiguration(PublicAddress address) : IOpenIddictServerHandler<HandleConfigurationRequestContext>
{
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<HandleConfigurationRequestContext>()
            .UseSingletonHandler<PublicConfiguration>()
            .SetOrder(int.MaxValue - 100_000)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public ValueTask HandleAsync(HandleConfigurationRequestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.AuthorizationEndpoint = address.Of(Paths.Authorize);
        context.TokenEndpoint = address.Of(Paths.Token);
        context.EndSessionEndpoint = address.Of(Paths.EndSession);
        context.UserInfoEndpoint = address.Of(Paths.UserInfo);
        return ValueTask.CompletedTask;
    }
}
