using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace GovPortal.Identity.Issuing;

/// <summary>One plain page of the issuer: works without scripts, on small screens and with a screen reader.</summary>
internal sealed record Page(string Title, string Body, int Status = StatusCodes.Status200OK) : IResult
{
    private const string Style =
        "*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.6 \"Noto Sans CJK SC\",\"Source Han Sans SC\",\"Microsoft YaHei\",sans-serif;background:#f3f5f8;color:#1c2733}"
        + "main{max-width:26rem;margin:8vh auto;padding:2rem;background:#fff;border-top:4px solid #a61b1b;border-radius:4px}"
        + "h1{font-size:1.375rem;margin:0 0 1rem}label{display:block;margin:1rem 0 .25rem;font-weight:600}"
        + "input{width:100%;padding:.625rem;font:inherit;border:1px solid #5b6b7d;border-radius:4px}"
        + "button{width:100%;margin-top:1.5rem;padding:.75rem;font:inherit;font-weight:600;color:#fff;background:#8f1616;border:0;border-radius:4px}"
        + "button:hover{background:#6f0f0f}:focus-visible{outline:3px solid #0b5cad;outline-offset:2px}"
        + ".fault{padding:.75rem;border-left:4px solid #8f1616;background:#fbeaea}.hint{color:#465565;font-size:.9375rem}a{color:#0b4f94}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; frame-ancestors 'none'";

    public static string Encode(string? text) => Encoder.Encode(text ?? "");

    public static string Hidden(string name, string? value) => $"<input type=\"hidden\" name=\"{Encode(name)}\" value=\"{Encode(value)}\">";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        return response.WriteAsync(
            $"""
             <!DOCTYPE html>
             <html lang="zh-CN">
             <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encode(Title)}</title><style>{Style}</style></head>
             <body><main><h1>{Encode(Title)}</h1>
             {Body}
             </main></body>
             </html>
             """, httpContext.RequestAborted);
    }
}
