import { type ImportField, importFields } from '@elevate/contracts/people-vocabulary'
import { type Cell, cellText } from '../../../spreadsheets/table.ts'
import { readEmail } from '../cells/emails.ts'
import { readPhone } from '../cells/phones.ts'
import { fold } from '../cells/plain-text.ts'
import { readPostcode } from '../cells/postcodes.ts'
import { isRefused, type Reading } from '../cells/reading.ts'
import { readYesNo } from '../cells/words.ts'
import { fieldLabels, headerWords, notAboutThePartner } from './import-fields.ts'

export type ColumnField = ImportField | 'ignore'
/** `certain`: the header is a known word. `likely`: it contains one. `guess`: the values look like it. */
export type Confidence = 'certain' | 'likely' | 'guess' | 'none'

export type ColumnSuggestion = {
  /** Counted from 0. */
  column: number
  header: string
  field: ColumnField
  confidence: Confidence
  /** Why, in words for the person who checks it. */
  reason: string
}

const knownHeaders = new Map<string, ImportField>(
  importFields.flatMap((field) =>
    [fieldLabels[field], ...headerWords[field].split(', ')].map((word) => [headerKey(word), field] as const),
  ),
)
/** Longest first, so that "preferred contact" is tried before "contact". Single short words prove too little. */
const containedWords = [...knownHeaders]
  .filter(([word]) => word.length >= 5)
  .toSorted((a, b) => b[0].length - a[0].length)

/** A function and not a constant: it is used while this module is still being set up. */
function headerKey(header: string): string {
  return fold(header)
    .replaceAll(/\be mail\b/g, 'email')
    .replaceAll(/\bpost code\b/g, 'postcode')
}

/** Proposes a field for each column, from its header and then from a sample of its rows. The person may correct it. */
export function suggestMapping(headers: string[], sampleRows: Cell[][]): ColumnSuggestion[] {
  const suggestions = headers.map((header, column) => {
    const values = sampleRows.map((cells) => cellText(cells[column]).trim()).filter((text) => text !== '')
    return { column, header, ...suggest(header, values) }
  })
  return suggestions.map((suggestion) => yieldToBetter(suggestion, suggestions))
}

type Suggested = Pick<ColumnSuggestion, 'field' | 'confidence' | 'reason'>
const ignore = (reason: string): Suggested => ({ field: 'ignore', confidence: 'none', reason })

function suggest(header: string, values: string[]): Suggested {
  const suggestion = fromHeader(header)
  if (suggestion && !fitsValues(suggestion.field, values)) {
    return ignore(`The values do not look like ${fieldLabels[suggestion.field]}.`)
  }
  if (suggestion) return suggestion
  if (notAboutThePartner.test(headerKey(header)))
    return ignore('Elevate does not import this into the list of partners.')
  return (
    fromValues(values) ??
    ignore(values.length === 0 ? 'The column is empty.' : 'The header is not one that Elevate knows.')
  )
}

function fromHeader(header: string): (Suggested & { field: ImportField }) | undefined {
  const key = headerKey(header)
  const last = headerKey(header.split(': ').at(-1) ?? '')
  const known = knownHeaders.get(key) ?? (notAboutThePartner.test(key) ? undefined : knownHeaders.get(last))
  if (known) return { field: known, confidence: 'certain', reason: `“${header}” means ${fieldLabels[known]}.` }
  if (notAboutThePartner.test(key)) return undefined
  const word = containedWords.find(([candidate]) => ` ${key} `.includes(` ${candidate} `))
  return word && { field: word[1], confidence: 'likely', reason: `“${header}” contains “${word[0]}”.` }
}

/** “Mentor” over names is the partner's mentor, not an offer to be one. */
function fitsValues(field: ImportField, values: string[]): boolean {
  if (field !== 'offersToMentor' && field !== 'coffeeRoulette') return true
  return values.length === 0 || share(values, (text) => readYesNo(text, 'yes')) >= 0.5
}

function fromValues(values: string[]): Suggested | undefined {
  if (values.length === 0) return undefined
  const readers: [ImportField, (text: string) => Reading<string>][] = [
    ['email', readEmail],
    ['postcode', readPostcode],
    ['phone', readPhone],
  ]
  const field = readers.find(([, read]) => share(values, read) >= 0.8)?.[0]
  return field && { field, confidence: 'guess', reason: `The values look like ${fieldLabels[field]}.` }
}

function share(values: string[], read: (text: string) => Reading<unknown>): number {
  const good = values.map(read).filter((reading) => !isRefused(reading) && reading.value !== null)
  return good.length / values.length
}

const rank = { certain: 3, likely: 2, guess: 1, none: 0 } as const

/** A weaker claim to a field gives way to a stronger one; equal claims stay, as a fault that the person settles. */
function yieldToBetter(suggestion: ColumnSuggestion, all: ColumnSuggestion[]): ColumnSuggestion {
  if (suggestion.field === 'ignore') return suggestion
  const better = all.find(
    (other) => other.field === suggestion.field && rank[other.confidence] > rank[suggestion.confidence],
  )
  if (better) return { ...suggestion, ...ignore(`“${better.header}” is already ${fieldLabels[suggestion.field]}.`) }
  const given = suggestion.field === 'fullName' && all.find((other) => other.field === 'givenName')
  return given ? { ...suggestion, ...ignore(`“${given.header}” already holds the name.`) } : suggestion
}
