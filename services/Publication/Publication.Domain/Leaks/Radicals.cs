namespace GovPortal.Publication.Domain.Leaks;

/// <summary>Radicals that fonts of PDF files give in place of the characters that look the same: ⼩ for 小.</summary>
public static class Radicals
{
    private const char First = '\u2F00';

    /// <summary>The characters of the Kangxi radicals U+2F00 to U+2FD5, in their order (Unicode, compatibility decomposition).</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日"
        + "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
        + "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Supplement = "\u2ED3\u2EDB\u2EE2\u2EE6\u2EE5\u2EE9\u2EF0\u2ECB\u2EC9\u2EC5\u2ED4\u2EDA\u2EDC\u2EC4\u2E9F\u2EEE\u2EF3\u2EE8\u2EEC\u2EC1\u2ED1";
    private const string Simplified = "长风马鸟鱼黄龙车贝见门页飞西母齿龟麦齐虎長";

    public static char Fold(char c)
    {
        if (c is >= First and <= '\u2FD5') return Kangxi[c - First];
        return c is >= '\u2E80' and <= '\u2EFF' && Supplement.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Simplified[at] : c;
    }
}
