using System.Collections.Frozen;
using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Appeals;

/// <summary>By which procedure a reconsideration or lawsuit is heard (复议法 2023 arts. 53–54; 行政诉讼法 art. 82).</summary>
public static class AppealProcedures
{
    public const string Simple = "simple";
    public const string Ordinary = "ordinary";

    public static FrozenSet<string> All { get; } = FrozenSet.Create(StringComparer.Ordinal, Simple, Ordinary);
}

/// <summary>How long the agency has to answer, from the day after it received the copy.</summary>
/// <param name="Working">Whether working days are meant; else calendar days, which roll over a day off.</param>
public sealed record AnswerLimit(int Days, bool Working, string Article)
{
    /// <summary>The reconsideration law of 2023 takes effect: working days (art. 88), and the simple procedure (art. 53).</summary>
    private static readonly DateOnly ReconsiderationLaw2023 = new(2024, 1, 1);

    /// <summary>The revised litigation law takes effect: 15 days instead of 10, and the simple procedure.</summary>
    private static readonly DateOnly LitigationLaw2014 = new(2015, 5, 1);

    /// <summary>The limit by the law in force when the copy arrived.</summary>
    /// <returns>The limit, or <see cref="AppealErrors.NoSimpleProcedure"/> for a procedure that the law then did not know.</returns>
    public static Result<AnswerLimit> Of(string kind, string procedure, DateOnly copyReceivedOn) => kind == "reconsideration"
        ? Reconsideration(procedure, copyReceivedOn)
        : Litigation(procedure, copyReceivedOn);

    private static Result<AnswerLimit> Reconsideration(string procedure, DateOnly on)
    {
        if (on >= ReconsiderationLaw2023)
            return procedure == AppealProcedures.Simple ? new AnswerLimit(5, true, "行政复议法第五十四条、第八十八条") : new AnswerLimit(10, true, "行政复议法第四十八条、第八十八条");
        return procedure == AppealProcedures.Simple ? AppealErrors.NoSimpleProcedure : new AnswerLimit(10, false, "行政复议法（1999）第二十三条");
    }

    private static Result<AnswerLimit> Litigation(string procedure, DateOnly on)
    {
        if (on >= LitigationLaw2014) return new AnswerLimit(15, false, "行政诉讼法第六十七条");
        return procedure == AppealProcedures.Simple ? AppealErrors.NoSimpleProcedure : new AnswerLimit(10, false, "行政诉讼法（1989）第四十三条");
    }
}
