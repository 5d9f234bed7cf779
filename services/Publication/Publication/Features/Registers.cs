using GovPortal.Publication.Features.Withheld;

namespace GovPortal.Publication.Features;

/// <summary>What the registers beside the items need.</summary>
internal static class Registers
{
    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddScoped<RegisterDesk>();
        services.AddOptions<ReevaluationOptions>().BindConfiguration(ReevaluationOptions.Section)
            .Validate(o => o.Months is >= 1 and <= 120, $"{ReevaluationOptions.Section}: Months is from 1 to 120.").ValidateOnStart();
    }
}
