using CsCheck;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Coordinating;
using GovPortal.Publication.Domain.Items;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Items;

/// <summary>
/// Whatever several people do in whatever order: what becomes public has both review marks on exactly that content, from people who did not write it, and what an agency had
/// to confirm and a higher authority to approve was this content. Files of history come in between; they are believed of what never was anything else.
/// </summary>
public sealed class GateProperties
{
    private static readonly string[] People = ["writer", "a", "b", "c", "d"];

    [Fact]
    public void No_sequence_of_actions_publishes_without_both_marks_on_this_content()
    {
        var published = 0;
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, People.Length - 1], Gen.Int[0, 3]).Array[1, 60].Sample(actions =>
        {
            var isHistory = actions[0].Item3 == 0;
            var item = isHistory ? Item.Import(TownId.New(), "k", "990000101/2014-00001", Content(), History()) : Draft();
            var witness = new Witness(isHistory);
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

    /// <param name="action">From 24 on: what the stage asks for next, so that the walks come to the gate again and again.</param>
    private static void Act(Item item, Witness witness, int action, StaffMember who, int what)
    {
        if (action > 23) action = Next(item.Stage);
        var (hash, conditions) = (item.WorkingHash, witness.Others.On(Conditions(item, what)));
        var result = action switch
        {
            0 or 1 => item.Submit(who, Now),
            2 or 3 => witness.See(item.PassSelfReview(who, Now), "self", hash, who),
            4 or 5 => witness.See(item.PassSecrecyReview(who, Now, conditions), "secrecy", hash, who),
            6 => item.PassPrivacyCheck(who, Now, conditions),
            7 => witness.See(item.Approve(who, Now, conditions), "approval", hash, who),
            8 => witness.See(item.Approve(who, Now, conditions, publishAt: Now.AddDays(what)), "approval", hash, who),
            9 => witness.See(item.ApproveUrgently(who, Now, conditions, "急"), "approval", hash, who),
            10 or 11 => item.Publish(Now.AddDays(what), witness.Others.On(Clear(item)), "990000101/2026-00001"),
            12 => witness.Write(item.Edit(Content("内容" + (what / 2)), "说明" + (what % 2), who, Now), item.WorkingHash, who),
            13 => item.Return(who, Now, "不完整"),
            14 => witness.Write(item.BeginAmendment(who, Now, "更正"), item.WorkingHash, who),
            15 => item.Withdraw(who, Now, "撤回"),
            16 => item.DropAmendment(who, Now, "不改了"),
            17 or 18 => witness.Import(item, Content("内容" + what), History() with { State = what == 3 ? ItemState.Withdrawn : ItemState.Published }),
            19 => witness.Import(item, item.Content, History()),
            20 => witness.Others.Ask(hash),
            21 => witness.Others.Answer(what > 0),
            _ => witness.Others.Grant(hash, isDemanded: what > 0),
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

    /// <summary>An agency and a higher authority, with a memory of their own of which text each was shown and said yes to.</summary>
    private sealed class Others
    {
        private readonly HashSet<string> _confirmed = new(StringComparer.Ordinal);
        private readonly HashSet<string> _granted = new(StringComparer.Ordinal);
        private Coordination? _asked;
        private HigherApproval? _approval;
        private string? _shown;

        public GateConditions On(GateConditions conditions) => conditions with
        {
            UnconfirmedAgencies = _asked is { } asked && Coordination.Blocks([asked], conditions.ScannedHash ?? "") ? [asked.Agency] : [],
            AwaitsHigherApproval = HigherApproval.Blocks(_approval, conditions.ScannedHash ?? ""),
        };

        public Result Ask(string hash)
        {
            if (_asked is null) _asked = new Coordination(TownId.New(), Guid.CreateVersion7(), "县水利局", "汛情", Today, "writer", hash);
            else if (_asked.AskAgain("汛情", Today, "writer", hash).Failed(out var error)) return error;
            _shown = hash;
            return Result.Done;
        }

        public Result Answer(bool confirms)
        {
            if (_asked is null) return Result.Done;
            var answer = new CoordinationAnswer(confirms ? Coordination.Confirmed : Coordination.Objected, "意见", Today, "办公室", "函〔2026〕1号", "writer");
            if (_asked.Record(answer, Today).Failed(out var error)) return error;
            if (confirms) _confirmed.Add(_shown!);
            else _confirmed.Remove(_shown!);
            return Result.Done;
        }

        public Result Grant(string hash, bool isDemanded)
        {
            _approval ??= new HigherApproval(TownId.New(), Guid.CreateVersion7(), required: true, "按规定须报批");
            if (isDemanded && _approval.Grant("县政批〔2026〕1号", Today, "县政府", Today, hash).Failed(out var error)) return error;
            if (isDemanded) _granted.Add(hash);
            return Result.Done;
        }

        public void Judge(string shown)
        {
            if (_asked is not null) _confirmed.ShouldContain(shown, "the agency must have confirmed what went out");
            if (_approval is not null) _granted.ShouldContain(shown, "what went out must have been approved from above");
        }
    }

    /// <summary>Remembers by itself, from what was allowed, who wrote and who marked which content.</summary>
    private sealed class Witness(bool isHistory)
    {
        private readonly HashSet<string> _attested = isHistory ? new HashSet<string>(StringComparer.Ordinal) { Content().Hash() } : [];
        private bool _isHistory = isHistory;
        private readonly Dictionary<string, HashSet<string>> _writers = new(StringComparer.Ordinal) { [Content().Hash()] = ["writer"] };
        private readonly Dictionary<(string Hash, string Kind), HashSet<string>> _marks = [];

        public Others Others { get; } = new();

        /// <summary>A file is believed of an item only while nothing of it went, or is on its way, through the gate.</summary>
        public Result Import(Item item, ItemContent content, ImportedPublication history)
        {
            var isOpen = item.Open is not null;
            if (item.Reimport(content, history, Now).Failed(out var error, out var changed)) return error;
            if (!changed) return Result.Done;
            (_isHistory && !isOpen).ShouldBeTrue("a file changed what is no history");
            _attested.Add(content.Hash());
            return Result.Done;
        }

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
            if (_isHistory && _attested.Contains(shown)) return;
            _isHistory = false;
            Others.Judge(shown);
            foreach (var kind in (string[])["self", "secrecy", "approval"]) Of(_marks, (shown, kind)).ShouldNotBeEmpty($"{kind} of what went out");
            var approvers = Of(_marks, (shown, "approval"));
            approvers.Any(approver => Of(_marks, (shown, "secrecy")).Any(reviewer => reviewer != approver)).ShouldBeTrue();
        }

        private static HashSet<string> Of<TKey>(Dictionary<TKey, HashSet<string>> sets, TKey key)
            where TKey : notnull => sets.TryGetValue(key, out var set) ? set : sets[key] = new HashSet<string>(StringComparer.Ordinal);
    }
}
