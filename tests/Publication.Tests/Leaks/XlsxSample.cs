using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Workbooks with leaks wherever a .xlsx can hold one.</summary>
internal static class XlsxSample
{
    public static byte[] Of(params (string Name, string[][] Rows)[] sheets) => Write(book =>
    {
        foreach (var (name, rows) in sheets) AddSheet(book, name, rows);
    });

    /// <summary>One different number in each hiding place; the first sheet shows a harmless list.</summary>
    public static byte[] Hiding() => Write(book =>
    {
        var shown = AddSheet(book, "公示", [["村名", "户数"], ["后刘庄村", "12"]]);
        var data = shown.Worksheet!.GetFirstChild<SheetData>()!;
        data.Append(new Row(new Cell { CellReference = "A3", CellValue = new CellValue("13800138001") }) { RowIndex = 3, Hidden = true });
        Cell[] shownCells =
        [
            new Cell { CellReference = "A4", CellValue = new CellValue("1.3800138002E10") },
            new Cell { CellReference = "B4", CellFormula = new CellFormula("\"138\"&\"00138003\""), CellValue = new CellValue("13800138003"), DataType = CellValues.String },
            new Cell { CellReference = "C4", InlineString = new InlineString(new Text("138 0013 8004")), DataType = CellValues.InlineString },
            new Cell { CellReference = "D4", CellValue = new CellValue("0"), DataType = CellValues.SharedString },
            new Cell { CellReference = "F4", CellValue = new CellValue("13800138005") },
        ];
        data.Append(new Row(shownCells) { RowIndex = 4 });
        shown.Worksheet.InsertBefore(new Columns(new Column { Min = 6, Max = 6, Hidden = true, Width = 0 }), data);
        shown.Worksheet.Append(new HeaderFooter(new OddHeader("&C电话13800138006")));
        AddSheet(book, "底稿", [["姓名", "身份证号"], ["王小明", "440524188001010014"]], SheetStateValues.VeryHidden);
        var strings = book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
            new SharedStringItem(new Run(new Text("1380013")), new Run(new Text("8007"))), new SharedStringItem(new Text("13800138008")));
        strings.Save();
        var comments = shown.AddNewPart<WorksheetCommentsPart>();
        comments.Comments = new Comments(new Authors(new Author("李四")), new CommentList(new Comment(new CommentText(new Text("电话13800138009"))) { Reference = "A2", AuthorId = 0 }));
        book.Workbook!.Append(new DefinedNames(new DefinedName("\"13800138010\"") { Name = "联系电话" }));
    });

    private static byte[] Write(Action<WorkbookPart> fill)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            fill(book);
        }

        return stream.ToArray();
    }

    private static WorksheetPart AddSheet(WorkbookPart book, string name, string[][] rows, SheetStateValues? state = null)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, r) => new Row(cells.Select((text, c) => CellOf(text, $"{(char)('A' + c)}{r + 1}"))) { RowIndex = (uint)r + 1 })));
        var sheets = book.Workbook!.GetFirstChild<Sheets>()!;
        sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.Count() + 1, Id = book.GetIdOfPart(part), State = state });
        return part;
    }

    private static Cell CellOf(string text, string reference) => text.All(char.IsAsciiDigit) && text.Length is > 0 and < 15
        ? new Cell { CellReference = reference, CellValue = new CellValue(text) }
        : new Cell { CellReference = reference, InlineString = new InlineString(new Text(text)), DataType = CellValues.InlineString };
}
