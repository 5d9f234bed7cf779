namespace GovPortal.Publication.Domain.Catalogues;

/// <summary>A catalogue item that a text of the Regulation requires to be disclosed of one's own accord (法定主动公开).</summary>
/// <param name="Code">As items name it: A… of 2007, B… of 2019.</param>
/// <param name="Regime">2007 or 2019.</param>
/// <param name="Article">For example 第十二条第（三）项.</param>
/// <param name="Text">The official wording.</param>
/// <param name="Levels">Whom it binds: town, county or both.</param>
/// <param name="InForceFrom">First day.</param>
/// <param name="InForceTo">Last day; null while in force. An item published by then keeps its code.</param>
public sealed record StatutoryItem(
    string Code, string Regime, string Article, string Text, IReadOnlyList<string> Levels, DateOnly InForceFrom, DateOnly? InForceTo)
{
    public bool AppliesOn(DateOnly day) => InForceFrom <= day && (InForceTo is null || day <= InForceTo);
}
