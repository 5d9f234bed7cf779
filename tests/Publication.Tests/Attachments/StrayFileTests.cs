using GovPortal.Kernel;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.Publication.Tests.Items;
using GovPortal.Publication.Tests.Searching;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Tests.Attachments;

public sealed class StrayFileTests(SearchDatabase database) : IClassFixture<SearchDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_was_never_attached_is_cleared_away_after_a_day()
    {
        var (town, now) = (TownId.New(), TimeProvider.System.GetUtcNow());
        var (stray, coming, whole) = (FileOf(town, now.AddDays(-2)), FileOf(town, now), FileOf(town, now.AddDays(-2)));
        whole.Complete("text/plain", 1, "aa");
        await database.InTownAsync(town, async db =>
        {
            db.Attachments.AddRange(stray, coming, whole);
            db.AttachmentPieces.Add(new AttachmentPiece { TownId = town, AttachmentId = stray.Id, Number = 0, Content = [1] });
            await db.SaveChangesAsync(Ct);
        });
        await database.InTownAsync(town, async db =>
        {
            (await database.StrayFiles.ClearAsync(db, Ct)).ShouldBe(1);
            (await db.Attachments.Select(a => a.Id).ToListAsync(Ct)).ShouldBe([coming.Id, whole.Id], ignoreOrder: true);
            (await db.AttachmentPieces.CountAsync(Ct)).ShouldBe(0);
        });
    }

    private static Attachment FileOf(TownId town, DateTimeOffset at) => new(town, Guid.CreateVersion7(), "表.txt", A.Person("writer"), at);
}
