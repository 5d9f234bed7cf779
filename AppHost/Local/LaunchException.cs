namespace GovPortal.AppHost.Local;

/// <summary>The environment does not allow the suite to run. The message is one sentence for the person at the terminal, with the remedy.</summary>
internal sealed class LaunchException(string message) : Exception(message);
