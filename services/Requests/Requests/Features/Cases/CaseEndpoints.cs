namespace GovPortal.Requests.Features.Cases;

/// <summary>Everything that staff do on a case.</summary>
internal static class CaseEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        ReadCases.Map(town);
        BeginCase.Map(town);
        SupplementCase.Map(town);
        AskReasons.Map(town);
        ChargeFee.Map(town);
        ConsultOthers.Map(town);
        ExtendReplyLimit.Map(town);
        ReviewSecrecy.Map(town);
        DecideCase.Map(town);
        DeliverReply.Map(town);
        EndCase.Map(town);
        ReopenCase.Map(town);
        ChangeRegime.Map(town);
    }
}
