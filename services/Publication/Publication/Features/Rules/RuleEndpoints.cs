namespace GovPortal.Publication.Features.Rules;

/// <summary>The rules column of a town.</summary>
internal static class RuleEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        KeepRules.Map(town);
    }
}
