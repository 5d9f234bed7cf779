namespace GovPortal.Requests.Tests.Intake;

/// <summary>The daily run, here every two seconds: a service of its own, since it clears every town that it knows.</summary>
public sealed class ErasingHost : IAsyncLifetime
{
    internal RequestsHost Host { get; } = new()
    {
        Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Requests__Retention__Every"] = "00:00:02", ["Requests__ConfirmOnlineAtOnce"] = "true" },
    };

    public ValueTask InitializeAsync() => Host.InitializeAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
