import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Page, Paging } from './page.ts'
import { ContactPreference, ImportField, ImportOutcome } from './people-vocabulary.ts'
import { Nullable, OneOf, Strict, Uuid } from './text.ts'

export const conflictChoices = ['use-this-row', 'same-person', 'another-person'] as const
export const ConflictChoice = OneOf(conflictChoices)
export type ConflictChoice = Static<typeof ConflictChoice>

const RowFault = Type.Object({
  field: ImportField,
  /** The field as staff call it. */
  label: Type.String(),
  typed: Type.String(),
  rule: Type.String(),
  says: Type.String(),
})

export const ImportRow = Type.Object({
  line: Type.Integer(),
  name: Type.String(),
  outcome: ImportOutcome,
  /** Where the row brings or changes an appointment. */
  organisation: Nullable(Type.String()),
  personId: Nullable(Uuid),
  /** Field by field, from what is there now to what the row says; `null` for nothing. */
  changes: Type.Array(
    Type.Object({
      field: Type.String(),
      label: Type.String(),
      from: Nullable(Type.String()),
      to: Nullable(Type.String()),
    }),
  ),
  faults: Type.Array(RowFault),
  /** Why the row is left out, or what is in doubt. */
  says: Nullable(Type.String()),
  remarks: Type.Array(Type.String()),
  /** A contact preference that the access needs suggest; not saved by the import. */
  suggestedContact: Nullable(ContactPreference),
  choices: Type.Array(ConflictChoice),
  /** Whom `same-person` can mean. */
  people: Type.Array(Type.Object({ id: Uuid, name: Type.String(), email: Nullable(Type.String()) })),
})
export type ImportRow = Static<typeof ImportRow>

export const listImportRows = endpoint({
  method: 'GET',
  url: '/people/imports/:importId/rows',
  schema: {
    summary: 'What becomes of each row of an import, in the order of the file',
    tags: ['People imports'],
    params: Strict({ importId: Uuid }),
    querystring: Strict({ ...Paging, outcome: Type.Optional(ImportOutcome) }),
    response: { 200: Page(ImportRow) },
  },
  errors: { 404: ['not-found'] },
})
