using System.Diagnostics.CodeAnalysis;
using GovPortal.EndToEnd.Tests.Otlp;

namespace GovPortal.EndToEnd.Tests;

/// <summary>One running suite for all test classes that harm nothing: <c>[Collection(SharedSuite.Name)]</c>. Two towns, each with a client for every post.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is none.")]
public sealed class SharedSuite : IAsyncLifetime, ICollectionFixture<SharedSuite>
{
    public const string Name = "shared suite";

    /// <summary>Slugs of two towns that are there from the start.</summary>
    public const string East = "test-east";
    public const string West = "test-west";

    /// <summary>No other town's, so that its index numbers begin with it.</summary>
    public const string EastCode = "990000131";

    /// <summary>A client of the county's disclosure office.</summary>
    public const string Supervisor = "test-supervisor";

    private Collector? _collector;
    private SuiteProcess? _suite;

    public SuiteProcess Suite => _suite ?? throw new InvalidOperationException("The suite is not started yet.");

    /// <summary>Gets the traces, logs and metrics of every process of the suite.</summary>
    public Collector Collector => _collector ?? throw new InvalidOperationException("The suite is not started yet.");

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        KnownClient[] clients =
            [.. KnownClient.StaffOf(East), .. KnownClient.StaffOf(West), .. CrossTown.CrossTowns.Clients, .. PersonalData.StoredInClearTests.Clients, .. RequestsModelTests.Clients, KnownClient.Of(Supervisor, null, "countySupervisor")];
        _collector = await Collector.StartAsync(ct);
        // Tests compare what stands in the databases before and after: nothing else writes meanwhile.
        var environment = new Dictionary<string, string>(_collector.Environment, StringComparer.Ordinal) { ["WorkLists__DigestAt"] = "23:59:59", ["WorkLists__EscalateEvery"] = "1.00:00:00" };
        _suite = await SuiteProcess.StartAsync(clients, environment, ct);
        using var tools = await _suite.SignInAsync(KnownClient.Tools, ct);
        await tools.OnboardAsync(East, EastCode, ct);
        await tools.OnboardAsync(West, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_suite is not null) await _suite.DisposeAsync();
        if (_collector is not null) await _collector.DisposeAsync();
    }
}
