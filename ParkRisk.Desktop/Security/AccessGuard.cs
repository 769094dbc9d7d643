using System.Security.Cryptography;
using System.Text;

namespace ParkRisk.Desktop.Security;

/// <summary>Lets in only the page that this process opened: right token, right host, no foreign origin.</summary>
/// <param name="token">The token of this start.</param>
internal sealed class AccessGuard(string token)
{
    /// <summary>Scripts, styles and pictures come from this process alone; <c>data:</c> and <c>blob:</c> pictures are drawn by the page itself.</summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

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

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        context.Response.Cookies.Append(CookieName(context), token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        await next(context);
    }

    /// <summary>A cookie belongs to a host whatever its port: the port in its name keeps two running applications apart.</summary>
    private static string CookieName(HttpContext context) => FormattableString.Invariant($"parkrisk-token-{context.Connection.LocalPort}");

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
            || IsToken(request.Cookies[CookieName(request.HttpContext)])
            || (header.StartsWith(BearerPrefix, StringComparison.Ordinal) && IsToken(header[BearerPrefix.Length..]));
    }

    /// <summary>Compares in constant time, so that a wrong token tells nothing of the right one.</summary>
    private bool IsToken(string? given)
        => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));
}
