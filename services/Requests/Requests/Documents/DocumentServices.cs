using GovPortal.Requests.Features.Documents;
using GovPortal.Requests.Features.Intake;

namespace GovPortal.Requests.Documents;

/// <summary>What writing documents needs.</summary>
internal static class DocumentServices
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddOptions<DocumentsOptions>().BindConfiguration("Documents").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<PdfFonts>().AddScoped<DocumentDesk>().AddScoped<IApplicantTrace, DocumentTrace>();
    }
}
