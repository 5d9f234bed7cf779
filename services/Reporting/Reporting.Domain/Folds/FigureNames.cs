namespace GovPortal.Reporting.Domain.Folds;

/// <summary>The names of a report's figures.</summary>
public static class FigureNames
{
    public const string ItemsPublished = "itemsPublished";
    public const string GovernmentInformationPublished = "governmentInformationPublished";
    public const string NormativeDocuments = "normativeDocuments";
    public const string RequestsReceived = "requestsReceived";
    public const string RequestsAnswered = "requestsAnswered";
    public const string WithheldFilings = "withheldFilings";
    public const string FeesYuan = "feesYuan";
    public const string Reconsiderations = "reconsiderations";
    public const string Litigations = "litigations";
    public const string TrainingSessions = "trainingSessions";
    public const string TrainedPeople = "trainedPeople";
    public const string FullTimeStaff = "fullTimeStaff";
    public const string PartTimeStaff = "partTimeStaff";
    public const string ReadingPoints = "readingPoints";

    public static IReadOnlyList<string> All { get; } =
    [
        ItemsPublished, GovernmentInformationPublished, NormativeDocuments, RequestsReceived, RequestsAnswered, WithheldFilings, FeesYuan,
        Reconsiderations, Litigations, TrainingSessions, TrainedPeople, FullTimeStaff, PartTimeStaff, ReadingPoints,
    ];

    /// <summary>The figures that art. 32 of the 2007 Regulation asks for even when they are nil: nil has to be said, and signed.</summary>
    public static IReadOnlyList<string> ToBeDeclaredWhenNil { get; } =
        [RequestsReceived, RequestsAnswered, WithheldFilings, FeesYuan, Reconsiderations, Litigations];
}
