namespace GovPortal.Identity.Tests;

internal static class Placeholder;
