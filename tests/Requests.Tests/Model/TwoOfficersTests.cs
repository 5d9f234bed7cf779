using System.Net.Http.Json;
using System.Text.Json;
using GovPortal.TestKit.CaseModel;

namespace GovPortal.Requests.Tests.Model;

/// <summary>Two officers look at the same version of a case and act at once: one wins, the other hears which version there is now, and nothing is half done.</summary>
public sealed class TwoOfficersTests(RequestsHost host)
{
    private static readonly ModelActor Officer = DatabaseWitness.Staff[0];
    private static readonly ModelActor Other = DatabaseWitness.Staff[4];
    private static readonly DateOnly Received = new(2026, 1, 5);

    /// <summary>What was done before, and the two acts that meet.</summary>
    public static TheoryData<string, ActKind[], ActKind, ActKind> Pairs { get; } = new()
    {
        { "the same", [], ActKind.Begin, ActKind.Begin },
        { "two that exclude each other", [], ActKind.Begin, ActKind.Withdraw },
        { "two that would both be right one after the other", [ActKind.Begin], ActKind.Extend, ActKind.ConsultThirdParty },
        { "an end and an end", [ActKind.Begin], ActKind.CloseOtherwise, ActKind.Withdraw },
        { "one that writes two lines", [ActKind.AskReasons], ActKind.ReceiveReasons, ActKind.ReceiveReasons },
        { "a payment twice", [ActKind.NoticeFee], ActKind.RecordPayment, ActKind.RecordPayment },
        { "two records that continue one case", [ActKind.Withdraw], ActKind.Reopen, ActKind.Reopen },
        { "an archive and a record that continues it", [ActKind.Withdraw], ActKind.Archive, ActKind.Reopen },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task One_wins_and_the_other_is_told_the_version_that_there_is_now(string what, ActKind[] before, ActKind first, ActKind second)
    {
        var ct = TestContext.Current.CancellationToken;
        var town = host.NewTown();
        await using var witness = new DatabaseWitness(host, town, host.NewTown(), DatabaseWitness.Staff);
        await RegisterAsync(witness, what, ct);
        foreach (var act in before) (await AnswerAsync(witness, what, Of(act, await VersionAsync(witness, what, ct)), ct)).Status.ShouldBe(200);
        var version = await VersionAsync(witness, what, ct);

        await using var held = await HeldRow.HoldAsync(host.OwnerConnection, "select from cases where town_id = $1 and case_no = $2 for update", host.IdOf(town), what, ct);
        var tries = new[] { Of(first, version), Of(second, version) with { By = By(second, Other) } }.Select(act => AnswerAsync(witness, what, act, ct)).ToList();
        await held.ReleaseAsync(2, ct);
        var answers = await Task.WhenAll(tries);

        answers.Select(a => a.Status).Order().ToList().ShouldBe([200, 409], string.Join('\n', answers.Select(a => a.Text)));
        var lost = JsonElement.Parse(answers.Single(a => a.Status == 409).Text);
        lost.Code().ShouldBe("version-stale");
        lost.GetProperty("currentVersion").GetInt64().ShouldBe(await VersionAsync(witness, what, ct));
        await NothingHalfDoneAsync(witness, successes: before.Length + 2 + (answers.Any(a => a.Status == 200 && a.Kind == ActKind.Reopen) ? 1 : 0), ct);
    }

    [Fact]
    public async Task Of_many_pairs_at_once_every_second_act_is_refused_and_the_versions_have_no_gap()
    {
        const int Cases = 12, Rounds = 6;
        var ct = TestContext.Current.CancellationToken;
        await using var witness = new DatabaseWitness(host, host.NewTown(), host.NewTown(), DatabaseWitness.Staff);

        await Task.WhenAll(Enumerable.Range(0, Cases).Select(async number =>
        {
            var caseNo = $"P{number}";
            await RegisterAsync(witness, caseNo, ct);
            for (var round = 1; round <= Rounds; round++)
            {
                // Sent to the secrecy review and back: as many versions as one likes.
                var kind = round % 2 == 1 ? ActKind.AskSecrecyReview : ActKind.RecordSecrecyReview;
                var answers = await Task.WhenAll(AnswerAsync(witness, caseNo, Of(kind, round), ct), AnswerAsync(witness, caseNo, Of(kind, round), ct));
                answers.Select(a => a.Status).Order().ToList().ShouldBe([200, 409], string.Join('\n', answers.Select(a => a.Text)));
                JsonElement.Parse(answers.Single(a => a.Status == 409).Text).GetProperty("currentVersion").GetInt64().ShouldBe(round + 1);
            }
        }));

        await NothingHalfDoneAsync(witness, successes: Cases * (Rounds + 1), ct);
        var facts = await witness.FactsAsync(ct);
        foreach (var one in facts.GroupBy(f => f.Text("caseNo"))) one.Select(f => f.GetProperty("version").GetInt64()).ShouldBe(Enumerable.Range(1, Rounds + 1).Select(v => (long)v));
    }

    [Fact]
    public async Task Of_two_who_register_the_same_number_at_once_one_is_told_that_it_is_taken()
    {
        var ct = TestContext.Current.CancellationToken;
        var town = host.NewTown();
        await using var witness = new DatabaseWitness(host, town, host.NewTown(), DatabaseWitness.Staff);
        await RegisterAsync(witness, "there", ct);

        // A row with the number that nobody sees yet holds up whoever writes the number too.
        const string Unseen =
            """
            insert into cases select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'case_no', $2::text))).*
            from cases c where c.town_id = $1 and c.case_no = 'there'
            """;
        await using var held = await HeldRow.HoldAsync(host.OwnerConnection, Unseen, host.IdOf(town), "wanted", ct);
        var tries = new[] { Officer, Other }.Select(by => PostAsync(witness, by, "wanted", ct)).ToList();
        await held.ReleaseAsync(2, ct);

        (await Task.WhenAll(tries)).Select(a => a.Status).Order().ToList().ShouldBe([201, 409]);
        await NothingHalfDoneAsync(witness, successes: 2, ct);
    }

    private static async Task NothingHalfDoneAsync(DatabaseWitness witness, int successes, CancellationToken ct)
    {
        (await witness.CountAsync("select count(*) from audit_entries where town_id = $1 and action like 'case.%'", ct)).ShouldBe(successes);
        (await witness.FactsAsync(ct)).Count.ShouldBe(successes);
        (await witness.CountAsync("select count(*) from cases c where town_id = $1 and version <> (select count(*) from case_ledger l where l.case_id = c.id)", ct)).ShouldBe(0);
        (await witness.CountAsync("select count(*) from cases c where town_id = $1 and version <> (select max(number) from case_ledger l where l.case_id = c.id)", ct)).ShouldBe(0);
        (await witness.CountAsync("select count(*) from submissions s where town_id = $1 and not exists (select from cases c where c.submission_id = s.id)", ct)).ShouldBe(0);
        (await witness.CountAsync("select count(*) from case_texts t where town_id = $1 and not exists (select from case_ledger l where l.text_id = t.id)", ct)).ShouldBe(0);
    }

    private static ModelActor By(ActKind kind, ModelActor wanted) => ModelRules.Posts(kind) switch
    {
        var posts when posts.Any(wanted.Roles.Contains) => wanted,
        var posts => DatabaseWitness.Staff.First(a => posts.Any(a.Roles.Contains)),
    };

    private static Act Of(ActKind kind, long version) => new(kind, By(kind, Officer), Received, version)
    {
        Until = Received.AddDays(kind == ActKind.ReceiveReasons ? 60 : 10),
        Yuan = 100,
        WorkingDays = 5,
        Yes = true,
        Text = true,
        Word = "judgment",
        NewCaseNo = "next",
    };

    private static async Task<long> VersionAsync(DatabaseWitness witness, string caseNo, CancellationToken ct) => (await witness.LookAsync(caseNo, ct)).Version;

    private static async Task RegisterAsync(DatabaseWitness witness, string caseNo, CancellationToken ct) =>
        (await PostAsync(witness, Officer, caseNo, ct)).Status.ShouldBe(201);

    private static async Task<(int Status, string Text)> PostAsync(DatabaseWitness witness, ModelActor by, string caseNo, CancellationToken ct)
    {
        var body = CaseCalls.Registration(new ModelCase(caseNo, Received, "business"));
        using var answer = await witness.Client(by).PostAsJsonAsync(new Uri(witness.Cases, UriKind.Relative), body, JsonSerializerOptions.Web, ct);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(ct));
    }

    private static async Task<(int Status, string Text, ActKind Kind)> AnswerAsync(DatabaseWitness witness, string caseNo, Act act, CancellationToken ct)
    {
        using var message = CaseCalls.Message(witness.Cases, caseNo, act);
        using var answer = await witness.Client(act.By).SendAsync(message, ct);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(ct), act.Kind);
    }
}
