/** The style of the page: system fonts with Vietnamese marks, light and dark, narrow and wide, and paper. */
import { FILTERS } from './sections/disagreements.js'

export const STYLE = `
:root{color-scheme:light dark;--ink:#1c2024;--soft:#5b6570;--paper:#fff;--line:#d9dee3;--band:#f4f6f8;--accent:#0b5cad;--good:#1f7a4d;--bad:#b3261e;--open:#b07d12;--mark:#fff1b8}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#a3adb8;--paper:#15191d;--line:#343b43;--band:#1d2329;--accent:#7ab7f5;--good:#5cc08d;--bad:#f2857c;--open:#e0b04c;--mark:#5a4a12}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.5rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
h1{font-size:1.6rem;margin:.2em 0}h2{font-size:1.25rem;margin:2.2em 0 .6em;border-bottom:1px solid var(--line);padding-bottom:.2em}h3{font-size:1.05rem;margin:1.4em 0 .4em}
a{color:var(--accent)}nav ul{columns:2;padding-left:1.2em}p.note,.of,.interval,caption,small{color:var(--soft)}
ul.notices{border-left:4px solid var(--open);background:var(--band);margin:1em 0;padding:.5em .8em .5em 2em}ul.summary{font-size:1.06rem;padding-left:1.2em}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.4em 0 1em}caption,figcaption{text-align:left;padding:.3em 0;font-weight:600;color:var(--ink)}
th,td{border-bottom:1px solid var(--line);padding:.3em .6em;text-align:left;vertical-align:top}thead th{background:var(--band)}tbody th{font-weight:400;min-width:8rem}.num{text-align:right;font-variant-numeric:tabular-nums}tr.faint{color:var(--soft);font-style:italic}
.matrix thead th{vertical-align:bottom}.matrix td{white-space:nowrap}#rules tbody th{min-width:13rem}#rules td:last-child{min-width:9rem}
.figure{white-space:nowrap;font-variant-numeric:tabular-nums}
figure{margin:1em 0}svg{display:block;width:100%;min-width:34rem;max-width:46rem;height:auto;font-size:13px;fill:var(--ink)}svg .grid{stroke:var(--line)}svg .tick,svg .value{fill:var(--soft);font-size:12px}svg .range{stroke:var(--accent);stroke-width:3;opacity:.55}svg .dot{fill:var(--accent)}svg .line{fill:none;stroke:var(--accent);stroke-width:2}svg .good{fill:var(--good)}svg .bad{fill:var(--bad)}svg .open{fill:var(--open)}
details{border:1px solid var(--line);border-radius:.4em;margin:.5em 0;padding:.4em .8em}summary{cursor:pointer;overflow-wrap:anywhere}summary q{color:var(--soft)}dt{font-weight:600}dd{margin:0 0 .5em}
blockquote{margin:.6em 0;padding:.5em .8em;background:var(--band);white-space:pre-wrap;overflow-wrap:anywhere}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--accent)}mark.depth-2{border-bottom-width:4px}mark.depth-3{border-bottom-width:6px}
.filter{border:1px solid var(--line);border-radius:.4em;margin:1em 0}.filter label{display:inline-block;margin-right:1em}
.bad-word{color:var(--bad);font-weight:600}.good-word{color:var(--good);font-weight:600}code{font-size:.88em;overflow-wrap:anywhere}
@media (max-width:40rem){body{padding:.8rem}nav ul{columns:1}svg{min-width:0}#rules tbody th{min-width:11rem}}
@page{size:A4;margin:14mm}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--line:#bbb;--band:#eee;--accent:#0b5cad;--good:#1f7a4d;--bad:#b3261e;--open:#b07d12;--mark:#fff1b8}
body{max-width:none;padding:0;font-size:9.5pt}nav,.filter{display:none}a{color:inherit}h2{break-after:avoid}figure,tr,li{break-inside:avoid}thead{display:table-header-group}caption{break-after:avoid}
.scroll{overflow:visible}svg{min-width:0;print-color-adjust:exact}mark{print-color-adjust:exact}.figure{white-space:normal}.matrix td{white-space:normal}
table{font-size:8.5pt}th,td{padding:.2em .35em}tbody th,#rules tbody th,#rules td:last-child{min-width:0}.matrix table{font-size:7pt}
details.wrong::details-content{content-visibility:visible;display:block}
}
${FILTERS}
`
