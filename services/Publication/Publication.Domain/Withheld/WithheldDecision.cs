using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Withheld;

/// <summary>That something is not disclosed of one's own accord, and why: 国办发〔2016〕80号 sets the attribute when the document is drafted, with the reason.</summary>
/// <param name="Attribute">withheld or onRequest.</param>
/// <param name="Ground">Needed for what is withheld.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
public sealed record WithheldDecision(
    string Title, string Attribute, string? Ground, string Reason, DateOnly DecidedOn, string DecidedBy, DateOnly ReviewOn)
{
    /// <summary>Everything that is wrong with it, at once.</summary>
    public IReadOnlyList<Fault> Faults(DateOnly today)
    {
        var faults = new List<Fault>();
        if (Attribute is not (WithheldItem.Withheld or WithheldItem.OnRequest)) Add("attribute", WithheldErrors.UnknownAttribute);
        if (string.IsNullOrWhiteSpace(Title)) Add("title", WithheldErrors.TitleMissing);
        if (string.IsNullOrWhiteSpace(Reason)) Add("reason", WithheldErrors.ReasonMissing);
        if (string.IsNullOrWhiteSpace(DecidedBy)) Add("decidedBy", WithheldErrors.DeciderMissing);
        if (DecidedOn > today) Add("decidedOn", WithheldErrors.InFuture);
        if (ReviewOn <= DecidedOn) Add("reviewOn", WithheldErrors.NextNotLater);
        if (Attribute == WithheldItem.Withheld && Ground is null) Add("ground", WithheldErrors.GroundMissing);
        if (WithheldGrounds.On(DecidedOn).Failed(out var error, out var grounds)) Add("decidedOn", error);
        else if (Ground is not null && !grounds.Any(g => g.Code == Ground))
            faults.Add(new Fault("ground", WithheldErrors.UnknownGround.Code, $"On {DecidedOn:yyyy-MM-dd} the grounds were {string.Join(", ", grounds.Select(g => g.Code))}."));
        return faults;

        void Add(string field, Error fault) => faults.Add(new Fault(field, fault.Code, fault.Message));
    }
}
