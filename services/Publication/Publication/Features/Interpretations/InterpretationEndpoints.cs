namespace GovPortal.Publication.Features.Interpretations;

/// <summary>Links between normative documents and their interpretations.</summary>
internal static class InterpretationEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        LinkInterpretations.Map(town);
        ReadInterpretations.Map(town);
    }
}
