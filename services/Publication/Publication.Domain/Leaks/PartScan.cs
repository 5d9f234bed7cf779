namespace GovPortal.Publication.Domain.Leaks;

/// <summary>One part while the detectors look at it: each adds what it finds, the later ones lean on the earlier.</summary>
internal sealed class PartScan
{
    private readonly List<Hit> _hits = [];
    private bool[]? _taken;
    private bool[]? _ofPersons;
    private TextLayout? _layout;
    private PersonContext? _persons;
    private IReadOnlyList<NumberCandidate>? _numbers;

    public PartScan(ScannedPart part, LeakPolicy policy)
    {
        (Part, Policy) = (part, policy);
        Folded = FoldedText.Of(part.Text);
    }

    public ScannedPart Part { get; }

    public LeakPolicy Policy { get; }

    public FoldedText Folded { get; }

    public TextLayout Layout => _layout ??= new TextLayout(Part);

    /// <summary>Asked for first by the detectors of words, after those of numbers are done.</summary>
    public PersonContext Persons => _persons ??= new PersonContext(Layout, _hits);

    public IReadOnlyList<NumberCandidate> Numbers => _numbers ??= [.. DigitRuns.In(Folded.Text)];

    public IReadOnlyList<Hit> Hits => _hits;

    public void Add(Hit hit)
    {
        _hits.Add(hit);
        if (hit.Span.Length == 0) return;
        _taken ??= new bool[Part.Text.Length];
        Array.Fill(_taken, true, hit.Span.Start, hit.Span.Length);
        if (hit.Severity != LeakSeverity.Block || hit.Detector is not (DetectorIds.Identity or DetectorIds.Mobile)) return;
        _ofPersons ??= new bool[Part.Text.Length];
        _ofPersons[hit.Span.Start] = true;
    }

    /// <summary>Whether a number was already recognised there: an identity number is no account.</summary>
    public bool IsTaken(TextSpan span) => _taken is not null && _taken.AsSpan(span.Start, span.Length).Contains(true);

    /// <summary>Whether an identity number or a private phone begins in a stretch.</summary>
    public bool HasNumberOfPerson(TextSpan span) => _ofPersons is not null && _ofPersons.AsSpan(span.Start, span.Length).Contains(true);

    public TextSpan Original(int start, int length) => Folded.ToOriginal(start, length);

    /// <summary>Up to 24 characters before a place, on its line, and the header above it: where a label stands.</summary>
    public bool IsLabelled(TextSpan span, Func<ReadOnlySpan<char>, bool> label, int reach = 24) =>
        label(Layout.Before(span.Start, reach)) || label(Layout.HeaderAt(span.Start));

    /// <summary>Whether letters stick to the digits: then they are a code, not a number of a person.</summary>
    public bool SticksToLetters(NumberCandidate number) =>
        (number.Start > 0 && char.IsAsciiLetter(Folded.Text[number.Start - 1]))
        || (number.End < Folded.Text.Length && char.IsAsciiLetter(Folded.Text[number.End]) && !number.Digits.EndsWith('X'));
}
