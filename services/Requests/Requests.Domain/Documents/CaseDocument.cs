using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>A document as it was issued. Its words and its file are encrypted, since they name the applicant.</summary>
public sealed class CaseDocument : ITownOwned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required TownId TownId { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>Code of <see cref="DocumentKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>发文字号; null for a slip without one.</summary>
    public string? Number { get; init; }

    /// <summary>Version of the wording it was written with; 1 is the one shipped.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly IssuedOn { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Subject of the token; never a name.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>SHA-256 of the .docx as issued, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The words and their places, encrypted; null once erased.</summary>
    public byte[]? SealedPaper { get; private set; }

    /// <summary>The .docx, encrypted; null once erased.</summary>
    public byte[]? SealedFile { get; private set; }

    /// <summary>Puts the encrypted contents in, once.</summary>
    public CaseDocument With(byte[] sealedPaper, byte[] sealedFile)
    {
        if (SealedPaper is not null) throw new InvalidOperationException("An issued document does not change.");
        (SealedPaper, SealedFile) = (sealedPaper, sealedFile);
        return this;
    }

    /// <summary>Takes the contents away when their time of keeping is over; that there was a document, and its hash, stay.</summary>
    public void Erase() => (SealedPaper, SealedFile) = (null, null);
}

/// <summary>A delivery as recorded (送达).</summary>
public sealed class DeliveryRecord : ITownOwned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required TownId TownId { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>The document delivered; null where it was made before the suite kept documents.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>One of <see cref="DeliveryWays"/>.</summary>
    public required string Way { get; init; }

    /// <summary><see cref="Delivery.DateThatCounts"/>.</summary>
    public required DateOnly CountsOn { get; init; }

    public string? SignedBy { get; init; }

    /// <summary>Post: the day it was signed for, which is evidence but does not count.</summary>
    public DateOnly? SignedOn { get; init; }

    public string? EntrustedAgency { get; init; }

    public string? Waybill { get; init; }

    public string? ReturnSlip { get; init; }

    /// <summary>Address and note on the evidence, encrypted; null if there is none, or once erased.</summary>
    public byte[]? SealedNote { get; private set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public DeliveryRecord With(byte[]? sealedNote)
    {
        SealedNote = sealedNote;
        return this;
    }

    /// <summary>Takes address and note away when their time of keeping is over.</summary>
    public void Erase() => SealedNote = null;
}

/// <summary>The last number given out, by year and family. The row is locked in the transaction that signs, so that no number is skipped or given twice.</summary>
public sealed class DocumentCounter : ITownOwned
{
    public required TownId TownId { get; init; }

    public required int Year { get; init; }

    public required string Family { get; init; }

    public required int Last { get; init; }
}

/// <summary>A wording that the county has put in the place of the one shipped.</summary>
public sealed class CountyTemplate
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    /// <summary>2 for the first change.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }

    public DocumentTemplate Wording => new(Kind, Version, Title, Body);
}
