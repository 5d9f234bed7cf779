namespace GovPortal.Kernel;

/// <summary>What a calendar day is for the counting of working days (工作日).</summary>
public enum DayKind
{
    /// <summary>Monday to Friday and no holiday: counts.</summary>
    Weekday,

    /// <summary>Saturday or Sunday: does not count.</summary>
    Weekend,

    /// <summary>A rest day by the State Council's notice, or by an overlay: does not count.</summary>
    Holiday,

    /// <summary>A weekend day worked in exchange for a holiday (调休上班): counts.</summary>
    MakeUpWorkday,
}
