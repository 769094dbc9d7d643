using System.Collections.Immutable;
using System.Text;
using ParkRisk.Analysis.IO.Tables;
using ParkRisk.Analysis.Parks;

namespace ParkRisk.Analysis.IO.Datasets;

/// <summary>The words by which a dataset names the members of an enumeration: English in snake case, and Chinese.</summary>
public static class ChoiceWords
{
    private static readonly Dictionary<Type, string[]> Chinese = new()
    {
        [typeof(ParkLevel)] = ["国家级", "省级", "市级", "县级"],
        [typeof(ParkKind)] = ["化工园区", "工业园区", "物流园区", "港口园区", "农林园区", "文旅园区", "开发区"],
        [typeof(ZoneFunction)] = ["生产", "仓储", "物流", "公用工程", "行政办公", "居住", "商业", "绿地", "预留"],
        [typeof(OperatingStatus)] = ["在役", "在建", "拟建", "关闭"],
        [typeof(Designation)] = ["自动", "是", "否"],
        [typeof(TankRoof)] = ["固定顶", "浮顶"],
        [typeof(UnitKind)] =
        [
            "常压储罐", "压力容器", "低温储罐", "工艺容器", "反应器", "换热器", "泵", "压缩机", "管道", "装卸臂", "软管", "槽车", "气瓶库", "仓库", "爆炸品库",
        ],
        [typeof(ProtectionGrade)] = ["A级", "B级", "C级"],
        [typeof(TargetCategory)] =
        [
            "学校", "幼儿园", "医院", "社会福利", "文化设施", "图书展览", "文物古迹", "宗教场所", "轨道交通", "军事设施", "外事场所", "住宅", "宿舍", "行政办公",
            "办公", "体育场馆", "零售商业", "旅馆", "娱乐", "市场", "交通枢纽", "公园广场", "非危险化学品企业", "其他",
        ],
        [typeof(TargetClass)] = ["高敏感防护目标", "重要防护目标", "一般防护目标一类", "一般防护目标二类", "一般防护目标三类"],
        [typeof(RoadClass)] = ["高速", "快速", "主干", "次干", "厂内", "铁路"],
        [typeof(UtilityKind)] =
        [
            "消防站", "微型消防站", "应急救援队", "医院", "消火栓", "消防水池", "变电站", "供热", "污水处理", "事故应急池", "避难场所", "集合点", "门卡", "控制室",
        ],
        [typeof(RestrictionControl)] = ["禁止", "限制", "控制"],
        [typeof(MeasureKind)] = ["改造", "搬迁", "退出", "管理"],
        [typeof(MeasureStatus)] = ["未开始", "进行中", "已完成", "已验收"],
        [typeof(TerrainRoughness)] = ["开阔", "城市"],
    };

    /// <summary>The word of a member in a dataset: <c>InService</c> is <c>in_service</c>, <c>Class1</c> is <c>class_1</c>.</summary>
    public static string Word<T>(T member)
        where T : struct, Enum
    {
        string name = member.ToString();
        var word = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (word.Length > 0 && (char.IsUpper(c) || char.IsDigit(c)))
            {
                word.Append('_');
            }

            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    /// <summary>The Chinese word of a member.</summary>
    public static string WordZh<T>(T member)
        where T : struct, Enum
        => Chinese[typeof(T)][Array.IndexOf(Enum.GetValues<T>(), member)];

    /// <summary>All words of an enumeration, in its order.</summary>
    public static ImmutableArray<string> Words<T>()
        where T : struct, Enum
        => typeof(T) == typeof(ProtectionGrade) ? [.. Enum.GetNames<T>()] : [.. Enum.GetValues<T>().Select(Word)];

    /// <summary>The member that a text names, in English or Chinese, whatever its case, width and separators; null where none.</summary>
    public static T? Parse<T>(string text)
        where T : struct, Enum
    {
        string wanted = ColumnName.Normalise(text.Replace('-', '_').Trim().Replace(' ', '_'));
        foreach (var member in Enum.GetValues<T>())
        {
            if (wanted == Word(member) || wanted == ColumnName.Normalise(WordZh(member)))
            {
                return member;
            }
        }

        return null;
    }
}
