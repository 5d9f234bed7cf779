using System.Text;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>The changes to a file's texts: each stretch of a part is changed in all the pieces that it came from.</summary>
internal sealed class TextEdits
{
    private readonly Dictionary<ITextHolder, SortedDictionary<int, (int Length, string Mask)>> _edits = [];

    /// <param name="span">In the part's text.</param>
    public void Add(ReadPart part, TextSpan span, string mask)
    {
        var rest = mask;
        foreach (var piece in part.Pieces)
        {
            var (start, end) = (Math.Max(piece.Start, span.Start), Math.Min(piece.Start + piece.Length, span.End));
            if (start >= end) continue;
            // The first piece takes the mask, the others lose their share.
            Add(piece.Holder, start - piece.Start, end - start, rest);
            rest = "";
        }
    }

    public void Apply()
    {
        foreach (var (holder, edits) in _edits)
        {
            var text = holder.Read();
            var masked = new StringBuilder();
            var at = 0;
            foreach (var (start, (length, mask)) in edits)
            {
                if (start > at) masked.Append(text, at, start - at);
                if (start >= at) masked.Append(mask);
                at = Math.Max(at, Math.Min(start + length, text.Length));
            }

            holder.Write(masked.Append(text, at, text.Length - at).ToString());
        }
    }

    /// <summary>Of two at one place the longer one holds: nothing that is to go may stay.</summary>
    private void Add(ITextHolder holder, int start, int length, string mask)
    {
        if (!_edits.TryGetValue(holder, out var edits)) _edits[holder] = edits = [];
        if (!edits.TryGetValue(start, out var there) || there.Length < length) edits[start] = (length, mask);
    }
}
