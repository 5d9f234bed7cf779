namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class RememberedAnswersTests(ScratchSuite suite)
{
    [Fact]
    public async Task An_answer_is_forgotten_after_thirty_days_by_every_service()
    {
        var client = $"client-{Guid.CreateVersion7():N}";
        await suite.SqlAsync(
            $"""
             insert into idempotency_keys (scope, client, key, input_hash, status, at)
             select '/notes', '{client}', days::text, '', 201, now() - make_interval(days => days) from (values (29), (31)) kept (days)
             """);

        await using var service = await suite.AnotherAsync(TestContext.Current.CancellationToken);

        await Until.TrueAsync(async () => await suite.CountAsync($"idempotency_keys where client = '{client}' and key = '31'") == 0);
        (await suite.CountAsync($"idempotency_keys where client = '{client}' and key = '29'")).ShouldBe(1);
    }
}
