namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>An import file of every kind. <c>TAG</c> stands where texts of its town do, <c>HUSH</c> where texts do that are not public.</summary>
internal sealed record Files(string Service, string Kind, string Text)
{
    public static IReadOnlyList<Files> All { get; } =
    [
        new("publication", "items",
            """
            key,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity
            TAG-1,TAG,notice,2014-03-01,2014-03-02,website,TAG,false,true,effective
            TAG-2,TAG,policy,2014-03-01,2014-03-02,website;board,TAG,true,true,effective
            TAG-3,TAG,news,2014-03-01,2014-03-02,website,TAG,false,false,effective
            """),
        new("requests", "cases",
            """
            caseNo,channel,receivedOn,applicantKind,applicantName,subject,decision,grounds,decidedOn,deliveredOn,extendedWorkingDays,remark
            TAG-1,web,2014-03-03,naturalPerson,HUSH,HUSH,granted,,2014-03-10,2014-03-11,0,HUSH
            TAG-2,counter,2022-03-03,business,HUSH,HUSH,refused,thirdParty,2022-03-10,2022-03-11,0,HUSH
            TAG-3,email,2025-01-06,naturalPerson,HUSH,HUSH,,,,,0,HUSH
            TAG-4,fax,2025-01-06,research,HUSH,HUSH,,,,,0,HUSH
            TAG-5,registeredMail,2025-01-06,naturalPerson,HUSH,HUSH,,,,,0,HUSH
            TAG-6,ordinaryMail,2025-01-06,business,HUSH,HUSH,,,,,0,HUSH
            """),
        new("requests", "appeals",
            """
            appealNo,caseNo,kind,body,filedOn,decidedOn,result
            TAG-1,TAG-1,reconsideration,HUSH,2014-04-01,2014-05-01,upheld
            TAG-2,TAG-2,litigationDirect,HUSH,2022-04-01,,
            """),
        new("requests", "withheld",
            """
            key,title,ground,decidedOn,decidedBy,reviewOn
            TAG-1,HUSH,stateSecret,2014-06-03,HUSH,
            TAG-2,HUSH,internalAffairs,2022-06-03,HUSH,2027-06-03
            """),
        new("training", "officers",
            """
            personKey,name,department,role,employment,fullTime,appointedOn,contractEndsOn,relievedOn,filedOn
            TAG-1,HUSH,HUSH,informationOfficer,institution,true,2014-01-02,,,2014-01-08
            TAG-2,HUSH,HUSH,caseOfficer,civilServant,false,2014-01-02,,,
            """),
        new("training", "sessions",
            """
            sessionKey,title,heldOn,kind,organiser,hours,topics,attendees,attendeeCount
            TAG-1,TAG,2014-03-27,training,town,3,HUSH,TAG-1;TAG-2,2
            TAG-2,TAG,2014-06-12,meeting,county,3,HUSH,TAG-1,1
            """),
    ];

    /// <summary>One of a service's, by turns; a service that takes no files is sent another's.</summary>
    public static Files Of(string service, int variant) =>
        All.Where(f => f.Service == service).ToList() is { Count: > 0 } own ? own[variant % own.Count] : All[0];

    public string Content(string tag, string? hush = null) =>
        Text.Replace("TAG", tag, StringComparison.Ordinal).Replace("HUSH", hush ?? tag, StringComparison.Ordinal) + "\n";
}
