import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Unreadable } from './refusal.ts'
import { limits } from './table.ts'

/** The text parts of a workbook by path; pictures, macros and other parts are left packed. */
export type Parts = Map<string, string>

const mostEntries = 2_000
const isWanted = (name: string): boolean =>
  name === '_rels/.rels' || /^xl\/(.*\/)?[^/]+\.(xml|rels)$/i.test(name) || /(^|\/)(mimetype|workbook\.bin)$/.test(name)

/**
 * Unpacks a workbook. A zip bomb is stopped twice: by the size that it states, and by the bytes that really come out
 * (yauzl ends a stream that gives more than was stated).
 */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  const zip = await openZip(bytes)
  if (zip.entryCount > mostEntries) throw new Unreadable('too-big')
  const parts: Parts = new Map()
  let room: number = limits.unpackedBytes
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Unreadable('password-protected')
    if (!isWanted(entry.fileName)) continue
    room -= entry.uncompressedSize
    if (room < 0) throw new Unreadable('too-big')
    parts.set(entry.fileName, await readEntry(zip, entry))
  }
  return parts
}

const openZip = (bytes: Uint8Array): Promise<ZipFile> =>
  fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })

async function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > entry.uncompressedSize) throw new Unreadable('damaged')
    chunks.push(chunk)
  }
  const whole = Buffer.concat(chunks)
  const isUtf16 = whole[0] === 0xff && whole[1] === 0xfe
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(whole)
}
