import type { ChecklistItem } from '@elevate/contracts/checklists'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import type { RowFields } from '../../../forms/rows/RowsField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { choicesOf, kindWords, ownerWords } from '../words.ts'

/** A line as it is typed: numbers are text until they are sent. */
export type ItemRow = Omit<ChecklistItem, 'dueInDays' | 'renewAfterMonths'> & { due: string; renewal: string }

export const rowOf = ({ dueInDays, renewAfterMonths, ...item }: ChecklistItem): ItemRow => ({
  ...item,
  due: String(dueInDays),
  renewal: renewAfterMonths === null ? '' : String(renewAfterMonths),
})

export const itemOf = ({ due, renewal, ...row }: ItemRow): ChecklistItem => ({
  ...row,
  dueInDays: Number(due),
  renewAfterMonths: renewal.trim() === '' ? null : Number(renewal),
})

export const newRow = (): ItemRow => ({
  kind: 'training',
  label: '',
  guidance: '',
  isAsked: true,
  isMandatoryBeforeStart: false,
  owner: 'applicant',
  due: '28',
  renewal: '',
  blocksConfidentialWork: false,
})

const isWhole = (typed: string): boolean => /^\s*\d{1,4}\s*$/.test(typed)

export const itemBroken = ({ label, due, renewal }: ItemRow): string | undefined => {
  if (label.trim() === '') return 'minLength'
  return isWhole(due) && (renewal.trim() === '' || isWhole(renewal)) ? undefined : 'number'
}

export function ItemFields({ row }: { row: RowFields<ItemRow> }) {
  const kind = row.field('kind')
  const owner = row.field('owner')
  return (
    <>
      <TextField field={row.field('label')} label="Name" />
      <SelectField
        choices={choicesOf(kindWords)}
        field={{ ...kind, set: (chosen) => kind.set(chosen || 'other') }}
        hint="It decides what is recorded."
        label="Kind"
      />
      <TextField field={row.field('guidance')} label="What to do, in a sentence (optional)" />
      <SelectField
        choices={choicesOf(ownerWords)}
        field={{ ...owner, set: (chosen) => owner.set(chosen || 'programme') }}
        label="Whose turn is it first?"
      />
      <TextField
        field={row.field('due')}
        inputMode="numeric"
        label="Due, in days after the offer is accepted"
        width={4}
      />
      <TextField
        field={row.field('renewal')}
        hint="Leave it empty for never."
        inputMode="numeric"
        label="Renewed after how many months?"
        width={4}
      />
      <CheckboxField
        field={row.field('isAsked')}
        hint="Otherwise it can be asked for person by person, for example only of those who come to a site."
        label="Asked of everybody"
      />
      <CheckboxField field={row.field('isMandatoryBeforeStart')} label="Needed before the start" />
      <CheckboxField
        field={row.field('blocksConfidentialWork')}
        label="Once it has run out, no new confidential work until it is renewed"
      />
    </>
  )
}
