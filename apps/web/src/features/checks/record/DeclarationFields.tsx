import type { interestKinds } from '@elevate/contracts/check-evidence'
import { DateField } from '../../../forms/DateField.tsx'
import type { Field } from '../../../forms/field.ts'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { RowsField } from '../../../forms/rows/RowsField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { noDate, type TypedDate, typedDateOf } from '../../../forms/typed-date.ts'
import { choicesOf, interestWords } from '../words.ts'
import { dayOrNull, optionalBroken } from './days.ts'

export type InterestRow = {
  kind: (typeof interestKinds)[number]
  description: string
  organisation: string
  from: TypedDate
  to: TypedDate
}
export type TypedDeclaration = { isNil: 'nil' | 'some' | ''; interests: InterestRow[] }

export const noInterest = (): InterestRow => ({
  kind: 'financial',
  description: '',
  organisation: '',
  from: noDate,
  to: noDate,
})

export const interestRowOf = (was: {
  kind: InterestRow['kind']
  description: string
  organisation: string | null
  from: string | null
  to: string | null
}): InterestRow => ({
  ...was,
  organisation: was.organisation ?? '',
  from: typedDateOf(was.from),
  to: typedDateOf(was.to),
})

export const declarationBody = ({ isNil, interests }: TypedDeclaration) => ({
  isNil: isNil === 'nil',
  interests:
    isNil === 'nil'
      ? []
      : interests.map(({ kind, description, organisation, from, to }) => ({
          kind,
          description,
          organisation: organisation.trim() === '' ? null : organisation,
          from: dayOrNull(from),
          to: dayOrNull(to),
        })),
})

export const declarationMessages = {
  isNil: 'Say whether there is anything to declare',
  interests: {
    required: 'Add at least one interest, or say that there are none',
    minLength: 'Describe each interest',
    unreal: 'Enter real dates, like 5 11 2026',
    incomplete: 'Enter day, month and year of each date',
    'before-start': 'An interest cannot end before it begins',
    otherwise: 'Check what you have written about each interest',
  },
}

export const declarationBroken = ({ isNil, interests }: TypedDeclaration) => ({
  isNil: isNil === '' ? 'required' : undefined,
  interests:
    isNil === 'some'
      ? interests.flatMap(({ from, to }) => optionalBroken(from) ?? optionalBroken(to) ?? [])[0]
      : undefined,
})

type Props = {
  isNil: Field<TypedDeclaration['isNil']>
  interests: Field<InterestRow[]>
  view: 'applicant' | 'programme'
}

/** Nothing to declare is an answer of its own, and never silence. */
export function DeclarationFields({ isNil, interests, view }: Props) {
  const isMine = view === 'applicant'
  const { value, ...rest } = isNil
  return (
    <>
      <RadiosField
        choices={[
          { value: 'nil', text: isMine ? 'No, I have nothing to declare' : 'Nothing to declare' },
          { value: 'some', text: isMine ? 'Yes, I have something to declare' : 'There is something to declare' },
        ]}
        field={{ ...rest, value, set: (chosen: 'nil' | 'some') => isNil.set(chosen) }}
        hint="Paid or unpaid work, shares, other roles, or close relatives and friends with a link to this organisation or one that sells to it."
        label={isMine ? 'Do you have any interests to declare?' : 'What was declared?'}
      />
      {value === 'some' && (
        <RowsField field={interests} label="Interests" most={30} newRow={noInterest} unordered what="interest">
          {(row) => (
            <>
              <SelectField
                choices={choicesOf(interestWords)}
                field={{ ...row.field('kind'), set: (kind) => row.field('kind').set(kind || 'financial') }}
                label="What kind of interest?"
              />
              <TextField field={row.field('description')} label="What is it?" />
              <TextField field={row.field('organisation')} label="With which organisation? (optional)" />
              <DateField field={row.field('from')} label="Since (optional)" />
              <DateField field={row.field('to')} label="Until (optional)" />
            </>
          )}
        </RowsField>
      )}
    </>
  )
}
