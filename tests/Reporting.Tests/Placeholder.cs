namespace GovPortal.Reporting.Tests;

internal static class Placeholder;
