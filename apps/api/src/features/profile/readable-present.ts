import { cellWords, escaped, keyWords } from './readable-words.ts'

/*
 * One's own data as a page that needs nothing but a browser: to read, to print, and to have read aloud. The same rows as
 * in the file for programs, section by section, nothing left out.
 */

type Row = Record<string, unknown>
type HeldByUs = { heldBy: string; writtenAt: string; sections: Record<string, Row[]> }

const style = `
  :root { color-scheme: light }
  body { font: 1.125rem/1.5 "Frutiger W01", Arial, sans-serif; color: #212b32; background: #fff; margin: 0 }
  main, header { max-width: 60rem; margin: 0 auto; padding: 1rem }
  header { border-bottom: 4px solid #005eb8 }
  h1 { font-size: 2rem; line-height: 1.2; margin: .5rem 0 }
  h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 .5rem; border-top: 1px solid #d8dde0; padding-top: 1.5rem }
  h3 { font-size: 1.125rem; margin: 1.5rem 0 .25rem }
  a { color: #005eb8 } a:focus { outline: 3px solid #212b32; background: #ffeb3b; color: #212b32 }
  nav ul { columns: 18rem; padding-left: 1.25rem } nav li { break-inside: avoid; padding: .125rem 0 }
  table { border-collapse: collapse; width: 100%; margin: .5rem 0 }
  caption { text-align: left; color: #4c6272; padding-bottom: .5rem }
  th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid #d8dde0; overflow-wrap: anywhere }
  th[scope=row] { width: 14rem; font-weight: bold }
  td { white-space: pre-wrap }
  .none { color: #4c6272 }
  @media (max-width: 40rem) {
    h1 { font-size: 1.5rem } h2 { font-size: 1.25rem }
    .facts tr, .facts th, .facts td { display: block; width: auto }
    .facts th { border: 0; padding-bottom: 0 } .facts td { padding-top: 0 }
  }
  @media print {
    body { font-size: 11pt } nav { display: none } a { color: inherit; text-decoration: none }
    h2 { margin-top: 1.5rem; padding-top: .75rem } th, td { padding: .25rem 1rem .25rem 0 }
    h2, h3, caption { break-after: avoid } .facts, tr { break-inside: avoid }
  }`

/** What a table is called: its place among several of its section, or the heading above it where it is alone. */
type Called = { caption: string } | { by: string }

/** One thing: what it is on the left, what is held on the right. `role` holds where a small screen lays it out anew. */
const facts = (row: Row, called: Called): string => {
  const lines = Object.entries(row).map(
    ([key, value]) =>
      `<tr role="row"><th role="rowheader" scope="row">${escaped(keyWords(key))}</th><td role="cell">${cellWords(value)}</td></tr>`,
  )
  const name = 'by' in called ? ` aria-labelledby="${called.by}"` : ''
  const caption = 'by' in called ? '' : `<caption>${escaped(called.caption)}</caption>`
  return `<table class="facts" role="table"${name}>${caption}<tbody role="rowgroup">${lines.join('\n')}</tbody></table>`
}

const sectionBody = (title: string, rows: readonly Row[], by: string): string => {
  if (rows.length === 0) return '<p class="none">Nothing is held here.</p>'
  const called = (index: number): Called =>
    rows.length === 1 ? { by } : { caption: `${title}: ${index + 1} of ${rows.length}` }
  return rows.map((row, index) => facts(row, called(index))).join('\n')
}

const count = (rows: readonly Row[]): string => (rows.length === 0 ? 'nothing held' : String(rows.length))

export const presentReadable = ({ heldBy, writtenAt, sections }: HeldByUs): string => {
  const all = Object.entries(sections)
  const contents = all.map(
    ([title, rows], index) => `<li><a href="#part-${index + 1}">${escaped(title)}</a> (${count(rows)})</li>`,
  )
  const bodies = all.map(
    ([title, rows], index) =>
      `<section aria-labelledby="part-${index + 1}"><h2 id="part-${index + 1}">${escaped(title)}</h2>\n${sectionBody(title, rows, `part-${index + 1}`)}</section>`,
  )
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>What ${escaped(heldBy)} holds about you</title>
<style>${style}</style>
</head>
<body>
<header><h1>What ${escaped(heldBy)} holds about you</h1>
<p>Written on ${cellWords(writtenAt)}. It is private: keep it where only you can read it.</p></header>
<main>
<p>These are the same facts as in the file for programs, in the same order. “Not held” means that we have nothing there.
If something is wrong, say so on the page of your profile.</p>
<nav aria-label="Contents"><h2>Contents</h2><ul>
${contents.join('\n')}
</ul></nav>
${bodies.join('\n')}
</main>
</body>
</html>
`
}
