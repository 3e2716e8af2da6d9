import { posix } from 'node:path'
import { showsADay } from './excel-date.ts'
import { Unreadable } from './refusal.ts'
import type { Parts } from './unzip.ts'
import { readXml } from './xml.ts'

export type SheetEntry = { name: string; path: string; hidden: boolean }
export type Workbook = { sheets: SheetEntry[]; from1904: boolean; sharedStrings: string[]; dayStyles: boolean[] }

type Relation = { type: string; target: string }

/** What the sheets need to be read: their paths, the shared texts, and which cell styles show a day. */
export function readWorkbook(parts: Parts): Workbook {
  const path = workbookPath(parts)
  const relations = readRelations(parts, path)
  const part = (type: string): string | undefined => {
    const relation = [...relations.values()].find((candidate) => candidate.type === type)
    return relation && parts.get(relation.target)
  }
  const { sheets, from1904 } = readSheetList(parts.get(path) ?? '', relations)
  return {
    sheets,
    from1904,
    sharedStrings: readSharedStrings(part('sharedStrings')),
    dayStyles: readDayStyles(part('styles')),
  }
}

function workbookPath(parts: Parts): string {
  const main = [...readRelations(parts, '').values()].find((relation) => relation.type === 'officeDocument')
  const path = main?.target ?? 'xl/workbook.xml'
  if (parts.has(path)) return path
  throw new Unreadable('not-a-spreadsheet')
}

function readRelations(parts: Parts, owner: string): Map<string, Relation> {
  const folder = posix.dirname(owner)
  const relations = new Map<string, Relation>()
  readXmlIfThere(parts.get(posix.join(folder, '_rels', `${posix.basename(owner)}.rels`)), (name, attributes) => {
    if (name !== 'Relationship' || attributes.TargetMode === 'External') return
    const target = attributes.Target ?? ''
    const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    relations.set(attributes.Id ?? '', { type: posix.basename(attributes.Type ?? ''), target: path })
  })
  return relations
}

function readXmlIfThere(
  xml: string | undefined,
  open: (name: string, attributes: Record<string, string>) => void,
): void {
  if (xml !== undefined) readXml(xml, { open })
}

function readSheetList(xml: string, relations: Map<string, Relation>): Pick<Workbook, 'sheets' | 'from1904'> {
  const sheets: SheetEntry[] = []
  let from1904 = false
  readXmlIfThere(xml, (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
    if (name !== 'sheet') return
    const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1]
    const relation = relations.get(id ?? '')
    if (relation?.type !== 'worksheet') return
    const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
    sheets.push({ name: attributes.name ?? '', path: relation.target, hidden })
  })
  return { sheets, from1904 }
}

/** Rich text comes in several runs, which are joined; phonetic guides (`rPh`) are not part of the text. */
function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = []
  if (xml === undefined) return strings
  let current = ''
  let inText = false
  let inPhonetic = false
  readXml(xml, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') inPhonetic = true
      if (name === 't') inText = !inPhonetic
    },
    text: (text) => {
      if (inText) current += text
    },
    close: (name) => {
      if (name === 'si') strings.push(current)
      if (name === 'rPh') inPhonetic = false
      if (name === 't') inText = false
    },
  })
  return strings
}

/** By index of the cell style: does it show a day? Only the list of cell formats counts, not the named styles. */
function readDayStyles(xml: string | undefined): boolean[] {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  if (xml === undefined) return styles
  let inCellFormats = false
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCellFormats = true
      if (name !== 'xf' || !inCellFormats) return
      const id = Number(attributes.numFmtId ?? 0)
      styles.push(showsADay(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return styles
}
