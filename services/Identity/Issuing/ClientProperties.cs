namespace GovPortal.Identity.Issuing;

/// <summary>What the suite keeps of a client beside what the issuer library keeps.</summary>
internal static class ClientProperties
{
    public const string Roles = "govportal:roles";
    public const string Town = "govportal:town";
}
