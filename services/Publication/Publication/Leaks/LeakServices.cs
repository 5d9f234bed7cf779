namespace GovPortal.Publication.Leaks;

/// <summary>What the leak check needs.</summary>
internal static class LeakServices
{
    public static IServiceCollection AddLeakCheck(this IServiceCollection services)
    {
        services.AddOptions<LeakCheckOptions>().BindConfiguration("LeakCheck").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<PageRenderer>().AddSingleton<LeakCheck>();
    }
}
