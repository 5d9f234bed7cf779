namespace GovPortal.Publication.Domain.Guides;

/// <summary>What differs between two versions of a guide or catalogue, field by field.</summary>
public static class GuideComparison
{
    public static IReadOnlyList<FieldChange> Between(GuideVersion before, GuideVersion after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, current) = (Fields(before), Fields(after));
        return
        [
            .. old.Keys.Union(current.Keys, StringComparer.Ordinal)
                .Select(name => new FieldChange(name, old.GetValueOrDefault(name), current.GetValueOrDefault(name)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static Dictionary<string, string?> Fields(GuideVersion version)
    {
        var content = version.Content;
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["summary"] = version.Summary,
            ["body"] = version.Body,
            ["classification"] = content?.Classification,
            ["arrangement"] = content?.Arrangement,
            ["waysOfObtaining"] = content?.WaysOfObtaining,
            ["office.name"] = content?.Office?.Name,
            ["office.address"] = content?.Office?.Address,
            ["office.hours"] = content?.Office?.Hours,
            ["office.phone"] = content?.Office?.Phone,
            ["office.fax"] = content?.Office?.Fax,
            ["office.internetContact"] = content?.Office?.InternetContact,
            ["acceptingBody"] = content?.AcceptingBody,
            ["supervisionWay"] = content?.SupervisionWay,
            ["supervisionProcedure"] = content?.SupervisionProcedure,
        };
        foreach (var channel in content?.Applications ?? []) fields[$"applications.{channel.Channel}"] = $"{channel.Address} {channel.Notes}".Trim();
        return fields;
    }
}

/// <param name="Before">Null where the field is new.</param>
/// <param name="After">Null where it has gone.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
