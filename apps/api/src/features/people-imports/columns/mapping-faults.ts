import type { ImportField } from '@elevate/contracts/people-vocabulary'
import { fieldLabels } from './import-fields.ts'
import type { ColumnField } from './suggest-mapping.ts'

/** For each column, counted from 0, what it holds. */
export type Mapping = readonly ColumnField[]

export type MappingFault = {
  kind: 'two-columns' | 'no-name' | 'name-twice'
  columns: number[]
  /** What to do about it. */
  says: string
}

const columnsOf = (mapping: Mapping, field: ImportField): number[] =>
  mapping.flatMap((candidate, column) => (candidate === field ? [column] : []))

/** What has to be settled about the columns before any row can be read. */
export function mappingFaults(mapping: Mapping, headers: readonly string[]): MappingFault[] {
  const fields = [...new Set(mapping.filter((field): field is ImportField => field !== 'ignore'))]
  const name = (column: number): string => `“${headers[column] || `Column ${column + 1}`}”`
  const doubled = fields.flatMap((field): MappingFault[] => {
    const columns = columnsOf(mapping, field)
    if (columns.length < 2) return []
    const says = `${columns.map(name).join(' and ')} are both ${fieldLabels[field]}. Choose one and leave the other out.`
    return [{ kind: 'two-columns', columns, says }]
  })
  return [...doubled, ...nameFaults(mapping)]
}

function nameFaults(mapping: Mapping): MappingFault[] {
  const full = columnsOf(mapping, 'fullName')
  const parts = [...columnsOf(mapping, 'givenName'), ...columnsOf(mapping, 'familyName')]
  if (full.length > 0 && parts.length > 0) {
    const says = 'The name is given twice, in full and in parts. Leave one of them out.'
    return [{ kind: 'name-twice', columns: [...full, ...parts], says }]
  }
  const hasName = full.length > 0 || columnsOf(mapping, 'givenName').length > 0
  return hasName
    ? []
    : [{ kind: 'no-name', columns: [], says: 'Choose the column that holds the given name or the full name.' }]
}
