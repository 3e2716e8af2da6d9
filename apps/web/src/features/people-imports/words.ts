import type { ColumnField, ImportCounts, ImportState } from '@elevate/contracts/people-import-preview'
import type { ImportOutcome } from '@elevate/contracts/people-vocabulary'

export const outcomeWords: Record<ImportOutcome, { text: string; says: string; tag: string }> = {
  new: { text: 'New', says: 'People who are not in Elevate yet. They will be added.', tag: 'green' },
  changed: {
    text: 'Changed',
    says: 'People who are in Elevate already, where the file says something new.',
    tag: 'blue',
  },
  same: { text: 'Same', says: 'Nothing in these rows is new. Nothing will be done.', tag: 'grey' },
  conflict: {
    text: 'To decide',
    says: 'Only you can say who these people are. Decide each, or leave the row out.',
    tag: 'orange',
  },
  'left-out': { text: 'Left out', says: 'These rows will not be imported.', tag: 'grey' },
  fault: {
    text: 'Cannot be read',
    says: 'Put these right in the file and upload it again, or leave the rows out.',
    tag: 'red',
  },
}

export const stateWords: Record<ImportState, { text: string; tag: string }> = {
  preparing: { text: 'Not imported yet', tag: 'blue' },
  importing: { text: 'Being imported', tag: 'yellow' },
  imported: { text: 'Imported', tag: 'green' },
  undone: { text: 'Undone', tag: 'grey' },
}

/** What a column can hold, in the order in which coordinators have them. */
export const fieldChoices: readonly { value: ColumnField; text: string }[] = [
  { value: 'ignore', text: 'Do not import' },
  { value: 'givenName', text: 'Given name' },
  { value: 'familyName', text: 'Family name' },
  { value: 'fullName', text: 'Full name' },
  { value: 'preferredName', text: 'Preferred name' },
  { value: 'email', text: 'Email' },
  { value: 'phone', text: 'Phone' },
  { value: 'postcode', text: 'Postcode' },
  { value: 'address', text: 'Address' },
  { value: 'organisation', text: 'Organisation' },
  { value: 'role', text: 'Role' },
  { value: 'startDate', text: 'Start date' },
  { value: 'termMonths', text: 'Term (months)' },
  { value: 'status', text: 'Status' },
  { value: 'interests', text: 'Interests' },
  { value: 'skills', text: 'Skills' },
  { value: 'availability', text: 'Availability' },
  { value: 'accessNeeds', text: 'Access needs' },
  { value: 'contactPreference', text: 'Contact preference' },
  { value: 'coffeeRoulette', text: 'Coffee roulette' },
  { value: 'offersToMentor', text: 'Mentor' },
  { value: 'paymentChoice', text: 'Payment' },
]

const number = new Intl.NumberFormat('en-GB')
export const inDigits = (count: number): string => number.format(count)

/** "1 row", "2,400 rows". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${inDigits(count)} ${count === 1 ? one : many}`

/** "36 new people and 2 changes": what an import brings. */
export function brings({ new: added, changed }: Pick<ImportCounts, 'new' | 'changed'>): string {
  const parts = [
    added > 0 ? counted(added, 'new person', 'new people') : '',
    changed > 0 ? `changes to ${counted(changed, 'person', 'people')}` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'nothing new' : parts.join(' and ')
}

/** "rows 6, 9 and 12", or "rows 6, 9, 12 and 4 more". */
export function rowsInWords(lines: readonly number[], count: number): string {
  const more = count - lines.length
  const shown = lines.map(inDigits)
  if (more > 0) return `rows ${shown.join(', ')} and ${inDigits(more)} more`
  const last = shown.at(-1) ?? ''
  return shown.length === 1 ? `row ${last}` : `rows ${shown.slice(0, -1).join(', ')} and ${last}`
}
