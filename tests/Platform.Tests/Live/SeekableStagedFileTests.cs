using CsCheck;
using GovPortal.Platform.Imports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Tests.Live;

/// <summary>An accepted file that is read here and there, over the borders of its pieces, is what was sent.</summary>
[Collection(ScratchSuiteTests.Name)]
public sealed class SeekableStagedFileTests(ScratchSuite suite) : IAsyncDisposable
{
    private const int Piece = ImportUpload.PieceBytes;

    private readonly List<(AsyncServiceScope Scope, ImportStaging<ScratchDb> Staging)> _staged = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Places where an off-by-one would show: a byte, or a few, before and after each border.</summary>
    private static readonly Gen<long> Place =
        from border in Gen.Int[0, 3]
        from off in Gen.OneOf(Gen.Int[-3, 3], Gen.Int[-70_000, 70_000])
        select ((long)border * Piece) + off;

    [Theory]
    [InlineData((2 * Piece) + 12_345)]
    [InlineData(3 * Piece)]
    [InlineData((2 * Piece) + 1)]
    [InlineData((2 * Piece) - 1)]
    public async Task Seeking_and_reading_over_the_borders_of_pieces_gives_what_was_sent(int length)
    {
        var sent = Bytes(length);
        await using var staged = await StagedAsync(sent);
        staged.Length.ShouldBe(length);
        using var like = new MemoryStream(sent);
        var places = 0;
        await Gen.Select(Place, Gen.OneOf(Gen.Int[0, 9], Gen.Int[Piece - 5, Piece + 5], Gen.Int[1, 200_000]), Gen.Int[0, 2]).Where(step => step.Item1 >= 0).SampleAsync(
            async step =>
            {
                var (at, count, origin) = step;
                places++;
                staged.Seek(OffsetOf(at, staged.Position, length, origin), (SeekOrigin)origin).ShouldBe(at);
                like.Seek(at, SeekOrigin.Begin);
                var (read, expected) = (new byte[count], new byte[count]);
                // A single read may stop at a border, and never beyond the end; read to the count they are alike.
                var got = await staged.ReadAtLeastAsync(read, count, throwOnEndOfStream: false, Ct);
                got.ShouldBe(like.ReadAtLeast(expected, count, throwOnEndOfStream: false));
                read.AsSpan().SequenceEqual(expected).ShouldBeTrue($"{count} bytes from {at}");
                staged.Position.ShouldBe(at + got);
            },
            iter: 150, threads: 1);
        places.ShouldBeGreaterThanOrEqualTo(150);
    }

    [Fact]
    public async Task A_read_stops_at_the_border_of_a_piece_and_the_next_goes_on_behind_it()
    {
        var sent = Bytes(Piece + 10);
        await using var staged = await StagedAsync(sent);
        var read = new byte[20];
        staged.Position = Piece - 7;
        (await staged.ReadAsync(read, Ct)).ShouldBe(7);
        (await staged.ReadAsync(read.AsMemory(7), Ct)).ShouldBe(10);
        (await staged.ReadAsync(read.AsMemory(17), Ct)).ShouldBe(0);
        read[..17].ShouldBe(sent[^17..]);
    }

    [Fact]
    public async Task The_whole_file_comes_in_order_and_nothing_of_an_empty_one()
    {
        var sent = Bytes((2 * Piece) + 77);
        await using var staged = await StagedAsync(sent);
        using var whole = new MemoryStream();
        await staged.CopyToAsync(whole, 81_919, Ct);
        whole.ToArray().AsSpan().SequenceEqual(sent).ShouldBeTrue();
        await using var empty = await StagedAsync([]);
        empty.Length.ShouldBe(0);
        (await empty.ReadAsync(new byte[3], Ct)).ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        // Others count what is staged.
        foreach (var (scope, staging) in _staged)
        {
            await staging.AbandonAsync();
            await scope.DisposeAsync();
        }
    }

    private static long OffsetOf(long place, long now, long length, int origin) => (SeekOrigin)origin switch
    {
        SeekOrigin.Begin => place,
        SeekOrigin.Current => place - now,
        _ => place - length,
    };

    /// <summary>No byte is like its neighbours, nor like that a piece further on.</summary>
    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length; at++) bytes[at] = unchecked((byte)((at * 31) + (at / 253) + (at / Piece * 101)));
        return bytes;
    }

    /// <summary>The file as an upload leaves it, before anybody is told of it.</summary>
    private async Task<Stream> StagedAsync(byte[] sent)
    {
        var town = await suite.TownAsync();
        var scope = suite.Service.Scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ScratchDb>();
        db.Town.EnterTown(town.Id);
        var protector = suite.Service.Get<IDataProtectionProvider>().CreateProtector(StagedFile.Purpose);
        var staging = new ImportStaging<ScratchDb>(db, protector, TimeProvider.System);
        _staged.Add((scope, staging));
        var job = await staging.BeginAsync("notes", dryRun: false, skipsBadLines: false, Ct);
        foreach (var piece in sent.Chunk(Piece)) await staging.AddAsync(piece, Ct);
        return await SeekableStagedFile.OpenAsync(db, job.Id, protector, Ct);
    }
}
