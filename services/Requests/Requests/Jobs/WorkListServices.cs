using GovPortal.Contracts.Requests;
using GovPortal.Platform.Hosting;
using GovPortal.Requests.Consumers;
using GovPortal.Requests.Data;
using GovPortal.Requests.Features.WorkLists;

namespace GovPortal.Requests.Jobs;

internal static class WorkListServices
{
    public static void AddWorkLists(this ServiceBuilder<RequestsDb> service)
    {
        service.Services.AddOptions<WorkListOptions>().BindConfiguration(WorkListOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        service.Services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        service.Services.AddScoped<WorkListReader>().AddSingleton<Mailer>();
        service.Services.AddHostedService<EscalationJob>().AddHostedService<DigestJob>().AddHostedService<DigestSender>();
        service.AddConsumer<LimitsMissedConsumer, LimitsMissed>();
    }
}
