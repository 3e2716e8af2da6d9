import type { Duplicate, FieldToTakeOver } from '@elevate/contracts/application-duplicates'
import { contactWords } from '../page/detail-words.ts'

type Side = Duplicate['sides'][number]

export const detailNames: readonly { field: FieldToTakeOver; name: string }[] = [
  { field: 'familyName', name: 'Family name' },
  { field: 'preferredName', name: 'Likes to be called' },
  { field: 'pronouns', name: 'Pronouns' },
  { field: 'email', name: 'Email' },
  { field: 'phone', name: 'Phone' },
  { field: 'address', name: 'Address' },
  { field: 'postcode', name: 'Postcode' },
  { field: 'contactPreference', name: 'Prefers' },
  { field: 'formatsNeeded', name: 'Formats they need' },
  { field: 'linkToArea', name: 'Link to the area' },
  { field: 'practicalNeeds', name: 'Practical needs' },
  { field: 'interestsDeclared', name: 'Interests declared' },
  { field: 'referees', name: 'Referees' },
]

export const detailName = (wanted: FieldToTakeOver): string =>
  detailNames.find(({ field }) => field === wanted)?.name ?? wanted

/** A detail as text; what is still being written is not shown to anybody. */
export function shownDetail({ details }: Side, field: FieldToTakeOver): string {
  if (details === null) return 'not sent yet'
  if (field === 'referees') return details.referees.map(({ name, email }) => [name, email].join(', ')).join('\n')
  if (field === 'contactPreference') return details.contactPreference ? contactWords[details.contactPreference] : ''
  return details[field] ?? ''
}

export const answerOf = ({ answers }: Side, prompt: string): string =>
  answers === null ? 'not sent yet' : (answers.find((answer) => answer.prompt === prompt)?.words ?? '')
