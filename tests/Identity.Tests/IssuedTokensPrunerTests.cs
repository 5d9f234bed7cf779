using System.Reflection;
using GovPortal.Identity.Issuing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using OpenIddict.Abstractions;

namespace GovPortal.Identity.Tests;

public sealed class IssuedTokensPrunerTests
{
    /// <summary>As Npgsql, Entity Framework and OpenIddict say that the database is away.</summary>
    private static readonly Dictionary<string, Exception> Away = new(StringComparer.Ordinal)
    {
        ["Npgsql"] = new NpgsqlException("away"),
        ["Entity Framework"] = new InvalidOperationException("transient", new NpgsqlException("away")),
        ["OpenIddict"] = new AggregateException(new InvalidOperationException("transient", new NpgsqlException("away"))),
    };

    [Theory]
    [InlineData("Npgsql")]
    [InlineData("Entity Framework")]
    [InlineData("OpenIddict")]
    public async Task A_database_that_is_away_is_waited_for_and_ends_nothing(string saidBy)
    {
        var ct = TestContext.Current.CancellationToken;
        var tokens = DispatchProxy.Create<IOpenIddictTokenManager, FailingTokens>();
        ((FailingTokens)(object)tokens).Failure = Away[saidBy];
        await using var services = new ServiceCollection().AddSingleton(tokens).BuildServiceProvider();
        var clock = new FakeTimeProvider();
        using var pruner = new IssuedTokensPruner(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<IssuedTokensPruner>.Instance);
        await pruner.StartAsync(ct);

        await TestKit.Until.Async(
            () =>
            {
                clock.Advance(TimeSpan.FromHours(6));
                return Task.FromResult(((FailingTokens)(object)tokens).Tries >= 2 || pruner.ExecuteTask!.IsCompleted);
            },
            () => "it tries again",
            ct);

        pruner.ExecuteTask!.IsFaulted.ShouldBeFalse(pruner.ExecuteTask.Exception?.ToString());
        await pruner.StopAsync(ct);
    }

    /// <summary>A manager whose database is away.</summary>
    public class FailingTokens : DispatchProxy
    {
        public Exception Failure { get; set; } = new InvalidOperationException();

        public int Tries { get; private set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Tries++;
            throw Failure;
        }
    }
}
