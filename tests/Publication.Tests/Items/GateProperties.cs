using CsCheck;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Items;

/// <summary>Whatever several people do in whatever order: what becomes public has both review marks on exactly that content, from people who did not write it.</summary>
public sealed class GateProperties
{
    private static readonly string[] People = ["writer", "a", "b", "c", "d"];

    [Fact]
    public void No_sequence_of_actions_publishes_without_both_marks_on_this_content()
    {
        var published = 0;
        Gen.Select(Gen.Int[0, 33], Gen.Int[0, People.Length - 1], Gen.Int[0, 3]).Array[1, 60].Sample(actions =>
        {
            var (item, witness) = (Draft(), new Witness());
            foreach (var (action, who, what) in actions)
            {
                var before = Shown(item);
                Act(item, witness, action, Person(People[who]), what);
                if (Shown(item) is not { } now || now == before) continue;
                Interlocked.Increment(ref published);
                witness.Judge(now);
            }
        }, iter: 20_000);
        // A walk that never comes to the gate would prove nothing.
        published.ShouldBeGreaterThan(5_000);
    }

    /// <summary>What the public sees, by its hash.</summary>
    private static string? Shown(Item item) => item.State == ItemState.Published ? item.PublicHash : null;

    /// <param name="action">From 17 on: what the stage asks for next, so that the walks come to the gate again and again.</param>
    private static void Act(Item item, Witness witness, int action, StaffMember who, int what)
    {
        if (action > 16) action = Next(item.Stage);
        var (hash, conditions) = (item.WorkingHash, Conditions(item, what));
        var result = action switch
        {
            0 or 1 => item.Submit(who, Now),
            2 or 3 => witness.See(item.PassSelfReview(who, Now), "self", hash, who),
            4 or 5 => witness.See(item.PassSecrecyReview(who, Now, conditions), "secrecy", hash, who),
            6 => item.PassPrivacyCheck(who, Now, conditions),
            7 => witness.See(item.Approve(who, Now, conditions), "approval", hash, who),
            8 => witness.See(item.Approve(who, Now, conditions, publishAt: Now.AddDays(what)), "approval", hash, who),
            9 => witness.See(item.ApproveUrgently(who, Now, conditions, "急"), "approval", hash, who),
            10 or 11 => item.Publish(Now.AddDays(what), Clear(item), "990000101/2026-00001"),
            12 => witness.Write(item.Edit(Content("内容" + (what / 2)), "说明" + (what % 2), who, Now), item.WorkingHash, who),
            13 => item.Return(who, Now, "不完整"),
            14 => witness.Write(item.BeginAmendment(who, Now, "更正"), item.WorkingHash, who),
            15 => item.Withdraw(who, Now, "撤回"),
            _ => item.DropAmendment(who, Now, "不改了"),
        };
        _ = result;
    }

    private static int Next(RevisionStage? stage) => stage switch
    {
        RevisionStage.Draft => 0,
        RevisionStage.SelfReview => 2,
        RevisionStage.SecrecyReview => 4,
        RevisionStage.PrivacyCheck => 6,
        RevisionStage.Approval => 7,
        RevisionStage.Scheduled => 10,
        _ => 14,
    };

    private static GateConditions Conditions(Item item, int what) => what switch
    {
        0 => Clear(item) with { UnsettledForReview = 1 },
        1 => Clear(item) with { ScannedHash = null },
        _ => Clear(item),
    };

    /// <summary>Remembers by itself, from what was allowed, who wrote and who marked which content.</summary>
    private sealed class Witness
    {
        private readonly Dictionary<string, HashSet<string>> _writers = new(StringComparer.Ordinal) { [Content().Hash()] = ["writer"] };
        private readonly Dictionary<(string Hash, string Kind), HashSet<string>> _marks = [];

        public Result See(Result result, string kind, string hash, StaffMember who)
        {
            if (!result.Failed(out _)) Of(_marks, (hash, kind)).Add(who.Id);
            return result;
        }

        public Result Write(Result result, string hash, StaffMember who)
        {
            if (!result.Failed(out _)) Of(_writers, hash).Add(who.Id);
            return result;
        }

        public void Judge(string shown)
        {
            foreach (var kind in (string[])["self", "secrecy", "approval"]) Of(_marks, (shown, kind)).ShouldNotBeEmpty($"{kind} of what went out");
            var approvers = Of(_marks, (shown, "approval"));
            approvers.Any(approver => Of(_marks, (shown, "secrecy")).Any(reviewer => reviewer != approver)).ShouldBeTrue();
        }

        private static HashSet<string> Of<TKey>(Dictionary<TKey, HashSet<string>> sets, TKey key)
            where TKey : notnull => sets.TryGetValue(key, out var set) ? set : sets[key] = new HashSet<string>(StringComparer.Ordinal);
    }
}
