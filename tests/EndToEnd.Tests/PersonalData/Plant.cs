using System.Globalization;
using System.Security.Cryptography;

namespace GovPortal.EndToEnd.Tests.PersonalData;

/// <summary>An applicant whom nobody else is called like, and texts about him of which each can be told from the others.</summary>
internal sealed class Plant
{
    private readonly List<string> _where = [];

    /// <summary>Begins every mark.</summary>
    public string Mark { get; } = RandomNumberGenerator.GetString("bcdfghjkmnpqrstvwxz", 10);

    /// <summary>Four characters, each one in eight thousand.</summary>
    public string Name { get; } = string.Concat(Enumerable.Range(0, 4).Select(_ => (char)('一' + RandomNumberGenerator.GetInt32(8000))));

    /// <summary>A text that says where it was put.</summary>
    public string Text(string where)
    {
        _where.Add(where);
        return string.Create(CultureInfo.InvariantCulture, $"{Mark}{_where.Count - 1:000}{Name}");
    }

    /// <summary>The same without Chinese, for numbers and addresses.</summary>
    public string Code(string where) => Text(where)[..^Name.Length];

    public string Where(Hit hit) => hit.Number is { } number && number < _where.Count ? _where[number] : "somewhere";
}
