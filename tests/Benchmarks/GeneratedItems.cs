using System.Globalization;
using System.Text;

namespace GovPortal.Benchmarks;

/// <summary>Items of about 800 Chinese characters from 2008 to 2026: words by Zipf's law, the commonest those that such texts are full of. The same number gives the same item.</summary>
internal sealed class GeneratedItems
{
    public const int Towns = 4;
    private const int Characters = 3_000;
    private const int Words = 30_000;
    private const int BodyLength = 800;

    private static readonly string[] Common =
    [
        "的", "和", "工作", "在", "管理", "对", "为", "政府", "信息", "公开", "了", "是", "单位", "建设", "部门", "安全", "发展", "有关", "进行", "等", "情况", "项目", "实施",
        "与", "服务", "社会", "以", "组织", "通知", "村民", "人员", "制度", "检查", "资金", "依法", "要求", "加强", "落实", "镇政府", "环境", "农业", "生产", "申请", "按照", "规定",
        "低保", "公示", "补贴", "土地", "征收", "防汛", "春耕", "医疗", "教育", "养老", "救助", "党委", "办公室", "负责", "责任", "领导小组", "实施方案", "人民政府", "政府信息公开",
    ];

    private static readonly string[] Columns = ["notice", "policy", "disclosure", "news", "interpretation", "data", "other"];

    private readonly string[] _words = new string[Words];
    private readonly double[] _upTo = new double[Words];

    public GeneratedItems()
    {
        var random = new Random(20_261_125);
        for (var rank = 0; rank < Words; rank++)
        {
            _words[rank] = rank < Common.Length ? Common[rank] : Word(random);
            _upTo[rank] = (rank == 0 ? 0 : _upTo[rank - 1]) + (1.0 / (rank + 4));
        }
    }

    public static string TownOf(int item) => $"benchmark-{item % Towns}";

    public Generated this[int item]
    {
        get
        {
            var random = new Random(item);
            var title = Text(random, 18 + random.Next(12), marks: false);
            var day = new DateOnly(2008, 5, 1).AddDays(random.Next(6_760));
            var number = random.Next(5) == 0 ? $"看政发〔{day.Year}〕{random.Next(1, 200)}号" : null;
            return new Generated(
                $"item-{item}", title, number, Columns[Math.Min(random.Next(Columns.Length), random.Next(Columns.Length))], day,
                random.Next(40) == 0 ? "repealed" : "effective", Text(random, BodyLength - 100 + random.Next(200), marks: true));
        }
    }

    /// <summary>The file of one town's items below a number, as it is sent.</summary>
    public async Task WriteAsync(Stream to, int town, int count, CancellationToken ct)
    {
        await using var csv = new StreamWriter(to, new UTF8Encoding(false), 256 * 1024, leaveOpen: true);
        await csv.WriteAsync("key,title,docNumber,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity,validityOn\n");
        for (var at = town; at < count; at += Towns)
        {
            var item = this[at];
            var day = item.PublishedOn.ToString("O", CultureInfo.InvariantCulture);
            await csv.WriteAsync($"{item.Key},{item.Title},{item.DocNumber},{item.Column},{day},{day},website,{item.Body},false,true,{item.Validity},{(item.Validity == "effective" ? "" : day)}\n".AsMemory(), ct);
        }
    }

    private static string Word(Random random)
    {
        var length = random.Next(10) switch { 0 => 1, < 8 => 2, 8 => 3, _ => 4 };
        // Some characters are in many words.
        return string.Create(length, random, static (word, random) =>
        {
            for (var at = 0; at < word.Length; at++) word[at] = (char)('一' + (int)(Characters * Math.Pow(random.NextDouble(), 2.5)) * 6);
        });
    }

    private string Text(Random random, int length, bool marks)
    {
        var text = new StringBuilder(length + 4);
        for (var word = 1; text.Length < length; word++)
        {
            text.Append(Next(random));
            if (marks && word % 7 == 0) text.Append(word % 21 == 0 ? '。' : '，');
        }

        return text.ToString();
    }

    private string Next(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, Words - 1)];
    }
}

internal sealed record Generated(string Key, string Title, string? DocNumber, string Column, DateOnly PublishedOn, string Validity, string Body)
{
    /// <summary>What the search looks through; such text is folded already.</summary>
    public string Searched => $"{Title}\n{DocNumber}\n{Body}";
}
