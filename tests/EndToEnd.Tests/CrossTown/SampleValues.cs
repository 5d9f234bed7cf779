using System.Text;

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
        ["documents"] = "case-documents",
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

    private const string Item =
        """{"key": "TAG-item", "title": "TAG", "column": "notice", "producedOn": "2014-05-12", "channels": ["website"], "body": "TAG", "normative": false, "governmentInformation": true}""";

    /// <summary>Parameters of a query that an operation needs, though its description says that they may be missing: it tells of the fault by itself. <c>ADMIN</c> is the town's code.</summary>
    public static IReadOnlyDictionary<string, string> Queries { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["POST /api/publication/towns/{town}/items/{id}/attachments"] = "name=paper.pdf",
        ["GET /api/publication/towns/{town}/interpretations"] = "item=ADMIN%2F2014-00001",
        ["POST /api/publication/towns/{town}/leak-checks/masked"] = "finding=all",
    };

    /// <summary>Files that an operation takes, with their media type, where a paper of any kind will not do.</summary>
    public static IReadOnlyDictionary<string, (string MediaType, Func<string, byte[]> Content)> Uploads { get; } = new Dictionary<string, (string, Func<string, byte[]>)>(StringComparer.Ordinal)
    {
        ["POST /api/publication/towns/{town}/imports/pages"] = ("application/zip", SamplePages.Zip),
        ["POST /api/publication/towns/{town}/leak-checks/masked"] = ("text/plain", tag => Encoding.UTF8.GetBytes($"{tag} 13800138000")),
    };

    /// <summary>Bodies whose schema says only that they are JSON, or whose dates and codes must agree with one another. <c>@items?key=TAG-1</c> is the id of that row of the town.</summary>
    public static IReadOnlyDictionary<string, string> Bodies { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PUT /api/reporting/towns/{town}/declarations/{year}"] = """{"declaredBy": "TAG"}""",
        ["POST /api/publication/towns/{town}/guide-versions"] = """{"kind": "catalogue", "version": "TAG", "summary": "TAG"}""",
        ["PUT /api/publication/towns/{town}/guide-versions/{id}"] = """{"kind": "catalogue", "version": "TAG", "summary": "TAG"}""",
        ["POST /api/publication/towns/{town}/rule-documents"] = """{"itemKey": "TAG-1", "inForceFrom": "2014-05-12", "owner": "TAG", "reviewOn": "2027-01-04"}""",
        ["POST /api/publication/towns/{town}/withheld-items"] =
            """{"title": "TAG", "attribute": "onRequest", "reason": "TAG", "decidedOn": "2014-05-12", "decidedBy": "TAG"}""",
        ["POST /api/publication/towns/{town}/withheld-items/{id}/reviews"] = """{"reviewedOn": "2015-05-12", "reason": "TAG", "nextReviewOn": "2027-01-04"}""",
        ["POST /api/publication/towns/{town}/items"] = Item,
        ["PUT /api/publication/towns/{town}/items/{id}"] = Item,
        ["POST /api/publication/towns/{town}/items/{id}/withholding"] = """{"attribute": "onRequest", "reason": "TAG"}""",
        ["POST /api/publication/towns/{town}/handovers"] =
            """{"receiver": "archive", "receiverName": "TAG", "handedOverOn": "2015-05-12", "items": ["@items?key=TAG-1"]}""",
        ["POST /api/publication/towns/{town}/interpretations"] = """{"documentId": "@items?key=TAG-2", "interpretationId": "@items?key=TAG-3"}""",
        ["POST /api/requests/towns/{town}/disclosure-proposals"] =
            """{"source": "applicant", "title": "TAG", "summary": "TAG", "producedOn": "2014-05-12", "caseNos": ["TAG-3"], "text": "TAG"}""",
        ["POST /api/publication/towns/{town}/columns"] = """{"code": "CODE", "name": "TAG", "kind": "updated"}""",
        ["POST /api/requests/towns/{town}/cases/{caseNo}/draft"] = """{"decision": "granted", "content": {"information": "TAG"}}""",
        ["POST /api/requests/towns/{town}/cases/{caseNo}/deliver"] = """{"way": "direct", "signedBy": "applicant", "returnSlip": "TAG"}""",
        ["POST /api/requests/towns/{town}/cases/{caseNo}/fee-notice"] = """{"method": "items"}""",
        ["POST /api/reporting/checks"] = """{"form": "2021", "year": 2022}""",
    };
}
