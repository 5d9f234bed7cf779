using GovPortal.Kernel;
using GovPortal.Platform.Outbox;

namespace GovPortal.Platform.Tests;

public sealed class HeldTypesTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    private readonly HeldTypes _held = new();

    [Fact]
    public void Each_refusal_doubles_the_pause_up_to_half_a_minute()
    {
        var pauses = new List<int>();
        for (var refusal = 0; refusal < 7; refusal++)
        {
            _held.Hold("a", Start);
            pauses.Add(Enumerable.Range(0, 100).First(s => _held.At(Start.AddSeconds(s)) is []));
        }

        pauses.ShouldBe([1, 2, 4, 8, 16, 30, 30]);
    }

    [Fact]
    public void Of_a_type_on_trial_one_row_is_sent_and_of_others_all()
    {
        List<OutboxRow> batch = [Row("a"), Row("b"), Row("a"), Row("b")];
        _held.Hold("a", Start);
        _held.Choose(batch).Select(r => r.Type).Order(StringComparer.Ordinal).ShouldBe(["a", "b", "b"]);
        _held.Release("a");
        _held.Choose(batch).Count.ShouldBe(4);
        _held.Any.ShouldBeFalse();
    }

    [Fact]
    public void A_type_of_which_nothing_waits_once_its_pause_is_over_is_held_no_longer()
    {
        _held.Hold("a", Start);
        _held.KeepOnly([], Start);
        _held.Any.ShouldBeTrue("nothing of it was looked for");
        _held.KeepOnly([Row("a")], Start.AddSeconds(1));
        _held.Any.ShouldBeTrue();
        _held.KeepOnly([Row("b")], Start.AddSeconds(1));
        _held.Any.ShouldBeFalse();
    }

    private static OutboxRow Row(string type) =>
        new() { Id = Guid.CreateVersion7(), Type = type, Body = "{}", TownId = new TownId(Guid.CreateVersion7()), Facts = 1, OccurredAt = Start };
}
