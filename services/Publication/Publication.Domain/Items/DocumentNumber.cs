using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Items;

/// <summary>发文字号 (党政机关公文处理工作条例 art. 9): the agency's short name, the year in 〔〕 and a serial number, such as 看政发〔2014〕12号.</summary>
public static partial class DocumentNumber
{
    /// <summary>Whether it has the form that is written today. What was published before may have another one, and keeps it.</summary>
    public static bool IsWellFormed(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Form().IsMatch(number.Trim());
    }

    [GeneratedRegex(@"\A\p{IsCJKUnifiedIdeographs}+〔(?:19|20)[0-9]{2}〕[0-9]+号\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
