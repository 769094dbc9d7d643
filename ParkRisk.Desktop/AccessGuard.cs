using System.Security.Cryptography;
using System.Text;

namespace ParkRisk.Desktop;

/// <summary>Lets in only the page that this process opened: right token, right host, no foreign origin.</summary>
/// <param name="token">The token of this start.</param>
internal sealed class AccessGuard(string token)
{
    private const string CookieName = "parkrisk-token";
    private const string BearerPrefix = "Bearer ";

    /// <summary>A new random token of 256 bits.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Answers 403 to a foreign host or origin, 401 without the token, and passes everything else on.</summary>
    public async Task Check(HttpContext context, RequestDelegate next)
    {
        if (!IsOwnHost(context.Request) || !IsOwnOrigin(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (!HasToken(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Cookies.Append(CookieName, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict });
        await next(context);
    }

    private static bool IsOwnHost(HttpRequest request)
        => request.Host.Host is "127.0.0.1" or "localhost" && request.Host.Port == request.HttpContext.Connection.LocalPort;

    private static bool IsOwnOrigin(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        string origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none" && (origin.Length == 0 || origin == $"http://{request.Host}");
    }

    private bool HasToken(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        return IsToken(request.Query["token"])
            || IsToken(request.Cookies[CookieName])
            || (header.StartsWith(BearerPrefix, StringComparison.Ordinal) && IsToken(header[BearerPrefix.Length..]));
    }

    /// <summary>Compares in constant time, so that a wrong token tells nothing of the right one.</summary>
    private bool IsToken(string? given)
        => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));
}
