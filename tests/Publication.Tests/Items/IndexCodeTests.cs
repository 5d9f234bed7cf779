using GovPortal.Kernel;
using GovPortal.Publication.Data;
using GovPortal.Publication.Tests.Searching;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Tests.Items;

/// <summary>Codes as the service's own role takes them, which the policies keep from seeing those of others.</summary>
public sealed class IndexCodeTests(CodeDatabase database) : IClassFixture<CodeDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_unit_gets_the_code_of_the_place_the_next_an_ordinal_and_each_keeps_its_own()
    {
        var (county, department, village) = (await database.UnitAsync("990030"), await database.UnitAsync("990030"), await database.UnitAsync("990030000101"));
        (await TakeAsync(county), await TakeAsync(department), await TakeAsync(village)).ShouldBe(("990030000", "990030000002", "990030000003"));
        await database.RenameAsync(department, "990031");
        (await TakeAsync(county), await TakeAsync(department), await TakeAsync(village)).ShouldBe(("990030000", "990030000002", "990030000003"));
        (await TakeAsync(await database.UnitAsync("990031"))).ShouldBe("990031000");
    }

    [Fact]
    public async Task A_unit_of_which_no_code_is_known_gets_zeros_and_keeps_them()
    {
        var (unit, other) = (await database.UnitAsync(null), new TownId(Guid.CreateVersion7()));
        (await TakeAsync(unit), await TakeAsync(other)).ShouldBe(("000000000", "000000000002"));
        await database.RenameAsync(unit, "990032101");
        (await TakeAsync(unit)).ShouldBe("000000000");
    }

    /// <summary>A committee imported its history under its true twelve digits before those became its code by chance.</summary>
    [Fact]
    public async Task Numbers_brought_before_the_code_was_the_units_are_never_given()
    {
        var (place, unit) = (await database.UnitAsync("990036101"), await database.UnitAsync("990036101002"));
        await TakeAsync(place);
        await using var work = await database.WorkAsync(unit);
        work.Db.Items.Add(SearchDatabase.Published(unit, "一", "标题", "正文", new DateOnly(2026, 1, 5)));
        await work.Db.SaveChangesAsync(Ct);
        await work.Db.Database.ExecuteSqlAsync($"update items set index_number = '990036101002/2026-00007'", Ct);
        (await work.Db.IndexCodeAsync(Ct)).ShouldBe("990036101002");
        (await work.Db.TakeAsync(2026, 1, Ct)).ShouldBe(8);
    }

    [Theory]
    [InlineData(true, "990033", "990033000002")]
    [InlineData(false, "990034", "990034000")]
    public async Task Of_two_units_at_the_same_moment_the_later_waits_and_gets_what_the_other_left(bool commits, string adminCode, string expected)
    {
        var (first, second) = (await database.UnitAsync(adminCode), await database.UnitAsync(adminCode));
        await using var ahead = await database.WorkAsync(first);
        (await ahead.Db.IndexCodeAsync(Ct)).ShouldBe(adminCode + "000");
        await using var behind = await database.WorkAsync(second);
        var waiting = behind.Db.IndexCodeAsync(Ct);
        await database.UntilWaitsAsync(behind);
        // Whoever is ahead goes on, also while somebody waits.
        (await ahead.Db.TakeAsync(2014, 1, Ct)).ShouldBe(1);
        if (commits) await ahead.CommitAsync(Ct);
        else await ahead.DisposeAsync();
        (await waiting).ShouldBe(expected);
        (await behind.Db.TakeAsync(2014, 1, Ct)).ShouldBe(1);
        await behind.CommitAsync(Ct);
        (await TakeAsync(second)).ShouldBe(expected);
    }

    [Fact]
    public async Task Two_works_of_one_unit_at_the_same_moment_take_one_code()
    {
        var unit = await database.UnitAsync("990035");
        await using var ahead = await database.WorkAsync(unit);
        await ahead.Db.IndexCodeAsync(Ct);
        await using var behind = await database.WorkAsync(unit);
        var waiting = behind.Db.IndexCodeAsync(Ct);
        await database.UntilWaitsAsync(behind);
        await ahead.CommitAsync(Ct);
        (await waiting).ShouldBe("990035000");
        await behind.CommitAsync(Ct);
        await using var look = await database.WorkAsync(unit);
        (await look.Db.IndexCodes.CountAsync(Ct)).ShouldBe(1);
    }

    private async Task<string> TakeAsync(TownId unit)
    {
        await using var work = await database.WorkAsync(unit);
        var code = await work.Db.IndexCodeAsync(Ct);
        await work.CommitAsync(Ct);
        return code;
    }
}
