using System.Runtime.CompilerServices;

namespace ParkRisk.Analysis.Tests.Conventions;

/// <summary>The layers of the engine: a namespace uses only itself and those above it, so that physics can be read without the pipeline and the pipeline without the files.</summary>
internal sealed class NamespaceOrderTests
{
    private const string Root = "ParkRisk.Analysis";

    private static readonly string[] Order =
    [
        "Quantities", "Geometries", "Parks", "Substances", "Meteorology", "Vulnerability", "Releases", "Effects", "Scenarios", "Risk",
        "Domino", "Criteria", "Siting", "Capacity", "Calculators", "Assessments", "IO", "Reporting",
    ];

    private static IEnumerable<Type> OwnTypes
        => typeof(ParkRisk.Analysis.Quantities.Require).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true);

    [Test]
    public void EveryTypeLiesInAKnownNamespace()
    {
        var strangers = OwnTypes.Where(type => Level(type) < 0).Select(type => type.FullName);

        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void ANamespaceUsesOnlyThoseAboveIt()
    {
        var violations =
            from type in OwnTypes
            from used in CompiledReferences.Types(type)
            where used.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true && Level(used) > Level(type)
            select $"{Outermost(type).FullName} uses {used.FullName}";

        Assert.That(violations.Distinct(), Is.Empty);
    }

    [TestCase(typeof(Console))]
    [TestCase(typeof(File))]
    [TestCase(typeof(Directory))]
    [TestCase(typeof(FileInfo))]
    [TestCase(typeof(DirectoryInfo))]
    [TestCase(typeof(FileStream))]
    [TestCase(typeof(Path))]
    [TestCase(typeof(System.Diagnostics.Stopwatch))]
    [TestCase(typeof(System.Diagnostics.Process))]
    [TestCase(typeof(System.Security.Cryptography.RandomNumberGenerator))]
    public void OnlyInputAndOutputTouchesTheMachine(Type forbidden)
    {
        var violations =
            from type in OwnTypes
            where !IsInputOutput(type)
            from used in CompiledReferences.Types(type)
            where used == forbidden
            select Outermost(type).FullName;

        Assert.That(violations.Distinct(), Is.Empty);
    }

    [Test]
    public void OnlyInputAndOutputReadsTheClockOrTheEnvironmentOrDrawsWithoutASeed()
    {
        var violations =
            from type in OwnTypes
            where !IsInputOutput(type)
            from member in CompiledReferences.Members(type)
            where DependsOnTheMoment(member)
            select $"{Outermost(type).FullName} uses {member.DeclaringType!.Name}.{member.Name}";

        Assert.That(violations.Distinct(), Is.Empty);
    }

    // The current thread's number is read by every iterator that the compiler makes; it reaches no result.
    private static bool DependsOnTheMoment(System.Reflection.MemberInfo member) => (member.DeclaringType, member.Name) switch
    {
        (Type owner, "get_Now" or "get_UtcNow" or "get_Today") => owner == typeof(DateTime) || owner == typeof(DateTimeOffset),
        (Type owner, "get_System") => owner == typeof(TimeProvider),
        (Type owner, "NewGuid" or "CreateVersion7") => owner == typeof(Guid),
        (Type owner, "get_Shared") => owner == typeof(Random),
        (Type owner, not "get_CurrentManagedThreadId") when owner == typeof(Environment) => true,
        (Type owner, ".ctor") => owner == typeof(Random) && ((System.Reflection.ConstructorInfo)member).GetParameters().Length == 0,
        _ => false,
    };

    private static bool IsInputOutput(Type type) => Level(type) == Array.IndexOf(Order, "IO");

    private static int Level(Type type)
    {
        if (type.Namespace == Root || type.GetCustomAttributes(typeof(CompilerGeneratedAttribute), false).Length > 0 && type.Namespace is null)
        {
            return 0;
        }

        return Array.IndexOf(Order, type.Namespace![(Root.Length + 1)..].Split('.')[0]);
    }

    private static Type Outermost(Type type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
