using System.Text;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Search;
using GovPortal.Publication.Tests.Items;
using GovPortal.Publication.Tests.Leaks;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Tests.Searching;

/// <summary>Published items are found by what a visitor reads in their attachments, and by nothing else of them.</summary>
public sealed class FileTextTests(SearchDatabase database) : IClassFixture<SearchDatabase>
{
    private readonly TownId _town = new(Guid.CreateVersion7());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_stands_in_an_attached_document_alone_is_found_once_it_is_read()
    {
        var item = await database.AddWithFilesAsync(_town, "一", ("方案.docx", DocxSample.Of(["危旧", "房改造实施", "细则"])));
        (await database.FindAsync("方案.docx", _town)).ShouldBe([item.Id], "by its name at once");
        (await database.FindAsync("房改造实施", _town)).ShouldBeEmpty("nobody has read it");

        await database.ReadFilesAsync();

        (await database.FindAsync("危旧房改造实施细则", _town)).ShouldBe([item.Id]);
        (await database.FindAsync("标题", _town)).ShouldBe([item.Id]);
        await database.InTownAsync(_town, async db => (await db.SearchQueue.CountAsync(q => q.TownId == _town, Ct)).ShouldBe(0));
    }

    [Theory]
    [InlineData("docx", "13800138001", true)]
    [InlineData("docx", "13800138002", false)]
    [InlineData("docx", "13800138003", false)]
    [InlineData("docx", "13800138011", false)]
    [InlineData("xlsx", "13800138002", true)]
    [InlineData("xlsx", "440524188001010014", false)]
    [InlineData("xlsx", "13800138001", false)]
    [InlineData("xlsx", "13800138009", false)]
    public async Task A_comment_a_deletion_a_hidden_row_or_sheet_leads_to_nothing(string kind, string text, bool found)
    {
        await database.AddWithFilesAsync(_town, "一", ($"名单.{kind}", kind == "docx" ? DocxSample.Hiding() : XlsxSample.Hiding()));
        await database.ReadFilesAsync();
        (await database.FindAsync(text, _town)).Count.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_found_by_its_files_either()
    {
        var item = await database.AddWithFilesAsync(_town, "一", Csv("一.csv", "道路硬化"));
        await database.ReadFilesAsync();
        (await database.FindAsync("道路硬化", _town)).ShouldBe([item.Id]);
        await database.WithdrawAsync(_town, item.Id);
        (await database.FindAsync("道路硬化", _town)).ShouldBeEmpty();
        await database.InTownAsync(_town, async db => (await db.PublishedSearch.CountAsync(e => e.TownId == _town, Ct)).ShouldBe(0, "the text is nowhere any more"));
    }

    [Fact]
    public async Task What_was_read_is_taken_over_when_an_upgrade_makes_the_entries_anew()
    {
        var item = await database.AddWithFilesAsync(_town, "一", Csv("一.csv", "沟渠清淤"));
        await database.ReadFilesAsync();
        await database.InTownAsync(_town, db => db.Database.ExecuteSqlAsync($"update published_search set format = {PublishedEntry.FilesSince} where item_id = {item.Id}", Ct));
        (await SearchRefill.QueueMissingAsync(database.Scopes, _town, Ct)).ShouldBe(1);
        while (await database.Indexer.StepAsync(Ct) > 0)
        {
            // There may be more.
        }

        (await database.FindAsync("沟渠清淤", _town)).ShouldBe([item.Id]);
    }

    [Fact]
    public async Task What_is_withdrawn_before_its_files_are_read_never_comes()
    {
        var item = await database.AddWithFilesAsync(_town, "一", Csv("一.csv", "道路硬化"));
        await database.WithdrawAsync(_town, item.Id);
        await database.ReadFilesAsync();
        (await database.FindAsync("道路硬化", _town)).ShouldBeEmpty();
        await database.InTownAsync(_town, async db => (await db.SearchQueue.CountAsync(q => q.TownId == _town, Ct)).ShouldBe(0));
    }

    [Fact]
    public async Task An_original_that_a_masked_form_replaces_is_gone_while_the_public_edition_still_names_it()
    {
        var item = await database.AddWithFilesAsync(_town, "一", Csv("名单.csv", "王建国低保户"), Csv("说明.csv", "发放说明"));
        await database.ReadFilesAsync();
        (await database.FindAsync("王建国低保户", _town)).ShouldBe([item.Id]);
        await database.InTownAsync(_town, async db =>
        {
            await db.Attachments.Where(a => a.Id == item.Content.Attachments[0].Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Restricted, true), Ct);
            var held = await db.Items.SingleAsync(i => i.Id == item.Id, Ct);
            held.BeginAmendment(A.Person("writer"), A.Now, "遮盖");
            var masked = item.Content.Attachments[0] with { Id = Guid.CreateVersion7() };
            held.Mask(item.Content.Attachments[0].Id, masked, A.Person("writer"), A.Now).Failed(out _).ShouldBeFalse();
            await db.SaveChangesAsync(Ct);
            await db.IndexAsync([held], Ct);
        });
        (await database.FindAsync("王建国低保户", _town)).ShouldBeEmpty();
        (await database.FindAsync("名单", _town)).ShouldBeEmpty("not even its name");
        (await database.FindAsync("发放说明", _town)).ShouldBe([item.Id], "the other was read already and need not be again");
    }

    [Fact]
    public async Task An_older_format_is_made_again_with_its_files()
    {
        var item = await database.AddWithFilesAsync(_town, "一", Csv("一.csv", "道路硬化"));
        await database.ReadFilesAsync();
        await database.InTownAsync(_town, db => db.PublishedSearch.Where(e => e.ItemId == item.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Format, (short)1).SetProperty(e => e.Files, (EntryFiles?)null).SetProperty(e => e.Text, "标题\n\n正文"), Ct));
        (await SearchRefill.QueueMissingAsync(database.Scopes, _town, Ct)).ShouldBe(1);
        while (await database.Indexer.StepAsync(Ct) > 0)
        {
            // There may be more.
        }

        (await database.FindAsync("标题", _town)).ShouldBe([item.Id], "before the file is read again");
        await database.ReadFilesAsync();
        (await database.FindAsync("道路硬化", _town)).ShouldBe([item.Id]);
        (await SearchRefill.QueueMissingAsync(database.Scopes, _town, Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task A_hit_in_a_file_alone_is_shown_with_its_name_and_one_in_the_text_is_not()
    {
        var item = await database.AddWithFilesAsync(_town, "一", Csv("无关.csv", "春耕"), Csv("附件２.csv", new string('前', 200) + "道路硬化🙂工程"));
        await database.ReadFilesAsync();
        var hit = await ShowAsync(item, "工程 标题");
        hit.SnippetMarks.ShouldBeEmpty();
        var file = hit.InFile.ShouldNotBeNull();
        (file.Id, file.Name).ShouldBe((item.Content.Attachments[1].Id, "附件２.csv"));
        file.Marks.Select(m => file.Snippet.Substring(m.Start, m.Length)).ShouldBe(["工程"]);
        file.Snippet.ShouldContain("道路硬化🙂工程");
        (await ShowAsync(item, "附件2")).InFile!.Snippet.ShouldStartWith("附件２.csv");
        (await ShowAsync(item, "正文")).InFile.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_of_any_length_brings_no_more_than_the_cap_into_the_index()
    {
        var longest = new string('甲', EntryFiles.MostText - 3);
        var item = await database.AddWithFilesAsync(_town, "一", Csv("长.csv", longest + "乙丙丁戊己"), Csv("后.csv", "庚辛"));
        await database.ReadFilesAsync();
        (await database.FindAsync("甲乙丙丁", _town)).ShouldBe([item.Id]);
        (await database.FindAsync("丁戊", _town)).ShouldBeEmpty();
        (await database.FindAsync("庚辛", _town)).ShouldBeEmpty("nothing is left for the second");
        (await database.FindAsync("后.csv", _town)).ShouldBe([item.Id]);
        await database.InTownAsync(_town, async db =>
            (await db.PublishedSearch.Where(e => e.TownId == _town).Select(e => e.Text.Length).SingleAsync(Ct)).ShouldBeLessThan(EntryFiles.MostText + 100));
    }

    [Fact]
    public async Task Items_without_attachments_cost_one_statement_for_all_of_them_and_with_them_three()
    {
        List<Item> plain = [.. Enumerable.Range(0, 60).Select(n => SearchDatabase.Published(_town, $"p{n}", "通知", "正文", new DateOnly(2020, 5, 6)))];
        await database.AddAsync(_town, plain);
        (await CountAsync(plain)).ShouldBe(1);
        var first = await database.AddWithFilesAsync(_town, "一", Csv("一.csv", "甲乙"));
        (await CountAsync([.. plain, first])).ShouldBe(3);
        await database.ReadFilesAsync();
        (await CountAsync([.. plain, first])).ShouldBe(2, "what has been read waits for nothing");
    }

    private static (string Name, byte[] Bytes) Csv(string name, string text) => (name, Encoding.UTF8.GetBytes(text));

    private async Task<int> CountAsync(IReadOnlyList<Item> items)
    {
        var sent = 0;
        await database.InTownAsync(_town, async db =>
        {
            var before = database.Statements.Sent;
            await db.IndexAsync(items, new Dictionary<Guid, DateTimeOffset>(), new Dictionary<Guid, string>(), Ct);
            sent = database.Statements.Sent - before;
        });
        return sent;
    }

    private async Task<Features.Searching.FoundView> ShowAsync(Item item, string query)
    {
        await database.InTownAsync(_town, async db =>
        {
            if (!await db.KnownTowns.AnyAsync(t => t.Id == _town, Ct))
                db.KnownTowns.Add(new Platform.Tenancy.KnownTown { Id = _town, Slug = "t" + _town.Value.ToString("N"), Name = "测试镇", Kind = "town", AdminCode = "370404101", Version = 1 });
            await db.SaveChangesAsync(Ct);
        });
        return (await database.Entries.ReadAsync([new Place(item.PublishedOn!.Value, item.Id)], Domain.Searching.SearchTerms.Of(query), Ct)).ShouldHaveSingleItem();
    }
}
