import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
const isText = (name: string): boolean => /\.(js|css|html|svg|txt)$/.test(name)
/** Less fits into one packet as it is. */
const tooSmall = 1_000

const pack = async (file: string): Promise<void> => {
  const text = await readFile(file)
  if (text.length < tooSmall) return
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  await writeFile(`${file}.br`, await brotli(text, quality))
  await writeFile(`${file}.gz`, await gzipped(text, { level: 9 }))
}

/**
 * Beside each text that is built the same is put packed, a quarter of its size, once: the server (`plugins/client.ts` of
 * the API) sends that to whoever takes it.
 */
export const packed = (): Plugin => {
  let folder = ''
  return {
    name: 'packed',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir)
    },
    closeBundle: async () => {
      const names = await readdir(folder, { recursive: true })
      await Promise.all(names.filter(isText).map((name) => pack(join(folder, name))))
    },
  }
}
