import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { unpackChromium } from './unpack-chromium.ts'

/** What a browser automation needs to start the browser. */
export type Chromium = { executablePath: string; args: string[] }

type Environment = Record<string, string | undefined>

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']

const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Some systems put a script there that only says where to get the browser. */
const isBrowser = (path: string): boolean => isExecutable(path) && spawnSync(path, ['--version']).status === 0

const installed = (env: Environment): string | undefined => {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...(process.platform === 'darwin' ? onMac : [])].find(isBrowser)
}

const locate = async (env: Environment): Promise<string> => {
  const chosen = env.CHROMIUM_PATH
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH names ${chosen}, which is not a program.`)
  }
  const found = installed(env)
  if (found) return found
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium()
  throw new Error('The journeys need a browser: install Chrome or Chromium, or name one with CHROMIUM_PATH.')
}

/**
 * The browser for the journeys: CHROMIUM_PATH, else an installed Chrome or Chromium, else the one that an npm package
 * ships for Linux on x64. Throws and says what to install when there is none; journeys are never skipped in silence.
 */
export const findChromium = async (env: Environment = process.env): Promise<Chromium> => ({
  executablePath: await locate(env),
  args,
})
