namespace GovPortal.Training.Tests;

internal static class Placeholder;
