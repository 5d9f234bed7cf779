namespace GovPortal.AppHost.Local.Servers;

/// <summary>Servers inherit nothing: a stray PG… or RABBITMQ_… variable of the user must not reach them.</summary>
internal static class ServerEnvironment
{
    public static IReadOnlyDictionary<string, string> Bare { get; } = new Dictionary<string, string>
    {
        ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        ["LANG"] = "C.UTF-8",
        ["LC_ALL"] = "C.UTF-8",
    };

    public static Dictionary<string, string> With(IEnumerable<KeyValuePair<string, string>> more)
    {
        var all = new Dictionary<string, string>(Bare);
        foreach (var (key, value) in more) all[key] = value;
        return all;
    }
}
