import { pairKey, twosOf } from '../rules.ts'

type Person = { id: string; isNew: boolean; pairs: number; wish: 'wanted' | 'none' | null }
type Known = {
  together: ReadonlySet<string>
  mentoring: ReadonlySet<string>
  openly: ReadonlySet<string>
  mostPairs: number
}

export type PairRefusal =
  | { code: 'not-a-partner'; personIds: string[] }
  | { code: 'has-a-buddy' | 'has-enough-buddies' | 'would-rather-not'; personIds: string[] }
  | { code: 'paired-before' | 'is-their-mentor' | 'kept-apart'; personIds: string[] }

const ownRefusal = (person: Person, mostPairs: number): PairRefusal | undefined => {
  const personIds = [person.id]
  if (person.wish === 'none') return { code: 'would-rather-not', personIds }
  if (person.isNew && person.pairs > 0) return { code: 'has-a-buddy', personIds }
  if (!person.isNew && person.pairs >= mostPairs) return { code: 'has-enough-buddies', personIds }
  return undefined
}

/** Why these cannot be a pair. Quiet requests are not among the reasons: a refusal would tell of them. */
export const pairRefusal = (
  personIds: readonly string[],
  people: ReadonlyMap<string, Person>,
  known: Known,
): PairRefusal | undefined => {
  const strangers = personIds.filter((id) => !people.has(id))
  if (strangers.length > 0) return { code: 'not-a-partner', personIds: strangers }
  for (const both of twosOf(personIds)) {
    const key = pairKey(...both)
    if (known.together.has(key)) return { code: 'paired-before', personIds: both }
    if (known.mentoring.has(key)) return { code: 'is-their-mentor', personIds: both }
    if (known.openly.has(key)) return { code: 'kept-apart', personIds: both }
  }
  for (const id of personIds) {
    const person = people.get(id)
    const refusal = person && ownRefusal(person, known.mostPairs)
    if (refusal) return refusal
  }
  return undefined
}
