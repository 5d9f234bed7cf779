using GovPortal.Requests.Data;

namespace GovPortal.Requests.Features.Intake;

/// <summary>A place where something that an applicant wrote, or that was written of him, is kept. Whoever adds such a place registers it, so that export and erasure
/// reach it.</summary>
internal interface IApplicantTrace
{
    /// <summary>The member of the export under which it stands.</summary>
    string Name { get; }

    /// <summary>Everything kept there, opened.</summary>
    Task<IReadOnlyList<object>> ExportAsync(RequestsDb db, TracedFiles files, CancellationToken ct);

    /// <summary>Overwrites it within the caller's unit of work; what counting needs stays.</summary>
    Task EraseAsync(RequestsDb db, TracedFiles files, CancellationToken ct);
}

/// <summary>The files of one applicant.</summary>
internal sealed record TracedFiles(IReadOnlyList<Guid> Submissions, IReadOnlyList<Guid> Cases, IReadOnlyList<Guid> Corrections)
{
    public int Count => Submissions.Count + Cases.Count + Corrections.Count;
}
