namespace GovPortal.AppHost.Tests;

internal static class Placeholder;
