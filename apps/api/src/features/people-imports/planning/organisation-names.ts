import { fold } from '../cells/plain-text.ts'
import type { KnownOrganisation } from './known.ts'

/** Words that organisations of the NHS share and people leave out. */
const noise = new Set('nhs nhse foundation trust ft the of and programme program england'.split(' '))
/** Words that do not tell one organisation from another by themselves. */
const generic = new Set(
  'university hospital community health healthcare care mental partnership service teaching general'.split(' '),
)
const spellings = new Map([
  ...['univ', 'uni'].map((word) => [word, 'university'] as const),
  ...['hosp', 'hosps', 'hospitals'].map((word) => [word, 'hospital'] as const),
  ...['comm', 'cmty'].map((word) => [word, 'community'] as const),
  ...['nat', 'natl'].map((word) => [word, 'national'] as const),
  ['services', 'service'] as const,
])

const words = (text: string): string[] =>
  fold(text.replaceAll('&', ' and '))
    .split(' ')
    .filter(Boolean)
    .map((word) => spellings.get(word) ?? word)
const telling = (all: string[]): string[] => all.filter((word) => !noise.has(word))
const asSet = (all: string[]): string => [...new Set(all)].toSorted().join(' ')

type Indexed = { organisation: KnownOrganisation; exact: Set<string>; sets: Set<string>; spoken: string[][] }

function index(organisation: KnownOrganisation): Indexed {
  const names = [organisation.name, organisation.shortName, ...organisation.aliases].filter((name) => fold(name) !== '')
  const codes = organisation.odsCode ? [organisation.odsCode] : []
  return {
    organisation,
    exact: new Set([...names, ...codes].map(fold)),
    sets: new Set(names.map((name) => asSet(telling(words(name)))).filter(Boolean)),
    spoken: names.map(words),
  }
}

/**
 * Finds the organisations that a name in a spreadsheet can mean: exactly so called, else the same but for case,
 * punctuation and “NHS Foundation Trust”, else shortened (“Northmoor Univ. Hospitals”, “Eastvale CH NHS FT”).
 * None or several: the person is asked once for that name.
 */
export function organisationFinder(organisations: readonly KnownOrganisation[]): (name: string) => KnownOrganisation[] {
  const indexed = organisations.map(index)
  const found = (fits: (one: Indexed) => boolean): KnownOrganisation[] =>
    indexed.filter(fits).map(({ organisation }) => organisation)
  return (name) => {
    const key = fold(name)
    const said = words(name)
    const set = asSet(telling(said))
    const steps = [
      () => found(({ exact }) => exact.has(key)),
      () => (set === '' ? [] : found(({ sets }) => sets.has(set))),
      () => found(({ spoken }) => spoken.some((official) => shortens(said, official))),
    ]
    for (const step of steps) {
      const matches = step()
      if (matches.length > 0) return matches
    }
    return []
  }
}

/** Every word said is in the official name, in full or as initials, and one of them tells it from others. */
function shortens(said: string[], official: string[]): boolean {
  const wanted = telling(said)
  if (wanted.length === 1 && isWholeInitials(wanted[0] ?? '', official)) return true
  const tells = wanted.some((word) => !generic.has(word) && official.includes(word))
  return tells && wanted.every((word) => official.includes(word) || isInitialsIn(word, official))
}

const initials = (all: string[]): string => all.map((word) => word.charAt(0)).join('')
const spokenWords = (official: string[]): string[] => official.filter((word) => !['and', 'of', 'the'].includes(word))

const isInitialsIn = (word: string, official: string[]): boolean =>
  word.length >= 2 && initials(spokenWords(official)).includes(word)

const isWholeInitials = (word: string, official: string[]): boolean =>
  word.length >= 3 && [initials(spokenWords(official)), initials(telling(official))].includes(word)

/** For each name the others that share a word with it that tells organisations apart: likely the same one. */
export function similarNames(names: readonly string[]): Map<string, string[]> {
  const tellingWords = (name: string): string[] => telling(words(name)).filter((word) => !generic.has(word))
  const told = names.map((name) => ({ name, by: new Set(tellingWords(name)) }))
  return new Map(
    told.map(({ name, by }) => [
      name,
      told.filter((other) => other.name !== name && !other.by.isDisjointFrom(by)).map((other) => other.name),
    ]),
  )
}
