using System.Buffers.Binary;

namespace ParkRisk.Analysis.IO.Tables;

/// <summary>Walks over well-known binary without building anything: damaged or hostile bytes must cost neither memory nor stack.</summary>
internal static class WkbOutline
{
    private const int DeepestNesting = 8;
    private const int PartHeader = 5;

    /// <summary>True when every count fits the bytes that follow, and collections are not nested absurdly.</summary>
    public static bool IsSound(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        return Walk(bytes, ref offset, 0);
    }

    private static bool Walk(ReadOnlySpan<byte> bytes, ref int offset, int depth)
    {
        if (depth > DeepestNesting || bytes.Length - offset < PartHeader || bytes[offset] > 1)
        {
            return false;
        }

        bool little = bytes[offset] == 1;
        uint type = Number(bytes, offset + 1, little);
        offset += PartHeader;
        int ordinates = 2 + Extra(type);
        switch ((type & 0x0FFFFFFF) % 1000)
        {
            case 1:
                return Skip(bytes, ref offset, 1, 8 * ordinates);
            case 2:
                return Count(bytes, ref offset, little, out uint points) && Skip(bytes, ref offset, points, 8 * ordinates);
            case 3:
                return Rings(bytes, ref offset, little, ordinates);
            case >= 4 and <= 7:
                return Parts(bytes, ref offset, little, depth);
            default:
                return false;
        }
    }

    private static bool Rings(ReadOnlySpan<byte> bytes, ref int offset, bool little, int ordinates)
    {
        if (!Count(bytes, ref offset, little, out uint rings))
        {
            return false;
        }

        for (uint ring = 0; ring < rings; ring++)
        {
            if (!Count(bytes, ref offset, little, out uint points) || !Skip(bytes, ref offset, points, 8 * ordinates))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Parts(ReadOnlySpan<byte> bytes, ref int offset, bool little, int depth)
    {
        if (!Count(bytes, ref offset, little, out uint parts))
        {
            return false;
        }

        for (uint part = 0; part < parts; part++)
        {
            if (!Walk(bytes, ref offset, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Heights and measures, in the ISO (thousands) and the EWKB (high bits) way of saying it.</summary>
    private static int Extra(uint type)
    {
        uint iso = (type & 0x0FFFFFFF) / 1000;
        bool height = iso is 1 or 3 || (type & 0x80000000) != 0;
        bool measure = iso is 2 or 3 || (type & 0x40000000) != 0;
        return (height ? 1 : 0) + (measure ? 1 : 0);
    }

    private static bool Count(ReadOnlySpan<byte> bytes, ref int offset, bool little, out uint count)
    {
        count = 0;
        if (bytes.Length - offset < sizeof(uint))
        {
            return false;
        }

        count = Number(bytes, offset, little);
        offset += sizeof(uint);
        return count <= bytes.Length;
    }

    private static bool Skip(ReadOnlySpan<byte> bytes, ref int offset, uint count, int size)
    {
        long length = count * (long)size;
        if (length > bytes.Length - offset)
        {
            return false;
        }

        offset += (int)length;
        return true;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int offset, bool little)
        => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..]);
}
