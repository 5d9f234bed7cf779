namespace GovPortal.Publication.Domain.Guides;

/// <summary>The words of a version, each under the name of its field.</summary>
public static class GuideFields
{
    public static IReadOnlyDictionary<string, string?> Of(GuideVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
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
