import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startMark } from './running-process.ts'

/** Who started the server on a data folder; written there for the next one who tries. */
type Holder = { pid: number; mark: string; port: number; since: string }

const fileIn = (folder: string): string => join(folder, 'in-use-by.json')

const readHolder = (path: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

const isAlive = (holder: Holder): boolean => startMark(holder.pid) === holder.mark

const refusal = (dataDir: string, holder: Holder): Error =>
  new Error(
    `The data in ${dataDir} is in use: process ${holder.pid} has had it since ${holder.since}, ` +
      `with PostgreSQL on port ${holder.port}. Stop that one first, or choose another folder with DATA_DIR.`,
  )

const linkOnce = (draft: string, path: string): boolean => {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead holder's file out of the way, and puts it back if another start got in between. */
const clearDead = (path: string): void => {
  const aside = `${path}.${process.pid}.dead`
  renameSync(path, aside)
  const moved = readHolder(aside)
  if (moved && isAlive(moved)) linkOnce(aside, path)
  rmSync(aside, { force: true })
}

/**
 * Takes a data folder, known to people as `dataDir`, for this process, or throws an error that says who has it. A holder that was killed holds
 * nothing any more. The file is linked into place whole: a reader never sees half of it.
 */
export const claim = (folder: string, dataDir: string, port: number): void => {
  const path = fileIn(folder)
  const mine = { pid: process.pid, mark: startMark(process.pid), port, since: new Date().toISOString() }
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 })
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linkOnce(draft, path)) return
      const holder = readHolder(path)
      if (holder && isAlive(holder)) throw refusal(dataDir, holder)
      clearDead(path)
    }
    throw new Error(`Several starts want the data in ${dataDir} at the same moment. Try again.`)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** True when a living process has the folder. */
export const isHeld = (folder: string): boolean => {
  const holder = readHolder(fileIn(folder))
  return holder !== undefined && isAlive(holder)
}

export const release = (folder: string): void => rmSync(fileIn(folder), { force: true })

/** The port of the server that somebody runs on a data folder at this moment; undefined where nobody does. */
export const portInUse = (folder: string): number | undefined => {
  const holder = readHolder(fileIn(folder))
  return holder && isAlive(holder) ? holder.port : undefined
}
