using System.Text.Json;

namespace GovPortal.AppHost.Local;

/// <summary>What one data folder keeps between runs: ports, generated passwords and where the servers' own files are. <c>state.json</c>, mode 600.</summary>
internal sealed class LaunchState
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly Content _content;
    private readonly string _file;

    private LaunchState(string file, Content content)
    {
        _file = file;
        _content = content;
    }

    /// <summary>Names this data folder for ever, also when another one is made later under the same path.</summary>
    public Guid FolderId => _content.FolderId;

    /// <summary>The folder with the servers' own files.</summary>
    public string? ServerFolder
    {
        get => _content.ServerFolder;
        set => _content.ServerFolder = value;
    }

    public static async Task<LaunchState> OpenAsync(string file, CancellationToken ct)
    {
        if (!File.Exists(file)) return new LaunchState(file, new Content { FolderId = Guid.CreateVersion7() });
        try
        {
            await using var stream = File.OpenRead(file);
            return new LaunchState(file, await JsonSerializer.DeserializeAsync<Content>(stream, Json, ct) ?? throw new JsonException("empty"));
        }
        catch (JsonException)
        {
            throw new LaunchException($"{file} cannot be read as the state of a data folder: restore it from a backup, or start with another --data folder.");
        }
    }

    /// <summary>The port remembered under a name, or a new one when it is not free any more.</summary>
    public int Port(string name, Func<int, bool> isFree)
    {
        if (_content.Ports.TryGetValue(name, out var known) && isFree(known)) return known;
        return _content.Ports[name] = Ports.Choose(_content.Ports.Values, isFree);
    }

    /// <summary>The password remembered under a name; a new one the first time.</summary>
    public string Password(string name)
    {
        if (!_content.Passwords.TryGetValue(name, out var known)) _content.Passwords[name] = known = Secrets.New();
        return known;
    }

    public Task SaveAsync(CancellationToken ct) => PrivateFile.WriteAsync(_file, JsonSerializer.SerializeToUtf8Bytes(_content, Json), ct);

    private sealed class Content
    {
        public Guid FolderId { get; set; }

        public string? ServerFolder { get; set; }

        public SortedDictionary<string, int> Ports { get; init; } = [];

        public SortedDictionary<string, string> Passwords { get; init; } = [];
    }
}
