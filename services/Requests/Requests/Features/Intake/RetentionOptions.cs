using System.ComponentModel.DataAnnotations;

namespace GovPortal.Requests.Features.Intake;

/// <summary>How long what applicants wrote is kept: section <c>Requests:Retention</c>.</summary>
public sealed record RetentionOptions
{
    public const string Section = "Requests:Retention";

    /// <summary>Days after the last deed on a closed case. Ten years by default: the shortest period for which files of this kind are archived
    /// (机关文件材料归档范围和文书档案保管期限规定: 永久, 30年, 10年); a county that archives longer sets more.</summary>
    [Range(1, 40_000)]
    public int DaysAfterClosing { get; init; } = 3_653;

    /// <summary>Days after which remembered answers to repeated calls are dropped.</summary>
    [Range(1, 365)]
    public int DaysOfRememberedAnswers { get; init; } = 30;

    /// <summary>Between two runs over all towns.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromDays(1);
}
