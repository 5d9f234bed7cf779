using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Guides;

/// <summary>The guide (指南) by its fields: Regulation 2019 art. 12(2), 2007 art. 19. What is null has not been written yet.</summary>
/// <param name="Classification">政府信息的分类.</param>
/// <param name="Arrangement">编排体系.</param>
/// <param name="WaysOfObtaining">获取方式.</param>
/// <param name="Office">工作机构.</param>
/// <param name="AcceptingBody">依申请公开的受理机构, where it is not the office itself.</param>
/// <param name="Applications">Every opened channel for applications (国办公开办函〔2017〕19号).</param>
/// <param name="SupervisionWay">监督方式.</param>
/// <param name="SupervisionProcedure">监督程序.</param>
public sealed record GuideContent(
    string? Classification,
    string? Arrangement,
    string? WaysOfObtaining,
    GuideOffice? Office,
    string? AcceptingBody,
    IReadOnlyList<ApplicationChannel>? Applications,
    string? SupervisionWay,
    string? SupervisionProcedure)
{
    /// <summary>Channels that may be refused for no reason (国办公开办函〔2017〕19号): a guide that leaves one out tells applicants wrong.</summary>
    public static IReadOnlyList<string> BasicChannels { get; } = ["counter", "mail"];

    /// <summary>Codes of the channels that a guide may open.</summary>
    public static IReadOnlyList<string> ChannelCodes { get; } = ["counter", "mail", "fax", "email", "web"];

    /// <summary>A guide that is not written by its fields.</summary>
    public static GuideContent Nothing { get; } = new(null, null, null, null, null, null, null, null);

    /// <summary>Every mandatory field that is missing by the text in force on a day, all at once: 2019 art. 12(2), before it 2007 art. 19.</summary>
    public IReadOnlyList<Fault> Missing(DateOnly on)
    {
        var is2019 = on >= RuleSet.Of2019.InForceFrom;
        var missing = new List<Fault>();
        Need("classification", Classification);
        Need("arrangement", Arrangement);
        Need("waysOfObtaining", WaysOfObtaining);
        Need("office.name", Office?.Name);
        Need("office.address", Office?.Address);
        Need("office.hours", Office?.Hours);
        Need("office.phone", Office?.Phone);
        Need("office.fax", Office?.Fax);
        Need("office.internetContact", Office?.InternetContact);
        if (is2019) Need("acceptingBody", AcceptingBody);
        if (is2019) Need("supervisionWay", SupervisionWay);
        if (is2019) Need("supervisionProcedure", SupervisionProcedure);
        missing.AddRange(ApplicationFaults(is2019));
        return missing;

        void Need(string field, string? value)
        {
            if (string.IsNullOrWhiteSpace(value)) missing.Add(new Fault("content." + field, GuideErrors.FieldMissing.Code, $"The guide does not say '{field}' ({(is2019 ? "2019 art. 12" : "2007 art. 19")})."));
        }
    }

    private IEnumerable<Fault> ApplicationFaults(bool is2019)
    {
        var opened = Applications ?? [];
        foreach (var basic in (is2019 ? BasicChannels : []).Except(opened.Select(a => a.Channel), StringComparer.Ordinal))
            yield return new Fault("content.applications", GuideErrors.BasicChannelMissing.Code, $"The channel '{basic}' may not be left out.");
        foreach (var (channel, at) in opened.Select((channel, at) => (channel, at)))
        {
            if (!ChannelCodes.Contains(channel.Channel, StringComparer.Ordinal))
                yield return new Fault($"content.applications[{at}].channel", GuideErrors.UnknownChannel.Code, $"There is no channel '{channel.Channel}'.");
            if (string.IsNullOrWhiteSpace(channel.Notes))
                yield return new Fault($"content.applications[{at}].notes", GuideErrors.NotesMissing.Code, "Every opened channel says how it is used.");
        }
    }
}

/// <param name="InternetContact">互联网联系方式; under the text of 2007 the e-mail address (电子邮箱).</param>
public sealed record GuideOffice(string? Name, string? Address, string? Hours, string? Phone, string? Fax, string? InternetContact);

/// <param name="Channel">counter, mail, fax, email or web.</param>
/// <param name="Address">Where it is: an address, a number, a page.</param>
/// <param name="Notes">使用注意事项.</param>
public sealed record ApplicationChannel(string Channel, string? Address, string? Notes);
