using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using ParkRisk.Desktop.Contracts;

namespace ParkRisk.Desktop.Live;

/// <summary>The connection on which previews and events travel.</summary>
internal static class LiveSocket
{
    private const int LargestMessage = 256 * 1024;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Adds the endpoint.</summary>
    public static void Map(WebApplication app)
        => app.Map("/api/live", async (HttpContext context, Workbench bench, EventHub hub, IHostApplicationLifetime life) =>
        {
            if (!context.WebSockets.IsWebSocketRequest)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
            var channel = hub.Join();
            try
            {
                await Task.WhenAny(Send(socket, channel.Reader, stop.Token), Receive(socket, channel.Writer, bench, stop.Token));
            }
            finally
            {
                hub.Leave(channel);
                await stop.CancelAsync();
            }
        }).ExcludeFromDescription();

    private static async Task Send(WebSocket socket, ChannelReader<object> messages, CancellationToken stop)
    {
        try
        {
            await foreach (object message in messages.ReadAllAsync(stop))
            {
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, message.GetType(), Json), WebSocketMessageType.Text, true, stop);
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The page is gone; it connects again when it is back.
        }
    }

    private static async Task Receive(WebSocket socket, ChannelWriter<object> answers, Workbench bench, CancellationToken stop)
    {
        byte[] buffer = new byte[LargestMessage];
        try
        {
            while (await Next(socket, buffer, stop) is { } request)
            {
                if (request.Type == "settle")
                {
                    bench.Settle();
                }
                else if (await bench.Preview(request) is { } preview)
                {
                    answers.TryWrite(preview);
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or JsonException)
        {
            // As above; a page that sends nonsense is disconnected.
        }
    }

    private static async Task<PreviewRequest?> Next(WebSocket socket, byte[] buffer, CancellationToken stop)
    {
        int length = 0;
        while (length < buffer.Length)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), stop);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return JsonSerializer.Deserialize<PreviewRequest>(buffer.AsSpan(0, length), Json);
            }
        }

        return null;
    }
}
