using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ParkRisk.Cli.Terminal;

/// <summary>Writes a payload as one JSON value.</summary>
internal static class JsonPayload
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the value that a function builds.</summary>
    public static void PayloadJson(this Speaker speaker, Action<Utf8JsonWriter> build)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            build(json);
        }

        speaker.Payload(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
