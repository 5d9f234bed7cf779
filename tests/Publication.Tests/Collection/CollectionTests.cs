using System.Net;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Collection;

namespace GovPortal.Publication.Tests.Collection;

public sealed class CollectionTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Tasks => $"{PublicationHost.Path(_town)}/collection-tasks";

    [Fact]
    public void Completion_counts_what_came_in_time_late_and_not_at_all_and_leaves_out_what_was_cancelled()
    {
        CollectionTask[] tasks = [Asked("财政所"), Asked("财政所"), Asked("财政所"), Asked("民政办"), Asked("民政办")];
        tasks[0].Deliver(Guid.CreateVersion7(), "w", new DateOnly(2024, 3, 8)).Failed(out _).ShouldBeFalse();
        tasks[1].Deliver(Guid.CreateVersion7(), "w", new DateOnly(2024, 3, 9)).Failed(out _).ShouldBeFalse();
        tasks[4].Cancel("不需要").Failed(out _).ShouldBeFalse();
        CollectionTask.Completion(tasks, new DateOnly(2024, 3, 9)).ShouldBe([new DepartmentCompletion("民政办", 1, 0, 0, 1), new DepartmentCompletion("财政所", 3, 2, 1, 1)]);
        CollectionTask.Completion(tasks, new DateOnly(2024, 3, 8)).Sum(d => d.Overdue).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_department_delivers_becomes_a_draft_in_the_column_that_was_asked_for()
    {
        using var writer = host.Writer(_town);
        var path = await AssignedAsync("2024-03-08");
        (await writer.ReadJsonAsync(Tasks + "/overdue")).EnumerateArray().Select(t => t.Text("department")).ShouldBe(["财政所"]);
        var delivered = await writer.PostJsonAsync(path + "/delivery", Text("budget-1"), version: 1);
        var draft = await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/items/{delivered.Text("draftId")}");
        (draft.Text("key"), draft.Text("column"), draft.Text("catalogueItem"), draft.GetProperty("publishedOn").ValueKind).ShouldBe(("budget-1", "disclosure", "B20-7", JsonValueKind.Null));
        (await writer.PostJsonAsync(path + "/delivery", Text("budget-2"), HttpStatusCode.UnprocessableEntity, version: 2)).Code().ShouldBe("publication.collection-task-not-open");
        (await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/items?key=budget-2")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await writer.ReadJsonAsync(Tasks + "/overdue")).GetArrayLength().ShouldBe(0);
        var duty = (await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/duties?list=overdue")).GetProperty("duties").EnumerateArray().Single();
        (duty.Text("key"), duty.Text("rule"), duty.Text("dueOn")).ShouldBe(("budget-1", "budget", "2024-03-21"));
        var done = (await writer.ReadJsonAsync(Tasks + "/completion?year=2024")).EnumerateArray().Single();
        (done.GetProperty("assigned").GetInt32(), done.GetProperty("delivered").GetInt32(), done.GetProperty("inTime").GetInt32()).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_key_that_is_taken_leaves_the_task_open()
    {
        using var writer = host.Writer(_town);
        await host.DraftAsync(_town, "taken");
        var path = await AssignedAsync("2030-01-02");
        (await writer.PostJsonAsync(path + "/delivery", Text("taken"), HttpStatusCode.Conflict, version: 1)).Code().ShouldBe("publication.item-key-taken");
        (await writer.ReadJsonAsync(path)).Text("state").ShouldBe("open");
    }

    [Fact]
    public async Task Departments_are_asked_by_who_reviews_or_signs_and_all_faults_are_told()
    {
        using var writer = host.Writer(_town);
        await writer.PostJsonAsync(Tasks, Assignment("2024-03-08"), HttpStatusCode.Forbidden);
        using var reviewer = host.Reviewer(_town);
        (await reviewer.PostJsonAsync(Tasks, new { what = "预算", department = "财政所", dueOn = "2024-03-08", column = "nowhere", catalogueItem = "Z1" }, HttpStatusCode.BadRequest)).Faults()
            .ShouldBe(["publication.unknown-column", "publication.unknown-catalogue-item"]);
        (await reviewer.PostJsonAsync(Tasks, new { what = "预算", department = "财政所", dueOn = "2024-03-08", column = "policy", catalogueItem = "A12-2" }, HttpStatusCode.BadRequest)).Faults()
            .ShouldBe(["publication.catalogue-item-not-applying"]);
        var path = await AssignedAsync("2024-03-08");
        (await reviewer.PostJsonAsync(path + "/cancellation", new { reason = "已由县里公开" }, version: 1)).Text("state").ShouldBe("cancelled");
        using var stranger = host.Writer(host.NewTown());
        await stranger.PostJsonAsync(path + "/delivery", Text("x"), HttpStatusCode.NotFound, version: 1);
    }

    private static CollectionTask Asked(string department) =>
        new(TownId.New(), new CollectionAssignment("预算", department, new DateOnly(2024, 3, 8), "disclosure", null), "approver", DateTimeOffset.UnixEpoch);

    private static object Assignment(string dueOn) => new { what = "2024年预算", department = "财政所", dueOn, column = "disclosure", catalogueItem = "B20-7" };

    private static object Text(string key) => new { key, title = "2024年预算", producedOn = "2024-03-01", body = "收支表" };

    private async Task<string> AssignedAsync(string dueOn)
    {
        using var approver = host.Approver(_town);
        return $"{Tasks}/{(await approver.PostJsonAsync(Tasks, Assignment(dueOn), HttpStatusCode.Created)).Text("id")}";
    }
}
