namespace GovPortal.Requests.Tests;

internal static class Placeholder;
