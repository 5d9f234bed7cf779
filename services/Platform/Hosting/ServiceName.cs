namespace GovPortal.Platform.Hosting;

/// <summary>The service's name: of its database, its queues and its part of the API.</summary>
public sealed record ServiceName(string Value);
