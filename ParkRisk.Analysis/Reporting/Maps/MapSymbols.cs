using ParkRisk.Analysis.Parks;
using ParkRisk.Analysis.Reporting.Drawing;

namespace ParkRisk.Analysis.Reporting.Maps;

/// <summary>Groups of hazardous installations that share a symbol.</summary>
internal enum UnitGroup
{
    /// <summary>Atmospheric tanks.</summary>
    AtmosphericTank,

    /// <summary>Refrigerated tanks.</summary>
    RefrigeratedTank,

    /// <summary>Pressure vessels.</summary>
    PressureVessel,

    /// <summary>Process vessels, reactors, heat exchangers.</summary>
    Process,

    /// <summary>Pumps and compressors.</summary>
    Machine,

    /// <summary>Pipes, loading arms, hoses, tank trucks.</summary>
    Transfer,

    /// <summary>Warehouses and cylinder stores.</summary>
    Warehouse,

    /// <summary>Stores of explosives.</summary>
    Explosive,
}

/// <summary>Symbols of the map, used alike on the map and in its legend.</summary>
internal static class MapSymbols
{
    /// <summary>The group of a kind.</summary>
    public static UnitGroup GroupOf(UnitKind kind) => kind switch
    {
        UnitKind.AtmosphericTank => UnitGroup.AtmosphericTank,
        UnitKind.RefrigeratedTank => UnitGroup.RefrigeratedTank,
        UnitKind.PressureVessel => UnitGroup.PressureVessel,
        UnitKind.ProcessVessel or UnitKind.Reactor or UnitKind.HeatExchanger => UnitGroup.Process,
        UnitKind.Pump or UnitKind.Compressor => UnitGroup.Machine,
        UnitKind.Pipe or UnitKind.LoadingArm or UnitKind.Hose or UnitKind.TankTruck => UnitGroup.Transfer,
        UnitKind.CylinderStore or UnitKind.Warehouse => UnitGroup.Warehouse,
        _ => UnitGroup.Explosive,
    };

    /// <summary>Name of a group.</summary>
    public static string Name(UnitGroup group, ReportLanguage language) => group switch
    {
        UnitGroup.AtmosphericTank => language.Pick("常压储罐", "atmospheric tank"),
        UnitGroup.RefrigeratedTank => language.Pick("低温储罐", "refrigerated tank"),
        UnitGroup.PressureVessel => language.Pick("压力容器", "pressure vessel"),
        UnitGroup.Process => language.Pick("工艺设备", "process equipment"),
        UnitGroup.Machine => language.Pick("泵、压缩机", "pump, compressor"),
        UnitGroup.Transfer => language.Pick("装卸、管道", "loading, piping"),
        UnitGroup.Warehouse => language.Pick("仓库、气瓶库", "warehouse, cylinders"),
        _ => language.Pick("爆炸品库", "explosive store"),
    };

    /// <summary>Draws a unit.</summary>
    public static void Unit(SvgCanvas canvas, double x, double y, UnitGroup group)
    {
        (string Fill, double Size) look = group is UnitGroup.Machine or UnitGroup.Transfer ? (Palette.Unit, 3.8) : (Palette.Unit, 4.6);
        double s = look.Size;
        switch (group)
        {
            case UnitGroup.AtmosphericTank:
                Circle(canvas, x, y, s, look.Fill);
                break;
            case UnitGroup.RefrigeratedTank:
                Circle(canvas, x, y, s + 0.6, look.Fill);
                Circle(canvas, x, y, s * 0.42, Ink.Paper);
                break;
            case UnitGroup.PressureVessel:
                canvas.Add(
                    "rect", ("x", x - 5.4), ("y", y - 2.7), ("width", 10.8), ("height", 5.4), ("rx", 2.7), ("fill", look.Fill), ("stroke", Ink.Paper), ("stroke-width", 0.8));
                break;
            case UnitGroup.Process:
                Shape(canvas, look.Fill, (x, y - s - 0.8), (x + s + 0.8, y), (x, y + s + 0.8), (x - s - 0.8, y));
                break;
            case UnitGroup.Machine:
                Shape(canvas, look.Fill, (x - s, y - s * 0.8), (x + s, y - s * 0.8), (x, y + s));
                break;
            case UnitGroup.Transfer:
                Shape(canvas, look.Fill, (x - s * 0.8, y - s), (x + s, y), (x - s * 0.8, y + s));
                break;
            case UnitGroup.Warehouse:
                Shape(canvas, look.Fill, (x - s, y - s), (x + s, y - s), (x + s, y + s), (x - s, y + s));
                break;
            default:
                Shape(canvas, look.Fill, (x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5));
                canvas.Line(x - 3, y - 3, x + 3, y + 3, Ink.Paper, 1.4).Line(x - 3, y + 3, x + 3, y - 3, Ink.Paper, 1.4);
                break;
        }
    }

    /// <summary>Draws a protection target: shape by class, colour by verdict, and a ring where its limit is exceeded.</summary>
    public static void Target(SvgCanvas canvas, double x, double y, TargetClass targetClass, bool? ok)
    {
        string fill = Colour(ok);
        if (ok == false)
        {
            canvas.Add("circle", ("cx", x), ("cy", y), ("r", 11.5), ("fill", Ink.Paper), ("fill-opacity", 0.75), ("stroke", fill), ("stroke-width", 2.2));
        }

        switch (targetClass)
        {
            case TargetClass.HighSensitivity:
                Regular(canvas, x, y, 8.6, 5, fill, star: true);
                break;
            case TargetClass.Important:
                Regular(canvas, x, y, 7.4, 5, fill, star: false);
                break;
            case TargetClass.Class1:
                Regular(canvas, x, y + 1, 7.6, 3, fill, star: false);
                break;
            case TargetClass.Class2:
                Shape(canvas, fill, (x - 5.2, y - 5.2), (x + 5.2, y - 5.2), (x + 5.2, y + 5.2), (x - 5.2, y + 5.2));
                break;
            default:
                Circle(canvas, x, y, 5, fill);
                break;
        }
    }

    /// <summary>Colour of a verdict.</summary>
    public static string Colour(bool? ok) => ok switch { true => Palette.Acceptable, false => Palette.Exceeding, null => Palette.NotJudged };

    private static void Circle(SvgCanvas canvas, double x, double y, double radius, string fill)
        => canvas.Add("circle", ("cx", x), ("cy", y), ("r", radius), ("fill", fill), ("stroke", Ink.Paper), ("stroke-width", 0.8));

    private static void Shape(SvgCanvas canvas, string fill, params ReadOnlySpan<(double X, double Y)> corners)
    {
        var points = new string[corners.Length];
        for (int i = 0; i < corners.Length; i++)
        {
            points[i] = SvgCanvas.Number(corners[i].X) + "," + SvgCanvas.Number(corners[i].Y);
        }

        canvas.Add("polygon", ("points", string.Join(' ', points)), ("fill", fill), ("stroke", Ink.Paper), ("stroke-width", 0.8), ("stroke-linejoin", "round"));
    }

    private static void Regular(SvgCanvas canvas, double x, double y, double radius, int corners, string fill, bool star)
    {
        var points = new List<(double, double)>();
        for (int i = 0; i < corners; i++)
        {
            points.Add(PolarPath.Point(x, y, radius, 360.0 * i / corners));
            if (star)
            {
                points.Add(PolarPath.Point(x, y, radius * 0.45, 360.0 * (i + 0.5) / corners));
            }
        }

        Shape(canvas, fill, [.. points]);
    }
}
