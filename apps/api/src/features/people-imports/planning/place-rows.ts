import { fold } from '../cells/plain-text.ts'
import type { KnownOrganisation } from './known.ts'
import { organisationFinder } from './organisation-names.ts'
import type { ImportAnswers, ImportQuestion } from './plan.ts'
import type { ReadRow } from './read-rows.ts'

/** Where the rows of one organisation name belong. */
export type Place = { kind: 'organisation'; id: string } | { kind: 'left-out' } | { kind: 'open' }

export type Places = { placeOf: (name: string) => Place; questions: ImportQuestion[] }

/** One question for each name that fits no organisation or several, however many rows use it. */
export function placeOrganisations(
  rows: readonly ReadRow[],
  organisations: readonly KnownOrganisation[],
  answers: ImportAnswers,
): Places {
  const names = Map.groupBy(rows, (row) => fold(row.organisation))
  const find = organisationFinder(organisations)
  const places = new Map<string, Place>()
  const questions: ImportQuestion[] = []
  for (const [key, some] of names) {
    const name = some[0]?.organisation ?? ''
    const candidates = candidatesFor(name, organisations, find)
    const place = answered(key, organisations, answers) ?? only(candidates)
    places.set(key, place ?? { kind: 'open' })
    if (place) continue
    const lines = some.map(({ line }) => line)
    questions.push({ kind: 'organisation', name, lines, candidates: candidates.map(({ id, name }) => ({ id, name })) })
  }
  return { placeOf: (name) => places.get(fold(name)) ?? { kind: 'open' }, questions }
}

/** Rows without a name belong to the only organisation there is; with several, somebody has to say. */
function candidatesFor(
  name: string,
  organisations: readonly KnownOrganisation[],
  find: (name: string) => KnownOrganisation[],
): readonly KnownOrganisation[] {
  if (fold(name) !== '') return find(name)
  return organisations
}

function answered(key: string, organisations: readonly KnownOrganisation[], answers: ImportAnswers): Place | undefined {
  const answer = answers.organisations.find(({ name }) => fold(name) === key)
  if (!answer) return undefined
  if (answer.organisationId === null) return { kind: 'left-out' }
  const chosen = organisations.find(({ id }) => id === answer.organisationId)
  return chosen && { kind: 'organisation', id: chosen.id }
}

const only = (candidates: readonly KnownOrganisation[]): Place | undefined => {
  const [candidate] = candidates
  return candidates.length === 1 && candidate ? { kind: 'organisation', id: candidate.id } : undefined
}
