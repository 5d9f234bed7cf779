using GovPortal.AppHost.Local;

return await CommandLine.RunAsync(args);
