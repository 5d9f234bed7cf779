namespace GovPortal.Requests.Features.Intake;

/// <summary>How a county takes in requests.</summary>
public sealed record IntakeOptions
{
    public const string Section = "Requests";

    /// <summary>Whether a web submission counts as confirmed by both sides the moment it is filed. The text of art. 31(3) does not say whether an automatic
    /// confirmation is enough, so by default an officer confirms, the same day.</summary>
    public bool ConfirmOnlineAtOnce { get; init; }
}
