import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

const cache = fileURLToPath(new URL('node_modules/.cache/', import.meta.url))

/** The package unpacks to the temporary folder of the environment, which is put back afterwards. */
const unpackTo = async (folder: string): Promise<void> => {
  const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(archives.map((archive) => inflate(join(packed, archive))))
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/** A bare machine lacks the libraries and fonts that come along; only the browser shall see them, not our process. */
const launcher = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib"
export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`

/**
 * Unpacks the browser of the npm package, once, beside the other installed things, and returns what starts it. Not to
 * /tmp/chromium, where the package itself would: that name is everybody's.
 */
export const unpackChromium = async (): Promise<string> => {
  const folder = join(cache, 'chromium')
  const script = join(folder, 'start-chromium')
  if (existsSync(script)) return script
  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(join(cache, 'chromium-'))
  await unpackTo(draft)
  await writeFile(join(draft, 'start-chromium'), launcher)
  await chmod(join(draft, 'start-chromium'), 0o755)
  // Two at once: the one that is late has the same in its hands and gives way.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }))
  return script
}
