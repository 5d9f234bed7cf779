using GovPortal.Requests.Domain.Documents;

namespace GovPortal.Requests.Documents;

/// <summary>Places a paper's elements on pages of 22 lines.</summary>
internal sealed class PaperLayout(Paper paper, TextBrush text)
{
    private readonly List<List<PlacedText>> _pages = [[]];
    private float _line;

    public IReadOnlyList<IReadOnlyList<PlacedText>> Pages()
    {
        Head();
        Title();
        _line++;
        foreach (var line in Lines(paper.Addressee + "：", indent: 0)) Put(line, 0);
        Body();
        return _pages;
    }

    /// <summary>Red head, number two lines below it, red rule 4 mm below that.</summary>
    private void Head()
    {
        var size = PageGeometry.HeadSize(paper.Agency);
        var bottom = PageGeometry.HeadDrop + size;
        Centre(paper.Agency, PageGeometry.Top + PageGeometry.HeadDrop + (size * 0.88f), size, bold: true, red: true);
        var number = paper.Number ?? (paper.IssuedOn is null ? "（草稿，未签发）" : "");
        var numberBottom = bottom + (PageGeometry.Pitch * 2) + PageGeometry.BodySize;
        Centre(number, PageGeometry.Top + numberBottom - 2, PageGeometry.BodySize, bold: false, red: false);
        var rule = numberBottom + PageGeometry.RuleDrop;
        _pages[^1].Add(new PlacedText([], 0, PageGeometry.Top + rule, 0, Bold: false, Red: true, Gap: 0, Rule: true));
        // The title begins two lines below the rule.
        _line = (rule / PageGeometry.Pitch) + 2;
    }

    private void Title()
    {
        foreach (var line in LineBreaker.Break(paper.Title, PageGeometry.TypeWidth * 0.9f, 0, piece => text.Measure(piece, PageGeometry.TitleSize, bold: true)))
        {
            Centre(string.Concat(line.Pieces), Baseline(PageGeometry.TitleSize), PageGeometry.TitleSize, bold: true, red: false);
            _line += 1.15f;
        }

        _line = MathF.Ceiling(_line - 0.3f);
    }

    /// <summary>The last lines stay with signature and date, so that no page holds the seal alone.</summary>
    private void Body()
    {
        var lines = paper.Paragraphs.SelectMany(p => Lines(p, indent: 2).Select((line, i) => (Line: line, Indent: i == 0 ? 2 : 0))).ToList();
        var closing = paper.IssuedOn is null ? 2 : paper.Note is null ? 4 : 5;
        for (var i = 0; i < lines.Count; i++)
        {
            var rest = lines.Count - i;
            var fits = _line + rest + closing <= PageGeometry.LinesPerPage;
            if (rest == Math.Min(2, lines.Count) && !fits && _line > 0) NewPage();
            Put(lines[i].Line, lines[i].Indent);
        }

        Closing();
    }

    private void Closing()
    {
        _line += 2;
        var date = paper.IssuedOn is { } day ? Paper.Date(day) : "";
        var (agency, when) = PageGeometry.Closing(paper.Agency, date);
        Right(paper.Agency, agency);
        if (date.Length > 0) Right(date, when);
        if (paper.Note is not { } note) return;
        foreach (var line in Lines($"（{note}）", indent: 2).Select((l, i) => (Line: l, Indent: i == 0 ? 2 : 0))) Put(line.Line, line.Indent);
    }

    private IReadOnlyList<TextLine> Lines(string paragraph, int indent) =>
        LineBreaker.Break(paragraph, PageGeometry.TypeWidth, indent * PageGeometry.Cell, piece => text.Measure(piece, PageGeometry.BodySize, bold: false));

    private void Put(TextLine line, int indent)
    {
        if (_line + 1 > PageGeometry.LinesPerPage + 0.01f) NewPage();
        var room = PageGeometry.TypeWidth - (indent * PageGeometry.Cell);
        var gap = line.Last || line.Pieces.Count < 2 ? 0 : Math.Clamp((room - line.Width) / (line.Pieces.Count - 1), 0, PageGeometry.Cell / 3);
        _pages[^1].Add(new PlacedText(
            line.Pieces, PageGeometry.Left + (indent * PageGeometry.Cell), Baseline(PageGeometry.BodySize), PageGeometry.BodySize, Bold: false, Red: false, gap));
        _line++;
    }

    private void Right(string shown, float characters)
    {
        if (_line + 1 > PageGeometry.LinesPerPage + 0.01f) NewPage();
        var x = PageGeometry.Left + PageGeometry.TypeWidth - (characters * PageGeometry.Cell) - text.Measure(shown, PageGeometry.BodySize, bold: false);
        _pages[^1].Add(new PlacedText([shown], Math.Max(PageGeometry.Left, x), Baseline(PageGeometry.BodySize), PageGeometry.BodySize, Bold: false, Red: false, Gap: 0));
        _line++;
    }

    private void Centre(string shown, float y, float size, bool bold, bool red)
    {
        var x = PageGeometry.Left + ((PageGeometry.TypeWidth - text.Measure(shown, size, bold)) / 2);
        _pages[^1].Add(new PlacedText([shown], Math.Max(PageGeometry.Left, x), y, size, bold, red, Gap: 0));
    }

    /// <summary>Chinese glyphs stand about 0.88 of their size above the line's ground and are centred in it.</summary>
    private float Baseline(float size) => PageGeometry.Top + (_line * PageGeometry.Pitch) + ((PageGeometry.Pitch - size) / 2) + (size * 0.88f);

    private void NewPage()
    {
        _pages.Add([]);
        _line = 0;
    }
}
