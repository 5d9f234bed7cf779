using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;

namespace GovPortal.TestKit.CaseModel;

/// <summary>Drives cases through the real service by chance and holds each answer, and what is stored after it, against the model.</summary>
/// <param name="number">Begins the numbers of the walk's cases: two walks of a town must not share one.</param>
public sealed class CaseWalk(ICaseWitness witness, IReadOnlyList<ModelActor> actors, int seed, string number, DateOnly today)
{
    private readonly Acts _acts = new(new Random(seed), actors, today);
    private readonly List<object> _story = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _lines = [];

    /// <summary>Every case so far, as it should be now.</summary>
    public List<ModelCase> Cases { get; } = [];

    public int Steps { get; private set; }

    /// <summary>How often each kind was done.</summary>
    public Dictionary<ActKind, int> Done { get; } = [];

    /// <summary>How often each refusal came.</summary>
    public Dictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>One case after another, each up to a number of steps, until there were enough.</summary>
    public Task GoAsync(int steps, CancellationToken ct) => ToldAsync(() => WalkAsync(steps, ct));

    /// <summary>Nothing that was done to one case has touched another.</summary>
    public Task LookAgainAsync(CancellationToken ct) => ToldAsync(async () =>
    {
        _story.Clear();
        foreach (var one in Cases)
        {
            _lines = [];
            Hold(one, await witness.LookAsync(one.CaseNo, ct));
        }
    });

    /// <summary>Whatever fails tells how it came to that. The story is long: it is put together only then.</summary>
    private async Task ToldAsync(Func<Task> walk)
    {
        try
        {
            await walk();
        }
        catch (ShouldAssertException failure)
        {
            throw new ShouldAssertException($"{failure.Message}{Story}", failure);
        }
    }

    private async Task WalkAsync(int steps, CancellationToken ct)
    {
        while (Steps < steps)
        {
            ModelCase? one = await RegisterAsync(ct);
            for (var step = 0; one is not null && step < 60 && Steps < steps; step++)
            {
                var next = await StepAsync(one, ct);
                // A closed case is tried some more, then left; one that was reopened goes on as the new record.
                if (next is not null) one = next;
                else if (one.Deleted || (ModelRules.Over(one.State) && step > 45)) one = null;
            }
        }
    }

    private async Task<ModelCase> RegisterAsync(CancellationToken ct)
    {
        var one = _acts.NewCase(string.Create(CultureInfo.InvariantCulture, $"{number}-{Cases.Count + 1}"));
        var officer = actors.First(a => a is { Stranger: false } && a.Roles.Contains("caseOfficer"));
        _story.Clear();
        _story.Add($"register {one}");
        using var answer = await witness.Client(officer).PostAsJsonAsync(new Uri(witness.Cases, UriKind.Relative), CaseCalls.Registration(one), JsonSerializerOptions.Web, ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(ct));
        _numbers.Add(one.CaseNo).ShouldBeTrue();
        Cases.Add(one);
        _lines = [];
        Hold(one, await witness.LookAsync(one.CaseNo, ct));
        return one;
    }

    private async Task<ModelCase?> StepAsync(ModelCase one, CancellationToken ct)
    {
        var act = _acts.Next(one, _numbers.Contains);
        var faults = one.Faults(act, today, _numbers.Contains);
        _story.Add(act);
        Steps++;
        using var message = CaseCalls.Message(witness.Cases, one.CaseNo, act);
        using var answer = await witness.Client(act.By).SendAsync(message, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        if (faults.Count > 0)
        {
            Refusal(faults, (int)answer.StatusCode, text);
            Hold(one, await witness.LookAsync(one.CaseNo, ct));
            return null;
        }

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"The model allows it. {text}");
        var next = one.Apply(act);
        Done[act.Kind] = Done.GetValueOrDefault(act.Kind) + 1;
        var sight = await witness.LookAsync(one.CaseNo, ct);
        if (act.Kind is ActKind.ConsultThirdParty or ActKind.ConsultAgency) one.Consultations[^1].Id = sight.LastConsultation!.Value;
        Hold(one, sight);
        if (next is null) return null;
        _numbers.Add(next.CaseNo);
        Cases.Add(next);
        _lines = [];
        Hold(next, await witness.LookAsync(next.CaseNo, ct));
        return next;
    }

    private void Refusal(IReadOnlyList<(int Status, string Code)> faults, int status, string text)
    {
        if (!faults.Any(f => f.Status == status))
            throw new ShouldAssertException($"The model refuses it by {string.Join(", ", faults.Select(f => $"{f.Status} {f.Code}"))}, the service says {text}");
        var code = JsonElement.Parse(text).GetProperty("code").GetString()!;
        if (!faults.Contains((status, ""))) faults.ShouldContain((status, code), $"The service says {text}");
        Refused[code] = Refused.GetValueOrDefault(code) + 1;
    }

    private void Hold(ModelCase one, CaseSight seen)
    {
        (seen.State, seen.Version, seen.Regime, seen.Deleted).ShouldBe((one.State, one.Version, one.Regime, one.Deleted));
        seen.DueOn.ShouldBe(one.DueOn);
        (seen.Decision, seen.DecidedOn, seen.DeliveredOn).ShouldBe((one.Decision, one.DecidedOn, one.DeliveredOn));
        seen.Grounds.ShouldBe(one.Grounds);
        if (!one.Deleted)
        {
            seen.Provisional.ShouldBe(one.Provisional);
            seen.NextDueOn.ShouldBe(one.NextDueOn);
            if (!ModelRules.Over(one.State)) seen.NextDueOn.ShouldNotBeNull("An open case lost its due date.");
        }

        // Each deed writes one line, but for good reasons with a later limit, which write two; a line once written stays as it is.
        seen.Lines.Count.ShouldBe((int)one.Version);
        seen.Lines.Take(_lines.Count).SequenceEqual(_lines, StringComparer.Ordinal).ShouldBeTrue("A line of the ledger was changed.");
        _lines = seen.Lines;
    }

    private string Story => $"\n{Cases.LastOrDefault()}\nseed {seed}, {number}, step {Steps}, today {today:yyyy-MM-dd}:\n{string.Join('\n', _story)}";
}
