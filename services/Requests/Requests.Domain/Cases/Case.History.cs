using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Ledger;

namespace GovPortal.Requests.Domain.Cases;

/// <summary>A case as an imported file tells it. Late or odd days are history, not errors.</summary>
/// <param name="ExtendedWorkingDays">0 if it was not extended.</param>
/// <param name="Remark">Encrypted.</param>
public sealed record CaseHistory(Receipt Receipt, Outcome? Outcome, DateOnly? DeliveredOn, int ExtendedWorkingDays, byte[]? Remark, Guid JobId);

/// <content>Imported history.</content>
public sealed partial class Case
{
    private const string Import = "历史数据导入";

    /// <summary>Whether somebody has worked on it here: a file does not override that.</summary>
    public bool IsWorkedOn => _ledger.Exists(e => e.Actor != "import" && e.Kind != LedgerKind.CalendarChanged);

    public static Result<Case> Recall(TownId town, string caseNo, CaseHistory history, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (RuleSet.ForReceipt(history.Receipt.ReceivedOn).Failed(out var error, out var rules)) return error;
        var made = Of(town, caseNo, history.Receipt, rules);
        made.Tell(history, occasion);
        made.Version = 1;
        return made;
    }

    /// <summary>Takes over what a file says of a case that is here already.</summary>
    /// <param name="textsDiffer">Whether name, description or remark are other than here: encrypted, they cannot be compared by themselves.</param>
    /// <returns>Whether the file said anything new.</returns>
    public bool TakeHistory(CaseHistory history, bool textsDiffer, Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(history);
        var receipt = history.Receipt;
        if (IsWorkedOn || (!textsDiffer && Tells(history)) || RuleSet.ForReceipt(receipt.ReceivedOn).Failed(out _, out var rules)) return false;
        (Regime, Channel, ReceivedOn, ApplicantKind, Description) = (rules.Regime, receipt.Channel, receipt.ReceivedOn, receipt.ApplicantKind, receipt.Description);
        (Applicant, ApplicantKey) = receipt.Applicant is null ? (Applicant, ApplicantKey) : (receipt.Applicant, receipt.ApplicantKey);
        (Decision, Grounds, DecidedOn, DeliveredOn, Deleted) = (null, [], null, null, false);
        var version = Version;
        Tell(history, occasion);
        Version = version + 1;
        return true;
    }

    private bool Tells(CaseHistory history) =>
        (Channel, ReceivedOn, ApplicantKind, Decision, DecidedOn, DeliveredOn, ExtendedWorkingDays, Deleted)
        == (history.Receipt.Channel, history.Receipt.ReceivedOn, history.Receipt.ApplicantKind, history.Outcome?.Decision, history.Outcome?.DecidedOn,
            history.DeliveredOn, history.ExtendedWorkingDays, false)
        && Grounds.SequenceEqual(history.Outcome?.Grounds ?? []);

    /// <summary>The lines of the file, the last telling of them being the one that counts.</summary>
    private void Tell(CaseHistory history, Occasion occasion)
    {
        (ImportedBy, Remark, ExtendedWorkingDays) = (history.JobId, history.Remark, history.ExtendedWorkingDays);
        var extended = history.ExtendedWorkingDays > 0 ? history.ExtendedWorkingDays : (int?)null;
        Enter(LedgerKind.Registered, history.Outcome is null ? CaseState.Registered : CaseState.InProgress, occasion with { On = ReceivedOn }, Import,
            new Line { WorkingDays = extended, Outcome = "import" });
        if (history.Outcome is not { } outcome) return;
        (Decision, Grounds, DecidedOn, DeliveredOn) = (outcome.Decision, outcome.Grounds, outcome.DecidedOn, history.DeliveredOn);
        Enter(LedgerKind.Signed, CaseState.Closed, occasion with { On = outcome.DecidedOn }, Import, new Line { Outcome = outcome.Decision });
        // Old files seldom say when the reply went out: the day of the decision then ends the limit.
        Enter(LedgerKind.Delivered, CaseState.Closed, occasion with { On = history.DeliveredOn ?? outcome.DecidedOn }, Import);
    }
}
