using System.Reflection;
using System.Reflection.Emit;

namespace ParkRisk.Analysis.Tests.Conventions;

/// <summary>What the code of a type refers to, read from its signatures and the instructions of its methods.</summary>
/// <remarks>Compiled code is read rather than source text, so that comments and strings do not count and fully qualified names do.</remarks>
internal static class CompiledReferences
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every type named by a type's bases, fields, signatures and instructions.</summary>
    public static IEnumerable<Type> Types(Type type)
    {
        var named = new List<Type?> { type.BaseType };
        named.AddRange(type.GetInterfaces());
        named.AddRange(type.GetFields(Declared).Select(field => field.FieldType));
        foreach (var method in Methods(type))
        {
            named.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            named.Add((method as MethodInfo)?.ReturnType);
            named.AddRange(Members(method).SelectMany(member => new[] { member as Type, member.DeclaringType }));
        }

        return named.OfType<Type>().SelectMany(Parts).Distinct();
    }

    /// <summary>Every member that the instructions of a type's methods call, load or create.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => Methods(type).SelectMany(Members);

    private static IEnumerable<MethodBase> Methods(Type type)
        => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];
    }

    private static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (int at = 0; at < code.Length;)
        {
            short value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            at += value is >= 0 and <= 0xFF ? 1 : 2;
            var operand = Instructions[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
            }

            at += OperandLength(operand, code, at);
        }
    }

    private static int OperandLength(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
