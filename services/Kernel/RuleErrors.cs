namespace GovPortal.Kernel;

/// <summary>Why no rules apply.</summary>
public static class RuleErrors
{
    public static readonly Error BeforeRegulation = new(
        "rules.before-regulation", ErrorKind.Unprocessable, "The Regulation on Open Government Information took effect on 2008-05-01; no rule applies to an earlier day.");
}
