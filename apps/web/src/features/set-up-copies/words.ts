import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import type { CopiedItem, CopyOutcome, PartOfSetUp } from '@elevate/contracts/set-up-copies'
import { formatShortDay } from '../../ui/dates.ts'
import { kindWords } from '../letters/words.ts'
import { settingLabel } from '../recruitment-settings/settings.ts'

export const partWords: Record<PartOfSetUp, string> = {
  settings: 'Recruitment settings',
  organisation: 'Settings of the programme',
  letters: 'Letters',
  checklists: 'Checklists',
  roles: 'Role descriptions',
  rates: 'Payment rates',
}

export const outcomeWords: Record<CopyOutcome, string> = {
  new: 'New',
  replaced: 'Replaced by theirs',
  same: 'The same already',
  stays: 'Yours stays',
}

const organisationNames: Record<string, string> = {
  termMonths: 'Usual term',
  coffeeDaysToMeet: 'Days to meet for coffee',
  coffeeReminderDays: 'Days until people are asked again how it went',
  coffeeHistoryMonths: 'Months until a coffee match has faded',
  leaverChecklist: 'Leaver checklist',
}

/** What an item is, as people call it. */
export const itemName = ({ part, name }: CopiedItem): string => {
  if (part === 'settings') return settingLabel(name)
  if (part === 'organisation') return organisationNames[name] ?? name
  if (part === 'letters') return kindWords[name as LetterKind] ?? name
  if (part === 'rates') return `From ${formatShortDay(name)}`
  return name
}

export const changes = (items: readonly CopiedItem[]): CopiedItem[] =>
  items.filter(({ outcome }) => outcome === 'new' || outcome === 'replaced')
