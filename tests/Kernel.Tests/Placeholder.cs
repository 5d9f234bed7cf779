namespace GovPortal.Kernel.Tests;

internal static class Placeholder;
