using System.Text.Json;
using GovPortal.Kernel;

namespace GovPortal.Requests.Data;

/// <summary>One thing asked for: Regulation 2019 art. 29(2), its title, document number or whatever helps to find it.</summary>
public sealed record WantedItem(string Description, string? Title, string? DocNumber, string? Features)
{
    /// <summary>What a case is about, in one text.</summary>
    public string Subject => string.Join('；', new[] { Description, Of("名称", Title), Of("文号", DocNumber), Of("特征", Features) }.OfType<string>());

    private static string? Of(string label, string? value) => string.IsNullOrWhiteSpace(value) ? null : $"{label}：{value.Trim()}";
}

/// <summary>What an applicant wants and how: Regulation 2019 arts. 29(2), (3) and 43. In memory only; stored sealed.</summary>
/// <param name="Assistance">What a person who sees, hears, reads or writes with difficulty needs: says something of health, so it is sealed with the rest.</param>
internal sealed record SubmissionContent(IReadOnlyList<WantedItem> Items, string? SupplyForm, string? ReceiptWay, IReadOnlyList<string> Assistance, IReadOnlyList<string> Supplements)
{
    /// <summary>Room for what a case can be about: all 21 things of a paper at once, each with title, document number and features.</summary>
    public const int LongestSubject = 80_000;

    private const string Purpose = "submission";

    public byte[] Seal(ApplicantSeal seal, TownId town) => seal.SealText(town, Purpose, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static SubmissionContent Open(ApplicantSeal seal, TownId town, byte[] content) =>
        JsonSerializer.Deserialize<SubmissionContent>(seal.OpenText(town, Purpose, content), JsonSerializerOptions.Web)!;
}
