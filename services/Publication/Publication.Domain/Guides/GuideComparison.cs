namespace GovPortal.Publication.Domain.Guides;

/// <summary>What differs between two versions of a guide or catalogue, field by field.</summary>
public static class GuideComparison
{
    public static IReadOnlyList<FieldChange> Between(GuideVersion before, GuideVersion after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, current) = (GuideFields.Of(before), GuideFields.Of(after));
        return
        [
            .. old.Keys.Union(current.Keys, StringComparer.Ordinal)
                .Select(name => new FieldChange(name, old.GetValueOrDefault(name), current.GetValueOrDefault(name)))
                .Where(change => change.Before != change.After),
        ];
    }
}

/// <param name="Before">Null where the field is new.</param>
/// <param name="After">Null where it has gone.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
