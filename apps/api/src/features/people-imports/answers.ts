import type { Input } from '@elevate/contracts/endpoint'
import type { changePeopleImport } from '@elevate/contracts/people-imports'
import { fold } from './cells/plain-text.ts'
import { similarNames } from './planning/organisation-names.ts'
import type { ImportAnswers } from './planning/plan.ts'

export type ImportChange = Input<typeof changePeopleImport>['body']

type Open = {
  /** Organisation names of the file that nobody has answered yet. */
  names: readonly string[]
  /** Lines that cannot be read. */
  faultLines: readonly number[]
}

/** The answers after a change. A newer answer to the same question takes the place of an older one. */
export const mergeAnswers = (before: ImportAnswers, change: ImportChange, open: Open): ImportAnswers => {
  const kept = withoutAskedAgain(before, change.askAgain ?? {})
  const takenBack = new Set(change.takeBackIn)
  const leaveOut = [...kept.leaveOut, ...(change.leaveOut ?? []), ...(change.leaveOutFaults ? open.faultLines : [])]
  return {
    dateOrders: newest(kept.dateOrders, change.dateOrders, ({ column }) => column),
    crosses: newest(kept.crosses, change.crosses, ({ column }) => column),
    organisations: newest(kept.organisations, withSimilar(change.organisations ?? [], open.names), ({ name }) =>
      fold(name),
    ),
    conflicts: newest(kept.conflicts, change.conflicts, ({ line }) => line),
    leaveOut: [...new Set(leaveOut)].filter((line) => !takenBack.has(line)).toSorted((a, b) => a - b),
  }
}

const newest = <T, K>(before: readonly T[], added: readonly T[] | undefined, keyOf: (answer: T) => K): T[] => [
  ...new Map([...before, ...(added ?? [])].map((answer) => [keyOf(answer), answer])).values(),
]

type OrganisationAnswer = ImportAnswers['organisations'][number]

/** A name that is left out takes those along that look like the same organisation and have no answer of their own. */
const withSimilar = (answers: readonly OrganisationAnswer[], openNames: readonly string[]): OrganisationAnswer[] => {
  const similar = similarNames([...new Set([...openNames, ...answers.map(({ name }) => name)])])
  const alike = answers
    .filter(({ organisationId }) => organisationId === null)
    .flatMap(({ name }) => similar.get(name) ?? [])
    .filter((name) => openNames.includes(name))
  return [...alike.map((name) => ({ name, organisationId: null })), ...answers]
}

const withoutAskedAgain = (
  answers: ImportAnswers,
  { columns = [], names = [], lines = [] }: NonNullable<ImportChange['askAgain']>,
): ImportAnswers => {
  const isAsked = new Set(names.map(fold))
  return {
    ...answers,
    dateOrders: answers.dateOrders.filter(({ column }) => !columns.includes(column)),
    crosses: answers.crosses.filter(({ column }) => !columns.includes(column)),
    organisations: answers.organisations.filter(({ name }) => !isAsked.has(fold(name))),
    conflicts: answers.conflicts.filter(({ line }) => !lines.includes(line)),
  }
}
