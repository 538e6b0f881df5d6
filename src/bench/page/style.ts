/** The style of the page: system fonts with Vietnamese marks, light and dark, and paper. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2024;--soft:#5b6570;--paper:#fff;--line:#d9dee3;--band:#f4f6f8;--accent:#0b5cad;--good:#1f7a4d;--bad:#b3261e;--open:#b07d12;--mark:#fff1b8}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#a3adb8;--paper:#15191d;--line:#343b43;--band:#1d2329;--accent:#7ab7f5;--good:#5cc08d;--bad:#f2857c;--open:#e0b04c;--mark:#5a4a12}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:1.5rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
h1{font-size:1.6rem;margin:.2em 0}h2{font-size:1.25rem;margin:2.2em 0 .6em;border-bottom:1px solid var(--line);padding-bottom:.2em}h3{font-size:1.05rem;margin:1.4em 0 .4em}
a{color:var(--accent)}nav ul{columns:2;padding-left:1.2em}p.note,.of,.interval,figcaption,caption{color:var(--soft)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.4em 0 1em}caption{text-align:left;padding:.3em 0}
th,td{border-bottom:1px solid var(--line);padding:.3em .6em;text-align:left;vertical-align:top}thead th{background:var(--band)}tbody th{font-weight:400;min-width:8rem}tbody th code{word-break:normal}#rules td:last-child{min-width:14rem}td.num{text-align:right;font-variant-numeric:tabular-nums}tr.faint{color:var(--soft);font-style:italic}
.figure{white-space:nowrap;font-variant-numeric:tabular-nums}
figure{margin:1em 0}svg{width:100%;max-width:46rem;height:auto;font-size:13px;fill:var(--ink)}svg .grid{stroke:var(--line)}svg .tick,svg .value{fill:var(--soft);font-size:12px}svg .range{stroke:var(--accent);stroke-width:3;opacity:.55}svg .dot{fill:var(--accent)}svg .line{fill:none;stroke:var(--accent);stroke-width:2}svg .good{fill:var(--good)}svg .bad{fill:var(--bad)}svg .open{fill:var(--open)}
ul.notices{border-left:4px solid var(--open);background:var(--band);margin:1em 0;padding:.5em .8em .5em 2em}summary q{color:var(--soft)}
details{border:1px solid var(--line);border-radius:.4em;margin:.5em 0;padding:.4em .8em}summary{cursor:pointer}blockquote{margin:.6em 0;padding:.5em .8em;background:var(--band);white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--accent)}mark.depth-2{border-bottom-width:4px}mark.depth-3{border-bottom-width:6px}
.bad-word{color:var(--bad);font-weight:600}.good-word{color:var(--good);font-weight:600}code{font-size:.92em;overflow-wrap:anywhere}
@media print{body{max-width:none;padding:0;font-size:11pt}details{break-inside:avoid}details::details-content{content-visibility:visible;display:block}nav{display:none}h2{break-after:avoid}.scroll{overflow:visible}}
`
