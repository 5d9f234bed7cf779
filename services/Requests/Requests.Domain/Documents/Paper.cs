namespace GovPortal.Requests.Domain.Documents;

/// <summary>A document as it is laid out by GB/T 9704: what is the same in every format.</summary>
/// <param name="Agency">发文机关标志, in red.</param>
/// <param name="Number">发文字号; null on a draft and on slips without one.</param>
/// <param name="Addressee">主送: the applicant, a third party, an agency. Personal data.</param>
/// <param name="Paragraphs">正文, a paragraph each.</param>
/// <param name="IssuedOn">成文日期; null on a draft.</param>
/// <param name="Note">附注: whom to ask, printed in brackets; null for none.</param>
public sealed record Paper(string Agency, string? Number, string Title, string Addressee, IReadOnlyList<string> Paragraphs, DateOnly? IssuedOn, string? Note)
{
    /// <summary>Puts a kind's wording and its values on paper.</summary>
    /// <param name="issue">Number and day; null for a draft, which bears neither.</param>
    public static Paper Of(DocumentTemplate template, PaperHead head, IReadOnlyDictionary<string, string> values, (string? Number, DateOnly On)? issue)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(head);
        return new Paper(
            DocumentTemplate.Printable(head.Agency), issue?.Number, template.Title, DocumentTemplate.Printable(head.Addressee).ReplaceLineEndings(" ").Trim(),
            template.Fill(values), issue?.On, head.Note is { Length: > 0 } note ? DocumentTemplate.Printable(note).ReplaceLineEndings(" ") : null);
    }

    /// <summary>成文日期 in Arabic figures without leading zeros (GB/T 9704-2012, 7.3.5.4).</summary>
    public static string Date(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}

/// <param name="Agency">Full name of the agency.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Note">Contact of the disclosure office.</param>
public sealed record PaperHead(string Agency, string Addressee, string? Note);
