using GovPortal.Contracts.Requests;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Imports;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Tests.Live;

/// <summary>One process of the scratch service: everything that <c>DataService</c> gives, on real servers.</summary>
public sealed class ScratchService : IAsyncDisposable
{
    public const string Role = "approver";

    private readonly WebApplication _app;

    private ScratchService(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public IServiceScopeFactory Scopes => _app.Services.GetRequiredService<IServiceScopeFactory>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Runs the verb <c>replay</c>, with this service as the one that rebuilds.</summary>
    public async Task<(int Exit, string Said)> ReplayAsync(CancellationToken ct)
    {
        await using var output = new StringWriter();
        var exit = await DataService.ReplayOf<ScratchDb>(_app, output, ["scratch"]).RunAsync(ScratchConsumer.Source, ct);
        return (exit, output.ToString());
    }

    public static async Task<ScratchService> StartAsync(IEnumerable<string> settings, CancellationToken ct)
    {
        string[] args = [.. settings, "--urls=http://127.0.0.1:0"];
        var app = DataService.Build<ScratchDb>(args, "scratch", Configure, "serve");
        app.MapServiceDefaults();
        Map(app);
        await app.StartAsync(ct);
        return new ScratchService(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static void Configure(ServiceBuilder<ScratchDb> service)
    {
        service.AddRebuilt<ScratchConsumer, WithheldFilingsChanged, NoteCopy>();
        service.Services.AddImport<ScratchDb, ScratchImport>();
        service.Services.AddAuthentication(options => options.DefaultScheme = ScratchPost.Name)
            .AddScheme<AuthenticationSchemeOptions, ScratchPost>(ScratchPost.Name, null);
    }

    private static void Map(WebApplication app)
    {
        var town = app.MapTownGroup("/towns/{town}");
        town.MapImports<ScratchDb>(Role);
        town.MapPost("/notes/{key}/late", WriteLateAsync).ForStaff(Role);
        town.MapPost("/notes", WriteAsync).ForStaff(Role).WithIdempotencyKey<ScratchDb>();
    }

    /// <summary>Writes a note, unless its text says to refuse it.</summary>
    private static async Task<IResult> WriteAsync(NoteInput input, ScratchDb db, CancellationToken ct)
    {
        var note = db.Notes.Add(new Note { Id = Guid.CreateVersion7(), Key = input.Key, Text = input.Text }).Entity;
        db.Publish(new WithheldFilingsChanged(db.Town.RequireTown().Value, [note.ToFact()]));
        db.Audit("note.written", $"note {note.Id}");
        await db.SaveChangesAsync(ct);
        if (input.Text == "refuse") return TypedResults.Problem("Refused after writing.", statusCode: 422);
        return TypedResults.Created($"/notes/{note.Id}", new NoteView(note.Id, note.Key));
    }

    /// <summary>Changes a note that somebody else has changed after it was read.</summary>
    private static async Task<IResult> WriteLateAsync(string key, ScratchDb db, CancellationToken ct)
    {
        var note = await db.Notes.SingleAsync(n => n.Key == key, ct);
        await db.Database.ExecuteSqlAsync($"update notes set version = version + 1 where id = {note.Id}", ct);
        (note.Text, note.Version) = ("late", note.Version + 1);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    public sealed record NoteInput(string Key, string Text);

    public sealed record NoteView(Guid Id, string Key);
}
