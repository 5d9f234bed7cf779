namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>A token of one town neither reads nor changes anything of another, tried on every operation that the services describe.</summary>
[Collection(SharedSuite.Name)]
public sealed class CrossTownTests(CrossTowns towns) : IClassFixture<CrossTowns>
{
    private const string NoSuchTown = "town-not-found";

    /// <summary>How many of the operations may find nothing to work on in the own town.</summary>
    private const double Unreached = 0.1;

    /// <summary>All that may be written without a token: an applicant's own request, and a check that keeps nothing.</summary>
    private static readonly string[] OpenToWrite =
    [
        "POST /api/reporting/checks",
        "POST /api/requests/towns/{town}/submissions",
        "POST /api/requests/towns/{town}/submissions/{receiptNumber}/supplement",
        "POST /api/requests/towns/{town}/submissions/{receiptNumber}/withdrawal",
    ];

    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly List<string> _faults = [];

    /// <summary>Without this the tests below could pass because what they ask for does not exist.</summary>
    [Fact]
    public void Nearly_every_operation_on_a_town_works_for_the_towns_own_people()
    {
        var operations = towns.Operations.Where(o => o.OfTown).ToList();
        foreach (var operation in operations)
        {
            foreach (var town in (Town[])[towns.Mine, towns.Theirs])
            {
                if (towns.OutcomeOf(operation, town) is not { Reached: true }) _faults.Add($"{operation}: {towns.OutcomeOf(operation, town)?.Answer}");
            }
        }

        // A few wait for a state that nobody brought about, or, without a token, for an access code that only one person has.
        foreach (var fault in _faults) TestContext.Current.TestOutputHelper!.WriteLine(fault);
        if (_faults.Count <= operations.Count * 2 * Unreached) _faults.Clear();
        Conclude(operations.Count);
    }

    [Fact]
    public async Task Staff_find_no_other_town_on_any_operation()
    {
        var before = await towns.PictureAsync(_ct);
        var operations = towns.Operations.Where(o => o.OfTown && !o.Public).ToList();
        foreach (var operation in operations)
        {
            var things = towns.TheirThings(operation);
            foreach (var thing in things)
            {
                foreach (var caller in thing == things[0] ? towns.Staff : [towns.Staff[0]])
                {
                    var answer = await towns.CallAsync(caller, operation, towns.Theirs, thing, _ct);
                    if (answer is not { Status: 404, Code: NoSuchTown } || Tells(answer)) _faults.Add($"{answer}");
                }
            }
        }

        await UnchangedAsync(before);
        Conclude(operations.Count);
    }

    [Fact]
    public async Task Staff_reach_nothing_of_another_town_by_its_keys_on_their_own_path()
    {
        var before = await towns.PictureAsync(_ct);
        var operations = towns.Operations.Where(o => o.OfTown).ToList();
        foreach (var operation in operations)
        {
            foreach (var thing in towns.TheirThings(operation))
            {
                var answer = await towns.CallAsync(towns.Staff[0], operation, towns.Mine, thing, _ct);
                // What works with the own keys must not find theirs, and who guesses too often is told nothing; what did not get so far must not do so now.
                var works = towns.OutcomeOf(operation, towns.Mine)?.Answer.IsSuccess == true;
                var wrong = operation.NamesAThing ? works ? answer.Status is not (404 or 403 or 429) : answer.Status is < 400 or >= 500 : answer.Status >= 500;
                if (wrong || Tells(answer)) _faults.Add($"{answer}");
            }
        }

        await UnchangedAsync(before);
        Conclude(operations.Count);
    }

    [Fact]
    public async Task What_needs_no_token_answers_staff_of_another_town_as_it_answers_anybody()
    {
        // Writing last: what anybody may write is counted in what anybody may read.
        var operations = towns.Operations.Where(o => o.Public).OrderByDescending(o => o.Reads).ToList();
        foreach (var operation in operations)
        {
            foreach (var thing in towns.TheirThings(operation))
            {
                var asAnybody = await towns.CallAsync(towns.Anybody, operation, towns.Theirs, thing, _ct);
                var asStaff = await towns.CallAsync(towns.Staff[0], operation, towns.Theirs, thing, _ct);
                if (!asStaff.IsLike(asAnybody, made: !operation.Reads)) _faults.Add(asStaff.DifferenceFrom(asAnybody, made: !operation.Reads));
                foreach (var answer in (Answer[])[asStaff, asAnybody])
                {
                    var written = !operation.Reads && operation.NamesAThing && answer.IsSuccess;
                    if (written || Tells(answer) || answer.Status >= 500) _faults.Add($"{answer}");
                }
            }

            if (!operation.Reads && !OpenToWrite.Contains($"{operation}", StringComparer.Ordinal)) _faults.Add($"{operation} writes without a token");
        }

        await towns.SettleAsync(_ct);
        Conclude(operations.Count);
    }

    [Fact]
    public async Task Operations_on_no_town_tell_staff_nothing_of_a_town_and_let_them_change_nothing()
    {
        var before = await towns.PictureAsync(_ct);
        var operations = towns.Operations.Where(o => !o.OfTown && !o.Public).ToList();
        foreach (var operation in operations)
        {
            var thing = towns.TheirThings(operation) is [var first, ..] ? first : null;
            foreach (var caller in towns.Staff)
            {
                var answer = await towns.CallAsync(caller, operation, towns.Theirs, thing, _ct);
                // What the county keeps for all of its towns, such as wordings, their staff may read.
                var countys = operation.Reads && answer.IsSuccess && !answer.Body.Contains(towns.Theirs.Slug, StringComparison.Ordinal);
                if ((answer.Status is not (403 or 404) && !countys) || Tells(answer)) _faults.Add($"{answer}");
            }
        }

        await UnchangedAsync(before);
        Conclude(operations.Count);
    }

    [Fact]
    public async Task The_countys_office_reads_every_town_and_changes_none()
    {
        var before = await towns.PictureAsync(_ct, towns.Supervisor.Name);
        var operations = towns.Operations.Where(o => o.OfTown && !o.Public).ToList();
        var read = 0;
        foreach (var operation in operations)
        {
            var answers = new List<Answer>();
            foreach (var thing in towns.TheirThings(operation)) answers.Add(await towns.CallAsync(towns.Supervisor, operation, towns.Theirs, thing, _ct));
            if (operation.Reads && answers.Exists(a => a.IsSuccess)) read++;
            // Who applied, and what they wrote, is for the town alone.
            else if (!answers.TrueForAll(a => a.Status is 403 or 404)) _faults.AddRange(answers.Select(a => $"{a}"));
        }

        read.ShouldBeGreaterThan(operations.Count(o => o.Reads) / 2);

        (await towns.PictureAsync(_ct, towns.Supervisor.Name)).ShouldBe(before);
        await towns.SettleAsync(_ct);
        Conclude(operations.Count);
    }

    /// <summary>What the other town keeps to itself stands in no answer.</summary>
    private static bool Tells(Answer answer) => answer.Body.Contains(CrossTowns.Hush, StringComparison.Ordinal) && !answer.Asked.Contains(CrossTowns.Hush, StringComparison.Ordinal);

    private async Task UnchangedAsync(IReadOnlyList<string> before) => _faults.AddRange((await towns.PictureAsync(_ct)).Except(before, StringComparer.Ordinal).Select(t => $"changed: {t}"));

    private void Conclude(int operations)
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"{operations} operations of {towns.Operations.Count}, {towns.Calls} calls so far");
        operations.ShouldBeGreaterThan(0);
        string.Join('\n', _faults).ShouldBeEmpty();
    }
}
