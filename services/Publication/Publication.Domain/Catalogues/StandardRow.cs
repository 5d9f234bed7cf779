namespace GovPortal.Publication.Domain.Catalogues;

/// <summary>A row of the standard catalogue (基层政务公开标准目录), in its printed columns. The county keeps it for all of its towns.</summary>
public sealed class StandardRow
{
    private StandardRow()
    {
    }

    public StandardRow(string number, StandardRowContent content) => (Id, Number, Content, Version) = (Guid.CreateVersion7(), number, content, 1);

    public Guid Id { get; private set; }

    /// <summary>序号.</summary>
    public string Number { get; private set; } = "";

    public StandardRowContent Content { get; private set; } = null!;

    /// <summary>No longer in the county's catalogue; what towns took stays readable.</summary>
    public bool Dropped { get; private set; }

    public long Version { get; private set; }

    /// <returns>Whether anything differs: sending a file twice changes nothing.</returns>
    public bool Take(StandardRowContent content)
    {
        if (!Dropped && Content == content) return false;
        (Content, Dropped) = (content, false);
        Version++;
        return true;
    }

    public bool Drop()
    {
        if (Dropped) return false;
        Dropped = true;
        Version++;
        return true;
    }
}

/// <param name="Field">Code of one of the 26 fields.</param>
/// <param name="FirstLevel">公开事项，一级.</param>
/// <param name="SecondLevel">公开事项，二级.</param>
/// <param name="Content">公开内容（要素）.</param>
/// <param name="Basis">公开依据.</param>
/// <param name="TimeLimit">公开时限.</param>
/// <param name="Agency">公开主体.</param>
/// <param name="Channels">公开渠道和载体.</param>
/// <param name="Audience">公开对象: public (全社会) or specificGroup (特定群众).</param>
/// <param name="Way">公开方式: proactive (主动) or onRequest (依申请公开).</param>
public sealed record StandardRowContent(
    string Field, string FirstLevel, string SecondLevel, string Content, string Basis, string TimeLimit, string Agency, string Channels, string Audience, string Way);
