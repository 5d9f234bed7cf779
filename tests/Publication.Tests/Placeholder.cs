namespace GovPortal.Publication.Tests;

internal static class Placeholder;
