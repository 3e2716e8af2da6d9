import type {
  DateQuestion,
  ImportMark,
  OrganisationQuestion,
  PeopleImport,
} from '@elevate/contracts/people-import-preview'

export type Question =
  | { kind: 'dates'; question: DateQuestion }
  | { kind: 'organisation'; question: OrganisationQuestion }
  | { kind: 'mark'; question: ImportMark }

/** A question, the import that it is about, and where the answer leads. */
export type Asked<Q> = { question: Q; started: PeopleImport; next: (after: PeopleImport) => void }

/** What is still to be asked, in order. An x has a reading already, so its question only asks to confirm it. */
export const openQuestions = ({ dateQuestions, organisationQuestions, marks }: PeopleImport): Question[] => [
  ...dateQuestions.map((question) => ({ kind: 'dates' as const, question })),
  ...organisationQuestions.map((question) => ({ kind: 'organisation' as const, question })),
  ...marks.filter(({ isAnswered }) => !isAnswered).map((question) => ({ kind: 'mark' as const, question })),
]

const pageOf = (importId: string, rest = ''): string => `/people/imports/${importId}${rest}`

/** The addresses of one import. */
export const pages = {
  overview: pageOf,
  columns: (importId: string) => pageOf(importId, '/columns'),
  question: (importId: string, step: number) => pageOf(importId, `/questions/${step}`),
  people: (importId: string) => pageOf(importId, '/people'),
  confirm: (importId: string) => pageOf(importId, '/confirm'),
  undo: (importId: string) => pageOf(importId, '/undo'),
  discard: (importId: string) => pageOf(importId, '/delete'),
}

/** Where to go once the columns, or a question, are settled. */
export function nextPage(started: PeopleImport, step: number): string {
  if (started.columnFaults.length > 0) return pages.columns(started.id)
  return openQuestions(started).length > 0 ? pages.question(started.id, step) : pages.people(started.id)
}
