import { crc32, deflateRawSync } from 'node:zlib'

type ZipPart = { name: string; content: string /** Lies about the size, as a zip bomb does. */; statedSize?: number }

/** A zip archive: enough for a workbook that a test writes by hand. */
export function zipFile(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, statedSize } of parts) {
    const whole = Buffer.from(content)
    const data = deflateRawSync(whole)
    const fields = entryFields({
      whole,
      data,
      nameLength: Buffer.byteLength(name),
      statedSize: statedSize ?? whole.length,
    })
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

type Entry = { whole: Buffer; data: Buffer; nameLength: number; statedSize: number }

function entryFields({ whole, data, nameLength, statedSize }: Entry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(whole), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(statedSize, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

type Sheet = { name: string; rows: string; merges?: readonly string[]; state?: string }
type WorkbookFile = {
  sheets: readonly Sheet[]
  from1904?: boolean
  sharedStrings?: string
  formats?: readonly string[]
}

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with hand-written rows (`<row>…</row>`). Style n of a cell is the nth of `formats`; style 0 is plain. */
export function workbookFile({ sheets, from1904 = false, sharedStrings = '', formats = [] }: WorkbookFile): Uint8Array {
  const list = sheets.map(
    ({ name, state = 'visible' }, i) => `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="s${i}"/>`,
  )
  const relations = [
    ...sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i}.xml`)),
    relation('strings', 'sharedStrings', 'sharedStrings.xml'),
    relation('styles', 'styles', 'styles.xml'),
  ]
  const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`)
  const styles = formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`)
  return zipFile([
    { name: '_rels/.rels', content: relationsXml([relation('main', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relationType}"><workbookPr date1904="${from1904}"/><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsXml(relations) },
    { name: 'xl/sharedStrings.xml', content: `<sst>${sharedStrings}</sst>` },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i}.xml`, content: sheetXml(sheet) })),
  ])
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationType}/${kind}" Target="${target}"/>`

const relationsXml = (relations: readonly string[]): string => `<Relationships>${relations.join('')}</Relationships>`

function sheetXml({ rows, merges = [] }: Sheet): string {
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`
}

/** A row of texts, as inline strings; `null` is an empty cell. */
export function textRow(line: number, texts: readonly (string | null)[]): string {
  const cells = texts.map((text, i) =>
    text === null ? '' : `<c r="${String.fromCharCode(65 + i)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
  )
  return `<row r="${line}">${cells.join('')}</row>`
}
