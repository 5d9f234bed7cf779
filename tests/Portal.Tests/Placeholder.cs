namespace GovPortal.Portal.Tests;

internal static class Placeholder;
