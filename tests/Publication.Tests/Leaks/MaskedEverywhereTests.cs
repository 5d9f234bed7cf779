using System.Text;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>No trace of a masked text stays in the file, though nothing about its other places makes it a finding there.</summary>
public sealed class MaskedEverywhereTests
{
    [Fact]
    public async Task The_name_of_a_child_goes_from_every_paragraph()
    {
        var masked = await LeakFiles.MaskAsync(DocxSample.Of(["留守儿童王小明，监护人电话13800138000。"], ["王小明同学获奖。"], ["王", "小明的家访记录"]));
        var everything = LeakFiles.Everything(masked.Content);
        everything.ShouldNotContain("王小明");
        everything.ShouldContain("王某某同学获奖。");
        everything.ShouldContain("王某某的家访记录");
    }

    /// <summary>Two characters may begin a word: 王明 is none of 王明庄.</summary>
    [Fact]
    public async Task A_short_name_goes_where_it_stands_alone()
    {
        var masked = await LeakFiles.MaskAsync(Encoding.UTF8.GetBytes("李四，13800138001，患精神分裂症。\n获助人：李四、王明。\n李四光纪念馆\n"));
        Encoding.UTF8.GetString(masked.Content).TrimStart('\uFEFF').ShouldBe("李某，138****8001，患精神分裂症。\n获助人：李某、王明。\n李四光纪念馆\n");
    }

    [Fact]
    public async Task A_cell_of_a_list_goes_from_every_sheet()
    {
        var file = XlsxSample.Of(("名单", [["姓名", "账号"], ["王小明", "370401122"]]), ("附表", [["村名", "备注"], ["刘庄村", "370401122"], ["魏村", "1370401122"], ["东村", "汇入370 401 122"]]), ("数", [["370", "401", "122"]]));
        var everything = LeakFiles.Everything((await LeakFiles.MaskAsync(file)).Content);
        everything.ShouldNotContain(">370401122<");
        everything.ShouldContain("汇入****");
        foreach (var kept in new[] { "1370401122", ">370<", ">401<", ">122<", "王小明" }) everything.ShouldContain(kept);
    }

    [Fact]
    public async Task The_month_of_a_birth_stays_the_month_of_everything_else()
    {
        var masked = await LeakFiles.MaskAsync(Encoding.UTF8.GetBytes("王小明，2018年12月出生。\n本办法自2018年12月起施行。\n"));
        Encoding.UTF8.GetString(masked.Content).ShouldContain("自2018年12月起");
        masked.Left.ShouldNotContain(f => f.Severity == LeakSeverity.Block);
    }
}
