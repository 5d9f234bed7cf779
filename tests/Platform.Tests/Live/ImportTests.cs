using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class ImportTests(ScratchSuite suite)
{
    private const string BadLines = "key,text,day\na,one,\nb,\"a text of more than twenty characters\",\nc,three,2024-02-30\na,four,\nd,,\ne,six,2024-02-29\nf\n";

    [Fact]
    public async Task A_file_becomes_records_facts_and_one_audit_row_a_chunk()
    {
        var town = await suite.TownAsync();
        var job = await town.EndedAsync(await town.ImportAsync(Csv(1001)));
        job.GetProperty("state").GetString().ShouldBe("succeeded");
        Counts(job).ShouldBe((1001, 1001, 0));
        (await town.CountAsync("notes")).ShouldBe(1001);
        (await suite.ValueAsync<long>($"select sum(facts) from outbox where {town.Envelopes}")).ShouldBe(1001);
        (await suite.CountAsync($"audit_entries where town_id = '{town.Id}' and action = 'notes.imported'")).ShouldBe(3);
        (await suite.CountAsync("staged_chunks")).ShouldBe(0);
        await Until.TrueAsync(async () => await town.CopiesAsync() == 1001);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_nothing()
    {
        var town = await suite.TownAsync();
        await town.EndedAsync(await town.ImportAsync(Csv(700)));
        var (facts, audited) = (await town.EnvelopesAsync(), await suite.CountAsync($"audit_entries where town_id = '{town.Id}' and action = 'notes.imported'"));
        var again = await town.EndedAsync(await town.ImportAsync(Csv(700)));
        Counts(again).ShouldBe((700, 700, 0));
        (await town.CountAsync("notes")).ShouldBe(700);
        (await town.EnvelopesAsync()).ShouldBe(facts);
        (await suite.CountAsync($"audit_entries where town_id = '{town.Id}' and action = 'notes.imported'")).ShouldBe(audited);
    }

    [Fact]
    public async Task A_changed_line_changes_its_record_alone()
    {
        var town = await suite.TownAsync();
        await town.EndedAsync(await town.ImportAsync("key,text\na,one\nb,two\n"));
        await town.EndedAsync(await town.ImportAsync("key,text\na,one\nb,zwei\nc,three\n"));
        (await suite.CountAsync($"notes where town_id = '{town.Id}' and ((key = 'a' and version = 1) or (key = 'b' and version = 2 and text = 'zwei') or key = 'c')")).ShouldBe(3);
        (await suite.ValueAsync<int>($"select facts from outbox where {town.Envelopes} order by id desc limit 1")).ShouldBe(2);
    }

    [Fact]
    public async Task Every_bad_line_is_named_and_none_of_the_file_is_written()
    {
        var town = await suite.TownAsync();
        var job = await town.EndedAsync(await town.ImportAsync(BadLines));
        job.GetProperty("state").GetString().ShouldBe("failed");
        Counts(job).ShouldBe((7, 0, 5));
        Lines(job).ShouldBe([3, 4, 5, 6, 8]);
        job.GetProperty("errors").ToString().ShouldNotContain("more than twenty", Case.Insensitive);
        (await town.CountAsync("notes")).ShouldBe(0);
        (await town.EnvelopesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Asked_to_skip_it_takes_the_good_lines_and_names_the_bad_ones()
    {
        var town = await suite.TownAsync();
        var job = await town.EndedAsync(await town.ImportAsync(BadLines, "&onError=skip"));
        job.GetProperty("state").GetString().ShouldBe("succeeded");
        Counts(job).ShouldBe((7, 2, 5));
        Lines(job).ShouldBe([3, 4, 5, 6, 8]);
        (await suite.CountAsync($"notes where town_id = '{town.Id}' and key in ('a', 'e')")).ShouldBe(2);
        (await town.CountAsync("notes")).ShouldBe(2);
    }

    [Theory]
    [InlineData("key,text\na,one\nb,two\n", "succeeded", 0)]
    [InlineData(BadLines, "failed", 5)]
    public async Task A_dry_run_writes_nothing(string csv, string state, int failed)
    {
        var town = await suite.TownAsync();
        var job = await town.EndedAsync(await town.ImportAsync(csv, "&dryRun=true"));
        job.GetProperty("state").GetString().ShouldBe(state);
        job.GetProperty("failed").GetInt32().ShouldBe(failed);
        job.GetProperty("done").GetInt32().ShouldBe(0);
        (await town.CountAsync("notes")).ShouldBe(0);
        (await town.EnvelopesAsync()).ShouldBe(0);
        (await suite.CountAsync("staged_chunks")).ShouldBe(0);
    }

    [Fact]
    public async Task An_import_that_is_cut_off_between_chunks_is_ended_by_another_process_exactly()
    {
        var town = await suite.TownAsync();
        var id = await town.ImportAsync(Csv(2300, waitAt: 1100));
        await Until.TrueAsync(async () => (await town.JobAsync(id)).GetProperty("done").GetInt32() == 1000);
        await suite.RestartAsync();
        town = town.At(suite.Service);
        (await town.CountAsync("notes")).ShouldBe(1000);
        ScratchImport.Gate.Release();
        var job = await town.EndedAsync(id);
        Counts(job).ShouldBe((2300, 2300, 0));
        (await town.CountAsync("notes")).ShouldBe(2300);
        (await suite.ValueAsync<long>($"select sum(facts) from outbox where {town.Envelopes}")).ShouldBe(2300);
        (await suite.CountAsync($"audit_entries where town_id = '{town.Id}' and action = 'notes.imported'")).ShouldBe(5);
    }

    [Fact]
    public async Task Two_imports_of_a_town_run_one_after_the_other_while_another_towns_goes_on()
    {
        var (town, other) = (await suite.TownAsync(), await suite.TownAsync());
        var first = await town.ImportAsync("key,text\na,wait\n");
        await Until.TrueAsync(async () => StateOf(await town.JobAsync(first)) == "running");
        var second = await town.ImportAsync("key,text\na,after\n");
        var elsewhere = await other.EndedAsync(await other.ImportAsync("key,text\na,one\n"));
        StateOf(elsewhere).ShouldBe("succeeded");
        StateOf(await town.JobAsync(second)).ShouldBe("queued");
        ScratchImport.Gate.Release();
        await town.EndedAsync(first);
        StateOf(await town.EndedAsync(second)).ShouldBe("succeeded");
        (await suite.ValueAsync<string>($"select text from notes where town_id = '{town.Id}'")).ShouldBe("after");
    }

    private static string Csv(int lines, int waitAt = -1)
    {
        var csv = new StringBuilder("key,text\n");
        for (var line = 0; line < lines; line++) csv.Append(CultureInfo.InvariantCulture, $"k{line},{(line == waitAt ? "wait" : "text")}\n");
        return csv.ToString();
    }

    private static (int Total, int Done, int Failed) Counts(JsonElement job) =>
        (job.GetProperty("total").GetInt32(), job.GetProperty("done").GetInt32(), job.GetProperty("failed").GetInt32());

    private static IEnumerable<int> Lines(JsonElement job) => job.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("line").GetInt32());

    private static string? StateOf(JsonElement job) => job.GetProperty("state").GetString();
}
