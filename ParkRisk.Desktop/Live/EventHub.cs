using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ParkRisk.Desktop.Live;

/// <summary>Tells every open page what has happened.</summary>
internal sealed class EventHub
{
    private const int Waiting = 64;
    private readonly ConcurrentDictionary<Channel<object>, bool> pages = new();

    /// <summary>A channel with everything that happens from now on. When a page does not read, the oldest messages are dropped; the page asks for the state again when it is back.</summary>
    public Channel<object> Join()
    {
        var channel = Channel.CreateBounded<object>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });
        pages[channel] = true;
        return channel;
    }

    /// <summary>Ends it.</summary>
    public void Leave(Channel<object> channel) => pages.TryRemove(channel, out _);

    /// <summary>Tells all pages.</summary>
    public void Publish(object message)
    {
        foreach (var page in pages.Keys)
        {
            page.Writer.TryWrite(message);
        }
    }
}
