import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SignIn } from './greeting.ts'
import type { LaunchSettings } from './settings.ts'

/** Remembers that the people in the embedded database are the demo's, whose password may be shown at each start. */
const markIn = (dataDir: string): string => join(dataDir, 'holds-demo-programme')

/** Fills an empty database with the demo programme if that is wanted, and says how to sign in. */
export const prepareProgramme = async (settings: LaunchSettings, databaseUrl: string): Promise<SignIn> => {
  const isEmbedded = settings.databaseUrl === undefined
  const mark = markIn(settings.dataDir)
  const { isEmpty } = await import('@elevate/api/demo/is-empty')
  if (!(await isEmpty(databaseUrl))) return { kind: isEmbedded && existsSync(mark) ? 'demo' : 'known' }
  if (settings.wantsDemo) {
    const { loadDemo } = await import('@elevate/api/demo/load')
    await loadDemo(databaseUrl, settings.config.publicUrl)
    if (isEmbedded) await writeFile(mark, '')
    return { kind: 'demo' }
  }
  const { createSetupLink } = await import('@elevate/api/setup-link')
  return { kind: 'first administrator', link: await createSetupLink(databaseUrl, settings.config.publicUrl) }
}
