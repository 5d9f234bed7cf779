using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Domain.Fees;
using GovPortal.Requests.Domain.Withheld;
using GovPortal.Requests.Features.Appeals;
using GovPortal.Requests.Features.Corrections;
using GovPortal.Requests.Features.Exports;
using GovPortal.Requests.Features.Fees;
using GovPortal.Requests.Features.Withheld;
using GovPortal.Requests.Features.WorkingCalendars;

namespace GovPortal.Requests.Features;

/// <summary>What stands beside the cases: appeals, the register of withheld information, applications for correction, exports.</summary>
internal static class BesideCases
{
    public static void AddBesideCases(this IServiceCollection services)
    {
        services.AddHostedService<RecomputationRunner>();
        services.AddScoped<AppealDesk>().AddScoped<WithheldDesk>().AddScoped<CorrectionDesk>().AddScoped<FeeDesk>();
        services.AddOptions<CostTariff>().BindConfiguration(CostTariff.Section)
            .Validate(o => o.Holds(), $"{CostTariff.Section}: prices are not negative and need a Basis.").ValidateOnStart();
        services.AddOptions<AppealOptions>().BindConfiguration(AppealOptions.Section)
            .Validate(o => o.Holds(), $"{AppealOptions.Section}: Classes maps reconsideration.CODE or litigation.CODE to upheld, corrected or other.").ValidateOnStart();
        services.AddOptions<WithheldOptions>().BindConfiguration(WithheldOptions.Section)
            .Validate(o => o.ReviewMonths is >= 0 and <= 120, $"{WithheldOptions.Section}: ReviewMonths is from 0 to 120.").ValidateOnStart();
        services.AddOptions<CorrectionOptions>().BindConfiguration(CorrectionOptions.Section)
            .Validate(o => o.LimitWorkingDays is >= 1 and <= 250, $"{CorrectionOptions.Section}: LimitWorkingDays is from 1 to 250.").ValidateOnStart();
    }

    public static void Map(RouteGroupBuilder town)
    {
        DecideFee.Map(town);
        RemitFee.Map(town);
        FileAppeal.Map(town);
        RecordAppealCourse.Map(town);
        ReadAppeals.Map(town);
        FileWithheld.Map(town);
        ReviewWithheld.Map(town);
        ReadWithheld.Map(town);
        ReceiveCorrection.Map(town);
        WorkOnCorrection.Map(town);
        ReadCorrections.Map(town);
        ProposeDisclosure.Map(town);
        ReopenByAppeal.Map(town);
        ExportRecords.Map(town);
    }
}
