using System.Globalization;
using GovPortal.Benchmarks;

return args switch
{
    ["submissions", .. var rest] => await Submissions.RunAsync(Number(rest, "--rate", 1000), Number(rest, "--seconds", 300), Number(rest, "--warm-up", 20)),
    ["search", .. var rest] => await Search.RunAsync(Number(rest, "--items", 200_000), Number(rest, "--seconds", 60), rest.Contains("--wait")),
    ["items-import", .. var rest] => await ItemsImport.RunAsync(Number(rest, "--items", 100_000), rest.Contains("--kill")),
    _ => Usage(),
};

static int Number(string[] arguments, string name, int otherwise) =>
    Array.IndexOf(arguments, name) is var at and >= 0 && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("submissions [--rate PER_MINUTE] [--seconds N] [--warm-up SECONDS] | search [--items N] [--seconds N] [--wait] | items-import [--items N] [--kill]");
    return 2;
}
