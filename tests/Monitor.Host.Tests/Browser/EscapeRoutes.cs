namespace Monitor.Host.Tests.Browser;

/// <summary>A way by which a page may try to reach an address of its choice.</summary>
/// <param name="Name">Also the end of the path it asks for, so that whoever is reached knows by which way.</param>
/// <param name="Page">The HTML that tries it, given an address (http://host:port/).</param>
/// <param name="HasTwin">Whether the same way to an address that is allowed arrives there, which proves that the way is really tried.</param>
internal sealed record EscapeRoute(string Name, Func<string, string> Page, bool HasTwin = true)
{
    public override string ToString() => Name;
}

/// <summary>All ways known: those that stay on the page, and those that leave it.</summary>
internal static class EscapeRoutes
{
    public static IReadOnlyList<EscapeRoute> OnThePage { get; } =
    [
        new("image", to => $"<img src='{to}image'>"),
        new("picture-set", to => $"<img srcset='{to}picture-set 1x'>"),
        new("style-sheet", to => $"<link rel=stylesheet href='{to}style-sheet'>"),
        new("style-import", to => $"<style>@import url('{to}style-import');</style>"),
        new("style-background", to => $"<div style=\"width:9px;height:9px;background:url('{to}style-background')\">.</div>"),
        new("font", to => $"<style>@font-face{{font-family:k{to.Length}x;src:url('{to}font')}}</style><p style='font-family:k{to.Length}x'>huruf</p>"),
        new("frame", to => $"<iframe src='{to}frame'></iframe>"),
        new("frame-redirected", to => $"<iframe src='/alih?{to}frame-redirected'></iframe>"),
        new("image-redirected", to => $"<img src='/alih?{to}image-redirected'>"),
        new("script", to => $"<script src='{to}script'></script>"),
        new("module", to => $"<script type=module src='{to}module'></script>"),
        new("object", to => $"<object data='{to}object' width=9 height=9></object>"),
        new("embed", to => $"<embed src='{to}embed' width=9 height=9>"),
        new("video", to => $"<video src='{to}video' preload=auto muted autoplay></video>"),
        new("fetch", to => Script($"fetch('{to}fetch',{{mode:'no-cors'}}).catch(()=>0)")),
        new("fetch-redirected", to => Script($"fetch('/alih?{to}fetch-redirected',{{mode:'no-cors'}}).catch(()=>0)")),
        new("request", to => Script($"const x=new XMLHttpRequest();x.open('GET','{to}request');x.send()")),
        new("socket", to => Script($"new WebSocket('{to.Replace("http:", "ws:", StringComparison.Ordinal)}socket')")),
        new("events", to => Script($"new EventSource('{to}events')")),
        new("beacon", to => Script($"navigator.sendBeacon('{to}beacon','x')")),
        new("worker", to => Script($"new Worker(URL.createObjectURL(new Blob([`fetch('{to}worker',{{mode:'no-cors'}}).catch(()=>0)`])))")),
        new("form", to => $"<iframe name='f{to.Length}'></iframe><form id='g{to.Length}' method=post target='f{to.Length}' action='{to}form'><input name=a value=b></form>" + Script($"document.getElementById('g{to.Length}').submit()")),
        new("window", to => Script($"window.open('{to}window')")),
        new("ping", to => $"<a id='p{to.Length}' href='#x' ping='{to}ping'>x</a>" + Script($"document.getElementById('p{to.Length}').click()")),
        new("download", to => $"<iframe srcdoc=\"<a id=d href='/alih?{to}download' download='a.bin'>x</a><script>document.getElementById('d').click()</script>\"></iframe>"),
        new("preload", to => $"<link rel=preload as=image href='{to}preload'>"),
        new("prefetch", to => $"<link rel=prefetch href='{to}prefetch'>"),
        new("prerender", to => $"<link rel=prerender href='{to}prerender'>", HasTwin: false),
        new("speculation", to => $"<script type=speculationrules>{{\"prerender\":[{{\"urls\":[\"{to}speculation\"]}}],\"prefetch\":[{{\"urls\":[\"{to}speculation\"]}}]}}</script>", HasTwin: false),
        new("name-prefetch", to => $"<link rel=dns-prefetch href='{to}'>", HasTwin: false),
        new("preconnect", to => $"<link rel=preconnect href='{to}'>", HasTwin: false),
        new("icon", to => $"<link rel=icon href='{to}icon'>", HasTwin: false),
        new("service-worker", to => Script($"navigator.serviceWorker&&navigator.serviceWorker.register('/pekerja.js?{to}service-worker').catch(()=>0)"), HasTwin: false),
        new("rtc-datagrams", to => Rtc($"stun:{Host(to)}"), HasTwin: false),
        new("rtc-relay", to => Rtc($"turn:{Host(to)}?transport=tcp"), HasTwin: false),
        new("transport", to => Script($"new WebTransport('{to.Replace("http:", "https:", StringComparison.Ordinal)}transport')"), HasTwin: false),
        new("file", _ => "<iframe src='file:///etc/passwd'></iframe><object data='file:///etc/passwd'></object>" + Script("fetch('file:///etc/passwd').then(r=>r.text()).then(t=>document.body.append(t)).catch(()=>0)"), HasTwin: false),
    ];

    /// <summary>Other spellings of loopback: the browser makes the same address of most of them, and the guard sees what it made.</summary>
    public static IReadOnlyList<string> Spellings { get; } =
    [
        "localhost", "localhost.", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    ];

    public static IReadOnlyList<EscapeRoute> LeavingThePage { get; } =
    [
        new("redirect", to => "/alih?" + to + "redirect"),
        new("meta-refresh", to => $"<html><head><meta http-equiv=refresh content=\"0;url={to}meta-refresh\"></head><body>x</body></html>"),
        new("script-navigation", to => "<html><body>x" + Script($"location='{to}script-navigation'") + "</body></html>"),
        new("form-navigation", to => $"<html><body><form id=f method=post action='{to}form-navigation'></form>" + Script("document.getElementById('f').submit()") + "</body></html>"),
    ];

    private static string Host(string to) => new Uri(to).Authority;

    // Each in a script of its own: one that throws must not keep the others from trying.
    private static string Script(string text) => $"<script>try{{{text}}}catch(e){{}}</script>";

    private static string Rtc(string server) => Script(
        $"const c=new RTCPeerConnection({{iceServers:[{{urls:'{server}',username:'a',credential:'b'}}]}});c.createDataChannel('x');c.createOffer().then(o=>c.setLocalDescription(o)).catch(()=>0)");
}
