namespace GovPortal.Architecture.Tests;

internal static class Placeholder;
