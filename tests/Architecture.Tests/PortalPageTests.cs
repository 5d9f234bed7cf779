using System.Text.RegularExpressions;
using GovPortal.Publication.Domain.Freshness;

namespace GovPortal.Architecture.Tests;

/// <summary>Publication tells links as dead that no page of the portal answers, so it must know of every page.</summary>
public sealed partial class PortalPageTests
{
    [Fact]
    public void No_address_that_a_page_of_the_portal_answers_is_told_as_dead()
    {
        var pages = Path.Combine(Checkout.Root, "services", "Portal", "Pages");
        var routes = Checkout.Files(pages).Where(f => f.EndsWith(".cshtml", StringComparison.Ordinal)).SelectMany(f => File.ReadLines(Path.Combine(pages, f)).Take(1))
            .Select(line => Route().Match(line)).Where(m => m.Success).Select(m => m.Groups["route"].Value).ToList();
        routes.Count.ShouldBeGreaterThan(10);
        foreach (var address in routes.Select(route => Parameter().Replace(route, m => ValueOf(m.Groups["name"].Value))))
            InternalLinks.In($"[页]({address})").Where(link => link.Target.StartsWith('/')).ShouldBeEmpty(address);
        InternalLinks.In("[页](/kanzhuang/nothing)").ShouldHaveSingleItem();
    }

    private static string ValueOf(string name) => name switch
    {
        "town" => "kanzhuang",
        "year" => "2024",
        _ => "a1",
    };

    [GeneratedRegex("^@page \"(?<route>/\\{town\\}[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Route();

    [GeneratedRegex(@"\{\**(?<name>[A-Za-z]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
