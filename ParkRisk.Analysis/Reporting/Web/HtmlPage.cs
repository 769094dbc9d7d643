using System.Net;
using System.Text;

namespace ParkRisk.Analysis.Reporting.Web;

/// <summary>A page that needs nothing but itself: style and script are in it, and it may load nothing from anywhere.</summary>
internal static class HtmlPage
{
    private const string Style = """
        :root{--ink:#22282e;--quiet:#5c666f;--line:#d5dae0;--accent:#2b3a55;--ground:#f6f7f9}
        *{box-sizing:border-box}
        body{margin:0;font:15px/1.6 "Noto Sans","Segoe UI","Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif;color:var(--ink);background:var(--ground)}
        header{background:var(--accent);color:#fff;padding:20px 28px}
        header h1{margin:0;font-size:24px}
        header p{margin:4px 0 0;opacity:.85}
        main{max-width:1280px;margin:0 auto;padding:20px 28px 60px}
        section{background:#fff;border:1px solid var(--line);border-radius:6px;padding:16px 20px;margin:18px 0}
        h2{font-size:19px;margin:0 0 10px;color:var(--accent)}
        h3{font-size:16px;margin:16px 0 6px}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:12px}
        .card{background:#fff;border:1px solid var(--line);border-radius:6px;padding:12px 16px}
        .card b{display:block;font-size:24px}
        .card.bad b{color:#a3123f}
        .card span{color:var(--quiet);font-size:13px}
        table{border-collapse:collapse;width:100%;font-size:13px}
        caption{caption-side:top;text-align:left;font-weight:bold;padding:8px 0}
        th{position:sticky;top:0;background:#e9eef3;text-align:left;padding:5px 8px;border-bottom:1px solid #8a97a5;cursor:pointer}
        td{padding:4px 8px;border-bottom:1px solid var(--line);vertical-align:top}
        td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .scroll{max-height:520px;overflow:auto;border:1px solid var(--line)}
        .map{border:1px solid var(--line);overflow:hidden;touch-action:none;cursor:grab}
        svg{width:100%;height:auto;display:block}
        .tools{display:flex;flex-wrap:wrap;gap:14px;margin:8px 0;align-items:center}
        .note{color:var(--quiet);font-size:13px}
        input[type=search]{padding:4px 8px;min-width:240px}
        @media print{.tools{display:none}.scroll{max-height:none}section{break-inside:avoid}}
        """;

    private const string Script = """
        document.querySelectorAll('[data-layer]').forEach(function(box){box.addEventListener('change',function(){
          box.closest('section').querySelectorAll('.layer-'+box.dataset.layer).forEach(function(g){g.style.display=box.checked?'':'none'})})});
        document.querySelectorAll('.map svg').forEach(function(svg){
          var home=svg.viewBox.baseVal,b={x:home.x,y:home.y,w:home.width,h:home.height},h0={x:b.x,y:b.y,w:b.w,h:b.h},from=null;
          function show(){svg.setAttribute('viewBox',b.x+' '+b.y+' '+b.w+' '+b.h)}
          svg.addEventListener('wheel',function(e){e.preventDefault();var r=svg.getBoundingClientRect(),k=e.deltaY<0?0.8:1.25;
            if(b.w*k>h0.w){b={x:h0.x,y:h0.y,w:h0.w,h:h0.h};show();return}
            var px=b.x+(e.clientX-r.left)/r.width*b.w,py=b.y+(e.clientY-r.top)/r.height*b.h;
            b.x=px-(px-b.x)*k;b.y=py-(py-b.y)*k;b.w*=k;b.h*=k;show()},{passive:false});
          svg.addEventListener('pointerdown',function(e){from=[e.clientX,e.clientY,b.x,b.y];svg.setPointerCapture(e.pointerId)});
          svg.addEventListener('pointermove',function(e){if(!from)return;var r=svg.getBoundingClientRect();
            b.x=from[2]-(e.clientX-from[0])/r.width*b.w;b.y=from[3]-(e.clientY-from[1])/r.height*b.h;show()});
          svg.addEventListener('pointerup',function(){from=null});
          svg.addEventListener('dblclick',function(){b={x:h0.x,y:h0.y,w:h0.w,h:h0.h};show()});
        });
        document.querySelectorAll('input[type=search]').forEach(function(box){box.addEventListener('input',function(){
          var word=box.value.toLowerCase();box.closest('section').querySelectorAll('tbody tr').forEach(function(row){
            row.style.display=row.textContent.toLowerCase().indexOf(word)<0?'none':''})})});
        document.querySelectorAll('th').forEach(function(th){th.addEventListener('click',function(){
          var body=th.closest('table').tBodies[0],i=th.cellIndex,up=th.dataset.up!=='1';th.dataset.up=up?'1':'0';
          Array.from(body.rows).sort(function(a,b){var x=a.cells[i],y=b.cells[i],p=parseFloat(x.dataset.v),q=parseFloat(y.dataset.v);
            var c=isNaN(p)||isNaN(q)?x.textContent.localeCompare(y.textContent):p-q;return up?c:-c}).forEach(function(r){body.appendChild(r)})})});
        """;

    /// <summary>The whole page.</summary>
    /// <param name="language">Language of the content.</param>
    /// <param name="title">Title.</param>
    /// <param name="subtitle">Line under it.</param>
    /// <param name="content">Body as markup.</param>
    public static string Of(ReportLanguage language, string title, string subtitle, string content)
        => new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(language.Pick("zh-CN", "en")).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Append(Escape(title)).Append("</title>\n<style>\n")
            .Append(Style).Append("\n</style>\n</head>\n<body>\n<header><h1>").Append(Escape(title)).Append("</h1><p>").Append(Escape(subtitle)).Append("</p></header>\n<main>\n")
            .Append(content).Append("</main>\n<script>\n").Append(Script).Append("\n</script>\n</body>\n</html>\n")
            .ToString();

    /// <summary>A text as markup.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
