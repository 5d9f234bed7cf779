using GovPortal.Requests.Data;

namespace GovPortal.Requests.Features.Intake;

/// <summary>Everything by which requests come in and applicants follow them.</summary>
internal static class IntakeEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        SubmitApplication.Map(town);
        RecordSubmission.Map(town);
        RegisterCase.Map(town);
        ReadSubmissions.Map(town);
        ConfirmSubmission.Map(town);
        LogContactAttempt.Map(town);
        FollowSubmission.Map(town);
        ActAsApplicant.Map(town);
        SuggestPublished.Map(town);
        ReadApplicant.Map(town);
        FindSimilar.Map(town);
        ApplicantMonth.Map(town);
        DiscloseOrEraseApplicant.Map(town);
        OpenReceptionPlace.Map(town);
        ChangeReceptionPlace.Map(town);
        LogReceptionPlace.Map(town);
    }

    public static void AddIntake(this IServiceCollection services)
    {
        services.AddOptions<IntakeOptions>().BindConfiguration(IntakeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<IApplicantTrace, SubmissionTrace>().AddScoped<IApplicantTrace, CaseTrace>().AddScoped<IApplicantTrace, AppealTrace>()
            .AddScoped<IApplicantTrace, CorrectionTrace>().AddScoped<IApplicantTrace, FeeWaiverTrace>().AddScoped<IApplicantTrace, ProposalTrace>()
            .AddScoped<ApplicantFiles>();
        services.AddHostedService<Retention>();
        services.AddSingleton<ApplicantKeys>().AddSingleton<ApplicantLinks>().AddScoped<SubmissionDesk>().AddScoped<CaseOpening>().AddScoped<AccessGate>().AddScoped<FollowedCases>().AddScoped<ApplicantMonth>();
    }
}
