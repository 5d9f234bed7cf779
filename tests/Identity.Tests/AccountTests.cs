using System.Net;
using Npgsql;

namespace GovPortal.Identity.Tests;

public sealed class AccountTests(IdentityProcess identity) : IDisposable
{
    private readonly HttpClient _client = identity.Browser();

    public void Dispose() => _client.Dispose();

    /// <summary>The generated password is for whoever reads the first answer: neither the service nor a retry has it any more.</summary>
    [Fact]
    public async Task A_generated_password_is_answered_once_and_not_remembered_under_the_key()
    {
        using var town = await _client.OnboardAsync("once");
        var token = await _client.TokenAsync("county-tools");
        var person = new { userName = "newcomer", displayName = "新人", roles = new[] { "informationOfficer" } };

        using var first = await _client.SendAsync(HttpMethod.Post, "/api/identity/towns/once/accounts", token, person, "key-1");
        using var retry = await _client.SendAsync(HttpMethod.Post, "/api/identity/towns/once/accounts", token, person, "key-1");

        var (opened, again) = (await first.JsonAsync(), await retry.JsonAsync());
        retry.StatusCode.ShouldBe(HttpStatusCode.Created);
        opened.GetProperty("password").GetString().ShouldNotBeNullOrEmpty();
        again.GetProperty("account").GetProperty("id").GetString().ShouldBe(opened.GetProperty("account").GetProperty("id").GetString());
        (again.TryGetProperty("password", out var password) ? password.GetString() : null).ShouldBeNull();
    }

    /// <summary>A failed sign-in at the same moment changes the stamp by which the store knows its row.</summary>
    [Fact]
    public async Task An_account_is_closed_though_somebody_fails_to_sign_in_with_it_at_that_moment()
    {
        var ct = TestContext.Current.CancellationToken;
        using var town = await _client.OnboardAsync("closing");
        var token = await _client.TokenAsync("county-tools");
        using var opened = await _client.SendAsync(
            HttpMethod.Post, "/api/identity/towns/closing/accounts", token, new { userName = "leaver", displayName = "离任", roles = new[] { "informationOfficer" } });
        opened.StatusCode.ShouldBe(HttpStatusCode.Created);
        await using var database = NpgsqlDataSource.Create(identity.OwnerConnection);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var signingIn = await connection.BeginTransactionAsync(ct);
        await using (var fail = new NpgsqlCommand("update accounts set access_failed_count = 1, concurrency_stamp = 'another' where normalized_user_name = 'LEAVER'", connection, signingIn))
            (await fail.ExecuteNonQueryAsync(ct)).ShouldBe(1);

        var closing = _client.SendAsync(HttpMethod.Post, "/api/identity/towns/closing/accounts/leaver/close", token);
        await TestKit.Until.Async(
            async () => await ValueAsync<long>(database, "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") == 1,
            () => "closing waits for the row",
            ct);
        await signingIn.CommitAsync(ct);

        using var closed = await closing;
        closed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ValueAsync<bool>(database, "select active from accounts where normalized_user_name = 'LEAVER'")).ShouldBeFalse();
    }

    private static async Task<T> ValueAsync<T>(NpgsqlDataSource database, string query)
    {
        await using var ask = database.CreateCommand(query);
        return (T)(await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
