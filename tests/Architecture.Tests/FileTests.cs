namespace GovPortal.Architecture.Tests;

public sealed class FileTests : IDisposable
{
    private readonly PlantedFiles _planted = new();

    [Fact]
    public void Every_file_is_in_a_known_place() => FileRules.KnownPlaces(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void Names_say_what_a_thing_is() => FileRules.KnownNames(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void Files_are_short() => FileRules.ShortFiles(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void A_namespace_is_a_folder() => FileRules.NamespaceIsFolder(Checkout.Root, SuiteProject.All).ShouldBeEmpty();

    [Fact]
    public void Every_project_is_in_the_solution() => FileRules.EveryProjectIsInTheSolution(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void The_README_is_one_screen() => FileRules.ShortReadme(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void Decision_records_argue_briefly() => FileRules.DecisionRecords(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void Documents_name_what_exists() => FileRules.DocumentsNameWhatExists(Checkout.Root).ShouldBeEmpty();

    [Fact]
    public void A_place_that_does_not_exist_is_found()
    {
        _planted.With("README.md", "`docs/adr`, `services/X/X.Domain`, `services/Gone/Here.cs`").With("docs/adr/0001-x.md", "");

        FileRules.DocumentsNameWhatExists(_planted.Root).ShouldBe(["README.md names services/Gone/Here.cs, which does not exist"]);
    }

    [Fact]
    public void A_stray_file_is_found()
    {
        _planted.With("PLAN.md", "").With("scripts/x.sh", "").With("docs/notes.md", "").With("docs/plans/x.md", "").With("README.md", "").With("docs/adr/0001-x.md", "");

        FileRules.KnownPlaces(_planted.Root).ShouldBe(
            ["PLAN.md has no place here", "docs/notes.md has no place here", "docs/plans/x.md has no place here", "scripts/x.sh has no place here"]);
    }

    [Fact]
    public void A_name_that_says_nothing_is_found()
    {
        _planted.With("services/X/Common/A.cs", "").With("services/X/B.cs", $"internal sealed class Order{"Manager"};\npublic record struct Text{"Util"}(int A);\nclass LinkTagHelper;");

        FileRules.KnownNames(_planted.Root).ShouldBe(
        [
            "services/X/Common/A.cs: a folder called Common holds anything",
            "services/X/B.cs: OrderManager does not say what it is",
            "services/X/B.cs: TextUtil does not say what it is",
        ]);
    }

    [Fact]
    public void A_long_file_is_found()
    {
        _planted.With("services/A.cs", Lines(250)).With("services/B.cs", Lines(251)).With("services/Data/Migrations/C.cs", Lines(300));

        FileRules.ShortFiles(_planted.Root).ShouldBe(["services/B.cs has 251 lines; 250 is the most"]);
    }

    [Fact]
    public void A_wandering_namespace_is_found()
    {
        _planted.With("services/X/Y/A.cs", "namespace GovPortal.X.Y;").With("services/X/Y/B.cs", "namespace GovPortal.X;");

        FileRules.NamespaceIsFolder(_planted.Root, SuiteProject.InSolution("""= "X", "services\X\X.csproj" """)).ShouldBe(
            ["services/X/Y/B.cs is in GovPortal.X, should be in GovPortal.X.Y"]);
    }

    [Fact]
    public void A_forgotten_project_is_found()
    {
        _planted.With("GovPortal.sln", """= "X", "services\X\X.csproj" """).With("services/Y/Y.csproj", "");

        FileRules.EveryProjectIsInTheSolution(_planted.Root).ShouldBe(["services/Y/Y.csproj is not in the solution", "services/X/X.csproj does not exist"]);
    }

    [Fact]
    public void A_long_README_is_found() =>
        FileRules.ShortReadme(_planted.With("README.md", Lines(61)).Root).ShouldBe(["README.md has 61 lines; 60 is the most"]);

    [Fact]
    public void A_decision_that_does_not_argue_is_found()
    {
        _planted.With("docs/adr/0001-good.md", "# 0001 Good\n\nStatus: accepted\n\n## Context\n\n## Options\n\n## Decision\n\n## Consequences\n")
            .With("docs/adr/0003-gap.md", "# 0003 Gap\n\nStatus: accepted\n\n## Context\n\n## Decision\n\n## Consequences\n" + Lines(60));

        FileRules.DecisionRecords(_planted.Root).ShouldBe(
        [
            "docs/adr/0003-gap.md should begin with 0002-",
            "docs/adr/0003-gap.md: its title should begin with 0002",
            "docs/adr/0003-gap.md lacks ## Options",
            "docs/adr/0003-gap.md has 69 lines; 60 is the most",
        ]);
    }

    public void Dispose() => _planted.Dispose();

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("// line\n", count));
}
