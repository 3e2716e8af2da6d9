/** Lower case, without accents, in words: "Anne-Marie O'Connor" and "anne marie o connor" are the same. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether a name that somebody wrote means this person: all words that were written are words of their name. */
export const isMeantBy = (written: string, names: string): boolean => {
  const known = new Set(wordsOf(names))
  const words = wordsOf(written)
  return words.length > 0 && words.every((word) => known.has(word))
}

type QuietRequest = { personId: string; otherPersonId: string | null; name: string }

/** The pairs that quiet requests keep apart among these people, each once. */
export const pairsKeptApartQuietly = (
  requests: readonly QuietRequest[],
  people: readonly { id: string; names: string }[],
): [string, string][] =>
  requests.flatMap((request) =>
    people
      .filter(({ id, names }) =>
        request.otherPersonId === null ? isMeantBy(request.name, names) : id === request.otherPersonId,
      )
      .filter(({ id }) => id !== request.personId)
      .map(({ id }): [string, string] => [request.personId, id]),
  )

/** The letters that a postcode starts with. People of a national programme come from all over the country. */
export const postcodeArea = (postcode: string | null): string | undefined =>
  postcode
    ?.trim()
    .match(/^[A-Za-z]{1,2}(?=\d)/)?.[0]
    ?.toUpperCase()

const days = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}
const parts = { am: 'morning', pm: 'afternoon', evening: 'evening' }

/** `mon-am` as people say it. */
export const slotInWords = (slot: string): string => {
  const [day = '', part = ''] = slot.split('-')
  return `${days[day as keyof typeof days] ?? day} ${parts[part as keyof typeof parts] ?? part}`
}

type Pair = readonly [string, string]

/** Unordered pairs as keys. */
export const pairKey = ([a, b]: Pair): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * How many rounds without a repeat are left at most after these groups, as far as the coordinator may know it: quiet
 * requests are not counted in, so the number cannot tell of them. It stays a bound.
 */
export const roundsWithoutRepeatLeft = (
  groups: readonly (readonly string[])[],
  known: readonly Pair[],
): number | null => {
  const people = groups.flat()
  if (people.length < 2) return null
  const used = new Set(known.map(pairKey))
  for (const group of groups) {
    for (const a of group) for (const b of group) if (a < b) used.add(pairKey([a, b]))
  }
  const fresh = people.map((a) => people.filter((b) => a !== b && !used.has(pairKey([a, b]))).length)
  const pairs = fresh.reduce((sum, count) => sum + count, 0) / 2
  return Math.min(...fresh, Math.floor(pairs / Math.ceil(people.length / 2)))
}
