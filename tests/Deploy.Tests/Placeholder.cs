namespace GovPortal.Deploy.Tests;

internal static class Placeholder;
