namespace GovPortal.Contracts.Tests;

internal static class Placeholder;
