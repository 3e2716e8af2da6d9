import type { getBuddySuggestions } from '@elevate/contracts/buddy-pairs'
import type { Output } from '@elevate/contracts/endpoint'

type Suggestions = Output<typeof getBuddySuggestions>

/** A pair of the preview as the coordinator has it in front of them; '' is a place that nobody has yet. */
export type Draft = {
  key: string
  personIds: [string, string, string]
  /** Who was suggested, so that reasons are shown only for those they are about. */
  suggested: string
  reasons: string[]
}

const placesOf = (ids: readonly string[]): Draft['personIds'] => [ids[0] ?? '', ids[1] ?? '', ids[2] ?? '']

export const draftsFrom = ({ pairs }: Pick<Suggestions, 'pairs'>): Draft[] =>
  pairs.map(({ people, reasons }) => {
    const personIds = placesOf(people.map(({ id }) => id))
    return { key: personIds.join(' '), personIds, suggested: personIds.join(' '), reasons }
  })

export const emptyDraft = (key: string): Draft => ({ key, personIds: ['', '', ''], suggested: '', reasons: [] })

export const withPlace = (draft: Draft, place: number, personId: string): Draft => ({
  ...draft,
  personIds: placesOf(draft.personIds.map((id, index) => (index === place ? personId : id))),
})

export const chosenIn = ({ personIds }: Pick<Draft, 'personIds'>): string[] => personIds.filter((id) => id !== '')

export const isAsSuggested = ({ personIds, suggested }: Draft): boolean => personIds.join(' ') === suggested

/** What is wrong with a pair before it is sent; the API knows the rest. */
export function draftFault(draft: Draft): string | undefined {
  const ids = chosenIn(draft)
  if (ids.length < 2) return 'Choose two people'
  return new Set(ids).size < ids.length ? 'Choose different people' : undefined
}

type Named = { id: string; name: string; isNew: boolean }

/** Everybody who can be chosen: those with room, and those who are in a suggestion. */
export const choicesFrom = ({ pairs, choices }: Pick<Suggestions, 'pairs' | 'choices'>): Named[] => {
  const all = new Map<string, Named>()
  for (const person of [...choices, ...pairs.flatMap(({ people }) => people)]) all.set(person.id, person)
  return [...all.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

export const choiceWords = ({ name, isNew }: Named): string => (isNew ? `${name} (new)` : name)
