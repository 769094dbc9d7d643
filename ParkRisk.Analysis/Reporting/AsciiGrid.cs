using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ParkRisk.Analysis.Geometries;

namespace ParkRisk.Analysis.Reporting;

/// <summary>Writes a field as an ESRI ASCII grid, northernmost row first, five significant digits.</summary>
public static class AsciiGrid
{
    private const int BytesPerValue = 12;
    private static readonly StandardFormat Scientific = new('E', 4);

    /// <summary>Writes the grid.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="field">The field; no value is negative.</param>
    public static void Write(Stream stream, ScalarField field)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(field);
        var frame = field.Frame;
        string header = string.Create(
            CultureInfo.InvariantCulture,
            $"ncols {frame.Columns}\nnrows {frame.Rows}\nxllcorner {frame.West}\nyllcorner {frame.South}\ncellsize {frame.CellSize}\nNODATA_value -9999\n");
        stream.Write(Encoding.ASCII.GetBytes(header));
        byte[] line = new byte[frame.Columns * BytesPerValue];
        for (int row = frame.Rows - 1; row >= 0; row--)
        {
            stream.Write(line, 0, Format(field, row, line));
        }
    }

    private static int Format(ScalarField field, int row, Span<byte> line)
    {
        int length = 0;
        for (int column = 0; column < field.Frame.Columns; column++)
        {
            double value = field[row, column];
            if (value == 0)
            {
                line[length++] = (byte)'0';
            }
            else
            {
                Utf8Formatter.TryFormat(value, line[length..], out int written, Scientific);
                length += written;
            }

            line[length++] = column + 1 < field.Frame.Columns ? (byte)' ' : (byte)'\n';
        }

        return length;
    }
}
