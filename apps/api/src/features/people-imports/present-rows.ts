import type { ImportRow } from '@elevate/contracts/people-import-rows'
import { fieldLabels } from './columns/import-fields.ts'
import { appointmentFieldNames, personFieldNames, type ValueField, type Values } from './planning/known.ts'
import type { FieldChange, PlannedRow } from './planning/plan.ts'
import { shownValue } from './shown-values.ts'

const fieldOrder: readonly ValueField[] = [...personFieldNames, ...appointmentFieldNames]

/** What a new person or appointment begins with, as changes from nothing. */
const allOf = (values: Partial<Values>): FieldChange[] =>
  fieldOrder.flatMap((field) => {
    const to = shownValue(field, values[field])
    return to === '' ? [] : [{ field, from: null, to }]
  })

const changesOf = (row: PlannedRow): FieldChange[] => {
  if (row.outcome === 'new') return allOf(row.values)
  return row.outcome === 'changed' ? row.changes : []
}

const nothing = { organisation: null, personId: null, faults: [], says: null, choices: [], people: [] }

/** One planned row, in words; `nameOf` names the organisations of this import. */
export const presentRow = (row: PlannedRow, nameOf: (organisationId: string) => string): ImportRow => ({
  ...nothing,
  line: row.line,
  name: row.name,
  outcome: row.outcome,
  remarks: row.remarks,
  suggestedContact: row.suggestedContact,
  changes: changesOf(row).map((change) => ({ ...change, label: fieldLabels[change.field] })),
  ...ofOutcome(row, nameOf),
})

const ofOutcome = (row: PlannedRow, nameOf: (organisationId: string) => string): Partial<ImportRow> => {
  switch (row.outcome) {
    case 'new':
      return { organisation: nameOf(row.organisationId) }
    case 'changed':
      return { organisation: nameOf(row.organisationId), personId: row.personId }
    case 'same':
      return { personId: row.personId }
    case 'conflict':
      return { says: row.says, choices: row.choices, people: row.people }
    case 'left-out':
      return { says: row.says }
    case 'fault':
      return {
        faults: row.faults.map(({ field, typed, rule, says }) => ({
          field,
          label: fieldLabels[field],
          typed,
          rule,
          says,
        })),
      }
  }
}
