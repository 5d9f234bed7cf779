namespace GovPortal.Publication.Domain.Leaks;

/// <summary>The names of the detectors: P for personal, S for secrecy, Q for quality.</summary>
public static class DetectorIds
{
    public const string Identity = "P-ID18";
    public const string OldIdentity = "P-ID15";
    public const string Mobile = "P-MOB";
    public const string Landline = "P-TEL";
    public const string Account = "P-BANK";
    public const string Company = "P-USCC";
    public const string Address = "P-ADDR";
    public const string Mail = "P-MAIL";
    public const string Chat = "P-QQ";
    public const string WeChat = "P-WX";
    public const string Passport = "P-PASS";
    public const string Plate = "P-PLATE";
    public const string Health = "P-HEALTH";
    public const string Minor = "P-MINOR";
    public const string Victim = "P-VICTIM";
    public const string List = "P-LIST";
    public const string Trace = "P-META";
    public const string Mark = "S-MARK";
    public const string CopyNumber = "S-NUM";
    public const string Topic = "S-TOPIC";
    public const string Wording = "Q-ERR";

    /// <summary>What only the secrecy reviewer may let pass.</summary>
    public static bool NeedsSecrecyReviewer(string detector) => detector is Mark or CopyNumber;
}
