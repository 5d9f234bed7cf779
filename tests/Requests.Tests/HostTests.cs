using System.Net;
using Npgsql;

namespace GovPortal.Requests.Tests;

public sealed class HostTests(RequestsHost host)
{
    [Fact]
    public async Task A_town_that_was_just_onboarded_is_served_and_another_is_not()
    {
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync($"/api/requests/towns/{host.NewTown()}/reception-places")).GetArrayLength().ShouldBe(0);
        (await visitor.ReadJsonAsync("/api/requests/towns/nowhere/reception-places", HttpStatusCode.NotFound)).Code().ShouldBe("town-not-found");
    }

    [Fact]
    public async Task Staff_reach_their_own_town_only()
    {
        var (own, other) = (host.NewTown(), host.NewTown());
        using var officer = host.Staff(own, "caseOfficer");
        await officer.ReadJsonAsync($"/api/requests/towns/{own}/cases");
        await officer.ReadJsonAsync($"/api/requests/towns/{other}/cases", HttpStatusCode.NotFound);
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand("select count(*) from known_towns where slug = $1");
        command.Parameters.AddWithValue(own);
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(1L);
    }

    /// <summary>Many requests meet a new town in the same moment: each asks the registry and keeps what it heard.</summary>
    [Fact]
    public async Task Everybody_is_served_who_comes_first_to_a_new_town()
    {
        using var visitor = host.Public();
        for (var round = 0; round < 25; round++)
        {
            var town = host.NewTown();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.ReadJsonAsync($"/api/requests/towns/{town}/reception-places")));
        }
    }
}
