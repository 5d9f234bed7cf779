using System.ComponentModel.DataAnnotations;
using GovPortal.Portal.Suite;

namespace GovPortal.Portal.Pages;

/// <summary>What a visitor types into the form: the fields of Regulation 2019 art. 29 and the wishes of arts. 40 and 43. No purpose is asked for.</summary>
public sealed class RequestForm
{
    /// <summary>How many further things the form has room for.</summary>
    public const int FurtherFields = 2;

    /// <summary>One number for one form, so that a second press of the button files nothing twice.</summary>
    [Required, StringLength(64)]
    public string Key { get; set; } = "";

    [Display(Name = "申请人类别"), Required(ErrorMessage = "请选择申请人类别。")]
    public string ApplicantKind { get; set; } = "naturalPerson";

    [Display(Name = "姓名或者名称"), Required(ErrorMessage = "请填写姓名或者名称。"), StringLength(200, ErrorMessage = "姓名或者名称不超过200字。")]
    public string? ApplicantName { get; set; }

    [Display(Name = "身份证明号码"), StringLength(40, ErrorMessage = "身份证明号码不超过40个字符。")]
    public string? IdentityNumber { get; set; }

    [Display(Name = "联系方式"), Required(ErrorMessage = "请填写联系方式。"), StringLength(200, MinimumLength = 3, ErrorMessage = "联系方式为3至200个字符。")]
    public string? Contact { get; set; }

    [Display(Name = "代理人姓名"), StringLength(200)]
    public string? AgentName { get; set; }

    [Display(Name = "代理人联系方式"), StringLength(200)]
    public string? AgentContact { get; set; }

    [Display(Name = "所需信息的内容描述"), Required(ErrorMessage = "请描述所需要的政府信息。"), StringLength(2000, MinimumLength = 4, ErrorMessage = "内容描述为4至2000字。")]
    public string? Description { get; set; }

    [Display(Name = "信息名称"), StringLength(300, ErrorMessage = "信息名称不超过300字。")]
    public string? Title { get; set; }

    [Display(Name = "文号"), StringLength(100, ErrorMessage = "文号不超过100字。")]
    public string? DocNumber { get; set; }

    [Display(Name = "其他便于查询的特征"), StringLength(1000, ErrorMessage = "特征描述不超过1000字。")]
    public string? Features { get; set; }

    [Display(Name = "其他事项"), MaxLength(5)]
    public List<string?> Further { get; set; } = [];

    [Display(Name = "提供形式")]
    public string? SupplyForm { get; set; }

    [Display(Name = "获取途径")]
    public string? ReceiptWay { get; set; }

    [Display(Name = "需要的协助")]
    public List<string> Assistance { get; set; } = [];

    /// <summary>What is held against the titles of what is published already.</summary>
    public string Question => string.Join(' ', new[] { Title, DocNumber, Description }.Where(t => !string.IsNullOrWhiteSpace(t)));

    public object ToSubmission() => new
    {
        applicantName = ApplicantName,
        applicantKind = ApplicantKind,
        contact = Contact,
        identityNumber = Given(IdentityNumber),
        description = Description,
        title = Given(Title),
        docNumber = Given(DocNumber),
        features = Given(Features),
        supplyForm = Known(SupplyForm, RequestNames.SupplyForms),
        receiptWay = Known(ReceiptWay, RequestNames.ReceiptWays),
        assistance = Assistance.Where(RequestNames.Assistance.ContainsKey).ToArray(),
        items = Further.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => new { description = t }).ToArray(),
        agent = Given(AgentName) is { } agent ? new { name = agent, contact = Given(AgentContact) } : null,
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Known(string? code, IReadOnlyDictionary<string, string> codes) => code is not null && codes.ContainsKey(code) ? code : null;
}
