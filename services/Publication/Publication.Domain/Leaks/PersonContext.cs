using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>Whether a person can be recognised beside a word: a name together with a number, a phone or an address in the same sentence, row or table.</summary>
/// <remarks>A word of a list alone says nothing: 学生 stands in every notice of a school.</remarks>
internal sealed partial class PersonContext
{
    private static readonly string[] Numbers = [DetectorIds.Identity, DetectorIds.OldIdentity, DetectorIds.Mobile, DetectorIds.Account, DetectorIds.Passport, DetectorIds.Address];

    private readonly TextLayout _layout;
    private readonly List<TextSpan> _anchors;
    private readonly Dictionary<int, IReadOnlyList<TextSpan>> _units = [];
    private readonly Dictionary<(int Table, int Row), IReadOnlyList<TextSpan>> _tables = [];

    public PersonContext(TextLayout layout, IEnumerable<Hit> hits)
    {
        _layout = layout;
        _anchors = [.. hits.Where(IsAnchor).Select(h => h.Span).OrderBy(s => s.Start)];
    }

    /// <summary>The names of the persons beside a position; empty when no person can be recognised there.</summary>
    public IReadOnlyList<TextSpan> At(int position)
    {
        if (_anchors.Count == 0) return [];
        if (_layout.RowAt(position) is not var (table, row)) return InUnit(_layout.SentenceAt(position));
        // What a header says holds for every row under it.
        return _layout.HeadersOf(table).Above(row) < 0 ? UnderHeader(table, row) : InUnit(_layout.RowSpan(table, row));
    }

    private IReadOnlyList<TextSpan> UnderHeader(int table, int row)
    {
        var (from, to) = _layout.HeadersOf(table).Section(row, _layout.Tables[table].Rows.Count);
        if (_tables.TryGetValue((table, from), out var names)) return names;
        return _tables[(table, from)] = [.. Enumerable.Range(from, Math.Max(0, to - from)).SelectMany(r => InUnit(_layout.RowSpan(table, r)))];
    }

    private IReadOnlyList<TextSpan> InUnit(TextSpan unit)
    {
        if (_units.TryGetValue(unit.Start, out var names)) return names;
        return _units[unit.Start] = HasAnchor(unit) ? NameFinder.In(_layout.Text, unit) is { Count: > 0 } found ? found : SpacedNames(unit) : [];
    }

    private bool HasAnchor(TextSpan unit)
    {
        var (low, high) = (0, _anchors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_anchors[middle].End <= unit.Start) low = middle + 1;
            else high = middle;
        }

        return low < _anchors.Count && _anchors[low].Meets(unit);
    }

    private List<TextSpan> SpacedNames(TextSpan unit) => _layout.RowAt(unit.Start) is var (table, row)
        ? [.. _layout.Tables[table].Rows[row].Where(c => NameFinder.IsName(_layout.Cell(c)))]
        : [];

    private bool IsAnchor(Hit hit) => hit.Detector switch
    {
        DetectorIds.Mobile or DetectorIds.Address => hit.Severity != LeakSeverity.Info,
        DetectorIds.Landline => hit.Value.Length > 0 && !IsOffice(hit.Span) && HasNameBefore(hit.Span),
        _ => Numbers.Contains(hit.Detector) && hit.Severity != LeakSeverity.Info,
    };

    /// <summary>A landline alone is an office's; a person's has the name right before it.</summary>
    private bool HasNameBefore(TextSpan landline)
    {
        if (_layout.RowAt(landline.Start) is not null) return true;
        var from = Math.Max(_layout.SentenceAt(landline.Start).Start, landline.Start - 12);
        return NameFinder.In(_layout.Text, TextSpan.Between(from, landline.Start)).Count > 0;
    }

    /// <summary>A landline beside an office's words is the office's.</summary>
    private bool IsOffice(TextSpan landline)
    {
        var unit = _layout.UnitAt(landline.Start);
        return Office().IsMatch(_layout.Cell(unit)) || Office().IsMatch(_layout.HeaderAt(landline.Start));
    }

    [GeneratedRegex("联系人|咨询|监督|举报电话|报名|办公|热线|负责人|受理|值班|服务|政府|中心|公司|委员会|大队|支队|办事处|[局院所科室校]", RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
