namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>The few values that neither a schema nor a town's own data gives.</summary>
internal static class SampleValues
{
    /// <summary>Parameters of paths that mean the same in every town: the year and the cells of a report, kinds of exports, posts.</summary>
    public static IReadOnlyDictionary<string, string[]> InEveryTown { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["year"] = ["2014", "2016"],
        ["table"] = ["3"],
        ["row"] = ["1"],
        ["column"] = ["total"],
        ["kind"] = ["cases"],
        ["post"] = ["caseOfficer"],
        ["form"] = ["2008", "2021"],
    };

    /// <summary>Other names of tables in paths.</summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["imports"] = "jobs",
    };

    /// <summary>Texts of a form, or of a list of codes, that the schema does not tell.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["addresses"] = "office@example.org",
        ["adminCode"] = "990000103",
        ["decidedBy"] = "approver",
        ["password"] = "Passw0rd-of-the-tests",
        ["purpose"] = "reading",
        ["reason"] = "subjectRequest",
        ["role"] = "reviewer",
        ["roles"] = "reviewer",
        ["way"] = "email",
    };

    /// <summary>Bodies whose schema says only that they are JSON.</summary>
    public static IReadOnlyDictionary<string, string> Bodies { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PUT /api/reporting/towns/{town}/declarations/{year}"] = """{"declaredBy": "TAG"}""",
        ["POST /api/reporting/checks"] = """{"form": "2021", "year": 2022}""",
    };
}
