using System.Net;
using System.Text;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class SlowUploadTests(ScratchSuite suite)
{
    [Fact]
    public async Task While_a_file_comes_in_nothing_is_held_up_and_nobody_sees_its_job()
    {
        var town = await suite.TownAsync();
        using var file = new SlowFile();
        var sending = town.SendFileAsync(file, "&dryRun=true", TestContext.Current.CancellationToken);
        await Until.TrueAsync(async () => await suite.CountAsync("staged_chunks") == 1);
        (await suite.CountAsync($"jobs where town_id = '{town.Id}' and state = 'Receiving'")).ShouldBe(1);
        var job = await suite.ValueAsync<Guid>($"select id from jobs where town_id = '{town.Id}'");
        (await town.JobAsync(job)).GetProperty("status").GetInt32().ShouldBe(404);
        (await suite.CountAsync("pg_stat_activity where usename = 'scratch_app' and xact_start < now() - interval '2 seconds'")).ShouldBe(0);
        await town.AuditAsync(1);
        await Until.TrueAsync(async () => await town.CountAsync("audit_blocks") == 1);

        file.GoOn();
        using var answer = await sending;
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var ended = await town.EndedAsync(job);
        ended.GetProperty("state").GetString().ShouldBe("succeeded");
        ended.GetProperty("total").GetInt32().ShouldBe(SlowFile.Lines);
        (await suite.CountAsync($"audit_entries where town_id = '{town.Id}' and action = 'import.accepted'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing()
    {
        var town = await suite.TownAsync();
        using var file = new SlowFile();
        using var end = new CancellationTokenSource();
        var sending = town.SendFileAsync(file, "", end.Token);
        await Until.TrueAsync(async () => await suite.CountAsync("staged_chunks") == 1);
        await end.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
        await Until.TrueAsync(async () => await suite.CountAsync($"jobs where town_id = '{town.Id}'") == 0);
        (await suite.CountAsync("staged_chunks")).ShouldBe(0);
    }

    /// <summary>As a killed process leaves it: only the time of its next piece tells.</summary>
    [Fact]
    public async Task What_a_killed_process_was_receiving_is_removed_once_its_time_is_over()
    {
        var town = await suite.TownAsync();
        var (over, still) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var job in (Guid[])[over, still])
        {
            await suite.SqlAsync(Receiving(job, town, job == over ? "now() - interval '1 second'" : "now() + interval '1 hour'"));
            await suite.SqlAsync($"insert into staged_chunks (job_id, number, content) values ('{job}', 0, 'x')");
        }

        await Until.TrueAsync(async () => await suite.CountAsync($"jobs where id = '{over}'") == 0);
        (await suite.CountAsync($"staged_chunks where job_id = '{over}'")).ShouldBe(0);
        (await suite.CountAsync($"staged_chunks where job_id = '{still}'")).ShouldBe(1);
        await suite.SqlAsync($"delete from jobs where id = '{still}'");
    }

    private static string Receiving(Guid job, ScratchTown town, string until) =>
        $"""
         insert into jobs (id, town_id, kind, state, total, done, failed, errors, warnings, validated, dry_run, skips_bad_lines, client, file_hash, created_at, lease_until)
         values ('{job}', '{town.Id}', 'notes', 'Receiving', 0, 0, 0, '[]', '[]', false, false, false, 'anna', '', now(), {until})
         """;

    /// <summary>More than one piece of a file, then a pause until told to go on.</summary>
    private sealed class SlowFile : Stream
    {
        public const int Lines = 100_000;
        private readonly byte[] _content = Encoding.UTF8.GetBytes("key,text\n" + string.Concat(Enumerable.Range(0, Lines).Select(n => $"k{n},text {n}\n")));
        private readonly TaskCompletionSource _more = new();
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void GoOn() => _more.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            const int Pause = 1_200_000;
            if (_at == Pause) await _more.Task.WaitAsync(cancellationToken);
            var length = Math.Min(buffer.Length, (_at < Pause ? Pause : _content.Length) - _at);
            _content.AsMemory(_at, length).CopyTo(buffer);
            _at += length;
            return length;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
