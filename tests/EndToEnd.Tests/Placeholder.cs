namespace GovPortal.EndToEnd.Tests;

internal static class Placeholder;
