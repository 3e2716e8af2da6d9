import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'
import type { Package } from './lockfile.ts'

/** A package with its licence, as its own package.json says, and the words of its licence and notice where it has them. */
export type Licensed = Package & {
  licence: string
  author: string | null
  homepage: string | null
  text: string | null
}

/** What may be shipped: all of them let us, and ask to be named. One more is a decision of a person. */
const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]

/** Of `(A OR B)` one is enough; of `A AND B` both. */
export const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ AND /i)
    .every((part) => part.split(/ OR /i).some((each) => allowedLicences.includes(each.trim())))

type Manifest = {
  license?: string | { type: string }
  licenses?: { type: string }[]
  author?: string | { name: string }
  homepage?: string
}

const store = join(root, 'node_modules/.pnpm')
const installed = readdirSync(store)

/** Where the package lies; undefined for what is for another kind of machine. */
const folderOf = ({ name, version }: Package): string | undefined => {
  const start = `${name.replace('/', '+')}@${version}`
  const found = installed.find((each) => each === start || each.startsWith(`${start}_`) || each.startsWith(`${start}(`))
  return found && join(store, found, 'node_modules', name)
}

const licenceOf = ({ license, licenses }: Manifest): string => {
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none'
}

const wordsIn = (folder: string): string | null => {
  const files = readdirSync(folder).filter(
    (name) => /^(licen[cs]e|copying|notice)/i.test(name) && !/\.(js|ts)$/.test(name),
  )
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim())
  return texts.length > 0 ? texts.join('\n\n') : null
}

/** Builds of the same thing for other machines have the licence of the one that asks for them. */
const askedForBy = (wanted: Package, all: readonly Package[]): Package | undefined =>
  all.find(({ dependsOn, name }) => dependsOn.includes(wanted.key) && wanted.name.startsWith(name))

export const withLicences = (all: readonly Package[]): Licensed[] =>
  all.map((each) => {
    const folder = each.isForOneMachine ? undefined : folderOf(each)
    const parent = folder ? undefined : askedForBy(each, all)
    const from = folder ?? (parent && folderOf(parent))
    if (!from) throw new Error(`${each.key} is not installed, so its licence is not known`)
    const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Manifest
    const author = typeof manifest.author === 'string' ? manifest.author : (manifest.author?.name ?? null)
    // What is written must not depend on the machine that writes it.
    return { ...each, licence: licenceOf(manifest), author, homepage: manifest.homepage ?? null, text: wordsIn(from) }
  })
