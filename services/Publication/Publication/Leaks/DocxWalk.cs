using System.Xml.Linq;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Walks one story of a document: the main text with its tables, and apart from it what a reader does not see.</summary>
internal sealed class DocxWalk(string place, IReadOnlySet<string> hiddenStyles)
{
    private readonly List<Story> _apart = [];
    private readonly Queue<XElement> _boxes = new();
    private readonly Stack<Story> _fields = new();
    private readonly Story _loose = new($"{place} field code");
    private int _deletions;
    private int _insertions;
    private int _hidden;
    private Story _story = new(place);

    public IEnumerable<ReadPart> Read(XElement root)
    {
        Visit(root);
        var stories = new List<Story> { _story };
        for (var box = 1; _boxes.TryDequeue(out var content); box++)
        {
            _story = new Story($"{place} text box {box}");
            foreach (var child in content.Elements()) Visit(child);
            stories.Add(_story);
        }

        return stories.Concat(_apart).Concat(_fields).Append(_loose).Select(s => s.ToPart()).OfType<ReadPart>();
    }

    private void Visit(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "t":
                _story.Add(new ElementText(element));
                break;
            case "tab" when element.Parent?.Name.LocalName == "r":
                _story.Add('\t');
                break;
            case "br" or "cr" when element.Parent?.Name.LocalName == "r":
                _story.Add('\n');
                break;
            case "noBreakHyphen":
                _story.Add('-');
                break;
            case "p":
                _story.Break();
                _loose.Break();
                Hidden(element);
                Children(element);
                break;
            case "tbl" when element.Elements().Any(e => e.Name.LocalName == "tr"):
                Table(element);
                break;
            case "txbxContent":
                _boxes.Enqueue(element);
                break;
            case "del" or "moveFrom":
                Apart($"docx tracked deletion {++_deletions}", HiddenTrace.TrackedDeletion, element, ["delText", "t", "delInstrText"]);
                break;
            case "ins" or "moveTo" when element.HasElements:
                Apart($"docx tracked insertion {++_insertions}", HiddenTrace.TrackedInsertion, element, ["t"]);
                Children(element);
                break;
            case "r":
                Hidden(element);
                Children(element);
                break;
            case "sym":
                _story.Add(new SymbolText(element));
                break;
            case "fldChar":
                FieldMark(element);
                break;
            case "instrText":
                (_fields.TryPeek(out var field) ? field : _loose).Add(new ElementText(element));
                break;
            default:
                Children(element);
                break;
        }
    }

    /// <summary>The code of a field is one text in however many runs; fields may stand in the code of others.</summary>
    private void FieldMark(XElement mark)
    {
        var type = mark.Attributes().FirstOrDefault(a => a.Name.LocalName == "fldCharType")?.Value;
        if (type == "begin") _fields.Push(new Story($"{place} field code"));
        else if (type == "end" && _fields.TryPop(out var field)) _apart.Add(field);
    }

    private void Children(XElement element)
    {
        foreach (var child in element.Elements()) Visit(child);
    }

    private void Table(XElement table)
    {
        var rows = new List<IReadOnlyList<TextSpan>>();
        _story.Break();
        foreach (var row in Within(table, "tr"))
        {
            var cells = new List<TextSpan>();
            Hidden(row);
            foreach (var cell in Within(row, "tc"))
            {
                var start = _story.Length;
                Children(cell);
                cells.Add(TextSpan.Between(start, _story.Length));
                // A border that no story break takes for its own.
                _story.Add('\t');
            }

            _story.Add('\n');
            if (cells.Count > 0) rows.Add(cells);
        }

        _story.AddTable(rows);
    }

    /// <summary>Rows and cells may be wrapped: content controls, custom XML, tracked insertions.</summary>
    private static IEnumerable<XElement> Within(XElement parent, string name) => parent.Elements().SelectMany(e =>
        e.Name.LocalName == name ? [e] : e.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" ? Within(e, name) : []);

    private void Apart(string name, HiddenTrace trace, XElement element, string[] texts)
    {
        var story = new Story(name) { Trace = trace };
        foreach (var text in element.DescendantsAndSelf().Where(e => texts.Contains(e.Name.LocalName))) story.Add(new ElementText(text));
        if (story.Length > 0) _apart.Add(story);
    }

    /// <summary>Told apart, and read where it stands all the same: to the detectors it is text like any other.</summary>
    private void Hidden(XElement element)
    {
        if (DocxHidden.IsUnseen(element, hiddenStyles)) Apart($"docx hidden text {++_hidden}", HiddenTrace.HiddenText, element, ["t"]);
    }

    /// <summary>Whether the characters of an element are read here; what else holds any is for the reader of the rest.</summary>
    internal static bool Reads(XElement element) => element.Name.LocalName is "t" or "delText" or "instrText" or "delInstrText" or "posOffset";
}
