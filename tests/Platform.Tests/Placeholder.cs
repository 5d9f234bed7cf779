namespace GovPortal.Platform.Tests;

internal static class Placeholder;
