namespace GovPortal.Publication.Features.Clarifications;

/// <summary>False or incomplete information and its clarification.</summary>
internal static class ClarificationEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        KeepClarifications.Map(town);
        ReadClarifications.Map(town);
    }
}
