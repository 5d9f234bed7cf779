using GovPortal.Platform.Imports;

namespace GovPortal.Platform.Tests;

public sealed class ImportUploadTests
{
    /// <summary>A town may be called after what it does.</summary>
    [Theory]
    [InlineData("/api/training/towns/kanzhuang/imports", "/api/training/towns/kanzhuang/imports")]
    [InlineData("/api/publication/towns/kanzhuang/imports/pages", "/api/publication/towns/kanzhuang/imports")]
    [InlineData("/api/training/towns/imports/imports", "/api/training/towns/imports/imports")]
    [InlineData("/api/training/towns/imports-x/imports", "/api/training/towns/imports-x/imports")]
    public void The_jobs_of_a_town_have_one_address(string sentTo, string jobs) => ImportUpload.JobsOf(sentTo).ShouldBe(jobs);
}
