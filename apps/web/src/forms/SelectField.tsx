import type { ReactNode } from 'react'
import { FieldFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'

export type Choice<T extends string> = { value: T; text: string; hint?: ReactNode }

type SelectFieldProps<T extends string> = {
  field: Field<T | ''>
  label: ReactNode
  hint?: ReactNode
  choices: readonly Choice<T>[]
  /** The line for "none": without it the first choice stands. */
  none?: string
}

/** One of many. For six or fewer, RadiosField shows them all at once and is easier. */
export function SelectField<T extends string>({ field, label, hint, choices, none }: SelectFieldProps<T>) {
  const { name, value, error, set } = field
  const pick = (picked: string) => set(choices.find((choice) => choice.value === picked)?.value ?? '')
  return (
    <FieldFrame error={error} hint={hint} label={label} name={name}>
      <select
        aria-describedby={describedBy(name, hint, error)}
        className={`nhsuk-select${error === undefined ? '' : ' nhsuk-select--error'}`}
        id={name}
        name={name}
        onChange={(event) => pick(event.target.value)}
        value={value}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
