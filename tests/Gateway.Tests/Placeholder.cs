namespace GovPortal.Gateway.Tests;

internal static class Placeholder;
