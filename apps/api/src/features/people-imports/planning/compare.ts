import { phoneKey } from '../cells/phones.ts'
import { fold, oneLine } from '../cells/plain-text.ts'
import { shownValue } from '../shown-values.ts'
import type { Kept, ValueField, Values } from './known.ts'
import type { FieldChange } from './plan.ts'
import type { ReadRow } from './read-rows.ts'

const nameFields: ReadonlySet<ValueField> = new Set(['givenName', 'familyName', 'preferredName'])
export const isListField = (field: ValueField): field is 'interests' | 'skills' | 'availability' =>
  field === 'interests' || field === 'skills' || field === 'availability'

/** Two values with the same key say the same: lists in any order, addresses in any case, numbers in any grouping. */
export function valueKey<F extends ValueField>(field: F, value: Values[F] | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map((item) => fold(String(item)))
      .filter(Boolean)
      .toSorted()
      .join('|')
  const text = String(value)
  if (field === 'email') return text.toLowerCase()
  if (field === 'phone') return phoneKey(text)
  if (field === 'role') return fold(text)
  return oneLine(text).replaceAll('’', "'")
}

const accents = (text: string): number => text.normalize('NFKD').match(/\p{M}/gu)?.length ?? 0

/** A name without case or accents says nothing against the same name with them (Zukauskas, Žukauskas). */
function saysLess({ from, to }: { from: string; to: string }, caseless: boolean): boolean {
  return fold(from) === fold(to) && (caseless || accents(to) < accents(from))
}

export type Comparison = { changes: FieldChange[]; values: Partial<Values>; remarks: string[] }

export type Given = Pick<ReadRow, 'values' | 'caseless'>

type Stored = Partial<Values> & { kept?: Kept }

/** Field by field, what a row would change. What the row leaves empty stays as it is. */
export function compareFields(fields: readonly ValueField[], stored: Stored, given: Given): Comparison {
  const comparison: Comparison = { changes: [], values: {}, remarks: [] }
  for (const field of fields) {
    const kept = stored.kept?.[field]
    compareField(comparison, field, { stored, given, kept })
  }
  return comparison
}

function compareField<F extends ValueField>(
  comparison: Comparison,
  field: F,
  { stored, given, kept }: { stored: Partial<Values>; given: Given; kept: string | undefined },
): void {
  const to = given.values[field]
  const from = stored[field]
  if (to === undefined || valueKey(field, from) === valueKey(field, to)) return
  if (kept !== undefined) {
    if (!comparison.remarks.includes(kept)) comparison.remarks.push(kept)
    return
  }
  const shown = { from: shownValue(field, from), to: shownValue(field, to) }
  if (nameFields.has(field) && saysLess(shown, given.caseless.has(field))) {
    comparison.remarks.push(`“${shown.from}” stays as Elevate has it; the file says “${shown.to}”.`)
    return
  }
  comparison.values[field] = to
  comparison.changes.push({ field, from: shown.from || null, to: shown.to || null })
}

/** The better written of two copies of one value: with case, with accents, else the first. */
export function betterWritten(field: ValueField, first: Given, second: Given): Given {
  const [a, b] = [String(first.values[field]), String(second.values[field])]
  if (!nameFields.has(field)) return first
  if (first.caseless.has(field) !== second.caseless.has(field)) return first.caseless.has(field) ? second : first
  return accents(b) > accents(a) ? second : first
}

/** For rows of one file, which must agree but may be written with more or less care. */
export const looseKey = <F extends ValueField>(field: F, value: Values[F] | undefined): string =>
  nameFields.has(field) || field === 'accessNeeds' || field === 'address'
    ? fold(String(value ?? ''))
    : valueKey(field, value)
