/** Lower case, without accents, in words: "Anne-Marie O'Connor" and "anne marie o connor" are the same. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether a name that somebody wrote means this person: all words that were written are words of their name. */
export const isMeantBy = (written: string, names: string): boolean => isAmong(wordsOf(written), new Set(wordsOf(names)))

const isAmong = (words: readonly string[], known: ReadonlySet<string>): boolean =>
  words.length > 0 && words.every((word) => known.has(word))

type QuietRequest = { personId: string; otherPersonId: string | null; name: string }

/** The pairs that quiet requests keep apart among these people, each once. Names are taken apart once, not per request. */
export const pairsKeptApartQuietly = (
  requests: readonly QuietRequest[],
  people: readonly { id: string; names: string }[],
): [string, string][] => {
  const isAnyByName = requests.some(({ otherPersonId }) => otherPersonId === null)
  const known = isAnyByName ? people.map(({ id, names }) => ({ id, words: new Set(wordsOf(names)) })) : []
  return requests.flatMap(({ personId, otherPersonId, name }) => {
    const words = wordsOf(name)
    const meant =
      otherPersonId === null ? known.filter((one) => isAmong(words, one.words)).map(({ id }) => id) : [otherPersonId]
    return meant.filter((id) => id !== personId).map((id): [string, string] => [personId, id])
  })
}

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
