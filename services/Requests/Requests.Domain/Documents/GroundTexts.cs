namespace GovPortal.Requests.Domain.Documents;

/// <summary>Grounds of non-disclosure in the words of the Regulation: 2019 arts. 14–16; 2007 arts. 2, 8, 14.</summary>
internal static class GroundTexts
{
    /// <returns>One sentence that names every ground, the leading one first, and where it stands; empty without grounds.</returns>
    public static string Of(string regime, IReadOnlyList<string> grounds, string what, string lawName)
    {
        if (grounds.Count == 0) return "";
        var named = grounds.Select(ground => regime == "2007" ? Of2007(ground, lawName) : Of2019(ground, lawName)).ToList();
        return $"{what}{string.Join("，同时", named)}。";
    }

    private static string Of2019(string ground, string lawName) => ground switch
    {
        "stateSecret" => "属于依法确定为国家秘密的政府信息（《中华人民共和国政府信息公开条例》第十四条）",
        "prohibitedByLaw" => $"属于法律、行政法规禁止公开的政府信息（《中华人民共和国政府信息公开条例》第十四条；{lawName}）",
        "security" => "属于公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息（《中华人民共和国政府信息公开条例》第十四条）",
        "thirdParty" => "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害（《中华人民共和国政府信息公开条例》第十五条）",
        "internalAffairs" => "属于行政机关的内部事务信息，可以不予公开（《中华人民共和国政府信息公开条例》第十六条第一款）",
        "deliberative" => "属于行政机关在履行行政管理职能过程中形成的过程性信息，可以不予公开（《中华人民共和国政府信息公开条例》第十六条第二款）",
        "enforcementFile" => "属于行政执法案卷信息，可以不予公开（《中华人民共和国政府信息公开条例》第十六条第二款）",
        _ => throw new ArgumentException($"There is no ground '{ground}' in 2019.", nameof(ground)),
    };

    private static string Of2007(string ground, string lawName) => ground switch
    {
        "stateSecret" => "涉及国家秘密（《中华人民共和国政府信息公开条例》（国务院令第492号）第十四条第四款）",
        "tradeSecret" => "涉及商业秘密（《中华人民共和国政府信息公开条例》（国务院令第492号）第十四条第四款）",
        "privacy" => "涉及个人隐私（《中华人民共和国政府信息公开条例》（国务院令第492号）第十四条第四款）",
        "security" => "公开后可能危及国家安全、公共安全、经济安全和社会稳定（《中华人民共和国政府信息公开条例》（国务院令第492号）第八条）",
        "notGovernmentInformation" => "不是《中华人民共和国政府信息公开条例》（国务院令第492号）第二条所指的政府信息",
        "otherLaw" => $"属于法律、法规规定不予公开的其他信息（{lawName}）",
        _ => throw new ArgumentException($"There is no ground '{ground}' in 2007.", nameof(ground)),
    };
}
