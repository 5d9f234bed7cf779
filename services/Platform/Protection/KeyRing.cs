using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovPortal.Platform.Protection;

/// <summary>The data-protection keys: in the service's database, but wrapped by a certificate that is kept and backed up apart from it.</summary>
internal static class KeyRing
{
    public const string PathSetting = "DataProtection:CertificatePath";

    public static void AddKeyRing<TDb>(this IServiceCollection services, IConfiguration configuration, string service)
        where TDb : TownDbContext
    {
        var path = configuration[PathSetting]
            ?? throw new InvalidOperationException("DataProtection__CertificatePath names no certificate; without it personal data cannot be encrypted.");
        services.AddDataProtection().SetApplicationName("govportal." + service).ProtectKeysWithCertificate(X509Certificate2.CreateFromPemFile(path));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new Repository<TDb>(provider.GetRequiredService<IServiceScopeFactory>())));
    }

    private sealed class Repository<TDb>(IServiceScopeFactory scopes) : IXmlRepository
        where TDb : TownDbContext
    {
        public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

        public void StoreElement(XElement element, string friendlyName) => StoreAsync(element, friendlyName).GetAwaiter().GetResult();

        private async Task<IReadOnlyCollection<XElement>> ReadAsync()
        {
            await using var scope = scopes.CreateAsyncScope();
            var rows = await scope.ServiceProvider.GetRequiredService<TDb>().KeyRing.AsNoTracking().ToListAsync().ConfigureAwait(false);
            return [.. rows.Select(r => XElement.Parse(r.Xml))];
        }

        private async Task StoreAsync(XElement element, string name)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            db.KeyRing.Add(new KeyRingElement { Id = name, Xml = element.ToString(SaveOptions.DisableFormatting) });
            await db.SaveChangesAsync().ConfigureAwait(false);
        }
    }
}
