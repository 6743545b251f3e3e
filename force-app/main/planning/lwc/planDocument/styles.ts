/** The style sheet of printed documents: A4 and US Letter alike, ink on white. Pure. */
import { cssString } from './html';

// Names of people and customers come in any script; the first font that has the letters wins.
const FONTS = [
  'Salesforce Sans',
  'Segoe UI',
  'Roboto',
  'Helvetica Neue',
  'Arial',
  'Liberation Sans',
  'Noto Sans',
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Hiragino Sans',
  'PingFang SC',
  'Yu Gothic',
  'Microsoft YaHei',
  'Microsoft JhengHei',
  'Malgun Gothic',
  'Apple SD Gothic Neo',
  'Noto Sans CJK SC',
  'Noto Sans CJK JP',
  'Noto Sans CJK KR'
]
  .map((name) => `"${name}"`)
  .join(',');
const FONT = `font-family:${FONTS},sans-serif`;

/** The style sheet for a size of type in points; the footer runs along the bottom of each page, with its number. */
export function styleSheet(points: number, footer: string, dir: 'ltr' | 'rtl'): string {
  const [first, last] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const small = `${FONT};font-size:7.5pt;color:#444`;
  return `
@page { margin: 9mm 12mm 11mm;
  @bottom-${first} { content: ${cssString(footer)}; ${small}; width: 88%; text-align: ${first}; }
  @bottom-${last} { content: counter(page) " / " counter(pages); ${small}; width: 12%; text-align: ${last}; }
}
html { background: #e9edf2; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
.sheet { ${FONT}; font-size: ${points}pt; line-height: 1.28; color: #181818; background: #fff;
  box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 10mm 12mm; overflow-wrap: anywhere;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.sheet * { box-sizing: border-box; }
:where(h1, h2, h3, p, dl, dd, ol, ul, blockquote) { margin: 0; padding: 0; }
:where(ol, ul) { list-style: none; }
.hint { max-width: 210mm; margin: 0 auto; padding: 3mm 12mm; ${FONT}; font-size: 10pt; color: #181818; background: #fff4d6;
  box-sizing: border-box; }
.top { display: flex; gap: 6mm; align-items: flex-end; border-bottom: 0.6mm solid #16325c; padding-bottom: 1.4mm; }
.top .who { flex: 1; min-width: 0; }
.top h1 { font-size: 1.9em; line-height: 1.15; color: #16325c; }
.kicker { color: #444; font-size: 0.95em; }
.plan { font-size: 1.15em; font-weight: 600; }
.facts { display: grid; grid-template-columns: auto auto; gap: 0.2mm 2.5mm; font-size: 0.95em; max-width: 45%; }
.facts dt { color: #444; }
.facts dd { font-weight: 600; }
.pill { display: inline-block; border: 0.3mm solid #16325c; border-radius: 3mm; padding: 0 2mm; font-size: 0.85em;
  font-weight: 600; color: #16325c; }
.stages { display: flex; gap: 1mm; margin-top: 1.6mm; }
.stages li { flex: 1; min-width: 0; padding: 0.4mm 1.5mm; background: #f0f3f7; border-top: 0.8mm solid #c3cddb; font-size: 0.9em; }
.stages .now { border-color: #16325c; background: #dde6f2; font-weight: 600; }
.stages .aim { border-top-style: dashed; border-color: #0b5cab; font-weight: 600; }
.stages .mark { font-size: 0.85em; font-weight: 400; color: #444; }
.figures { display: grid; grid-template-columns: repeat(6, 1fr); gap: 1.5mm; margin-top: 1.6mm; }
.figures.few { grid-template-columns: repeat(4, 1fr); }
.figures div { border: 0.25mm solid #c3cddb; border-radius: 1mm; padding: 0.7mm 1.4mm; break-inside: avoid; min-width: 0; }
.figures dt { font-size: 0.82em; color: #444; }
.figures dd { font-size: 1.35em; font-weight: 700; line-height: 1.15; color: #16325c; }
.figures .missing { font-size: 1em; font-weight: 600; color: #444; }
.figures .evidence { font-size: 0.8em; font-weight: 400; color: #444; line-height: 1.2; }
.part { margin-top: 1.7mm; min-width: 0; }
.part h2 { font-size: 1em; color: #16325c; border-bottom: 0.25mm solid #c3cddb; padding-bottom: 0.3mm; margin-bottom: 0.5mm;
  break-after: avoid; }
.part h3 { font-size: 0.92em; color: #444; font-weight: 600; break-after: avoid; }
.part ol + h3 { margin-top: 1mm; }
.part p + p { margin-top: 0.4mm; }
.vision { font-size: 1.12em; }
.grid { display: grid; gap: 0 4.5mm; grid-auto-flow: dense; }
.two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.three { grid-template-columns: repeat(3, minmax(0, 1fr)); }
.wide { grid-column: 1 / -1; }
.columns { columns: 2; column-gap: 5mm; }
.quote { border-inline-start: 0.9mm solid #0b5cab; padding-inline-start: 2.2mm; }
.none { color: #6b2a00; font-style: italic; }
.none:lang(ar), .none:lang(he), .none:lang(ja), .none:lang(zh), .none:lang(ko) { font-style: normal; }
.quiet { color: #444; }
p { orphans: 2; widows: 2; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: 0.95em;
  line-height: inherit; color: inherit; white-space: inherit; font-weight: inherit; }
thead { display: table-header-group; }
th, td { text-align: start; vertical-align: top; padding: 0.4mm 1.6mm 0.4mm 0; border-bottom: 0.2mm solid #dbe1e9; }
[dir="rtl"] th, [dir="rtl"] td { padding: 0.4mm 0 0.4mm 1.6mm; }
tr { break-inside: avoid; }
thead th { color: #444; font-weight: 600; font-size: 0.88em; border-color: #8a99ad; }
tbody th { font-weight: 600; }
.group th { color: #16325c; border-bottom: 0; padding-top: 0.7mm; font-size: 0.92em; break-after: avoid; }
.group { break-after: avoid; }
.bad { color: #8e030f; font-weight: 600; }
.good { color: #1b5e20; font-weight: 600; }
.list li { padding-block: 0.1mm; break-inside: avoid; }
.list b { font-weight: 600; }
.numbered { counter-reset: point; }
.numbered li { counter-increment: point; display: flex; gap: 2mm; padding-block: 0.5mm; break-inside: avoid; }
.numbered li::before { content: counter(point) "."; color: #444; min-width: 5mm; text-align: end; }
.numbered li > span { flex: 1; min-width: 0; }
.decision { font-size: 1.3em; font-weight: 700; color: #16325c; }
@media print {
  html { background: none; }
  .hint { display: none; }
  .sheet { max-width: none; margin: 0; padding: 0; }
}
@media screen and (max-width: 600px) {
  .sheet { padding: 5mm; }
  .top, .stages { flex-direction: column; align-items: stretch; }
  .facts { max-width: none; }
  .figures, .figures.few { grid-template-columns: repeat(2, 1fr); }
  .two, .three { grid-template-columns: minmax(0, 1fr); }
  .columns { columns: 1; }
}
`.replace(/\n\s*/g, ' ');
}
