using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovPortal.Portal.Tests;

public sealed class PassingKeysTests
{
    [Fact]
    public void Keys_of_forms_stay_in_the_process_and_out_of_everybodys_home_folder()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddPassingKeys();
        using var provider = services.BuildServiceProvider();
        var protector = provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("form");

        protector.Unprotect(protector.Protect("token")).ShouldBe("token");

        var keys = provider.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository.ShouldBeOfType<PassingKeys>();
        keys.GetAllElements().ShouldHaveSingleItem();
    }
}
