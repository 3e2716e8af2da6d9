import { Fragment, type ReactNode } from 'react'
import { Checkbox } from './Checkbox.tsx'
import { GroupFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'
import type { Choice } from './SelectField.tsx'
import { ticked } from './ticked.ts'

/** `more` is asked for, below the choice, only while it is ticked. */
type CheckboxChoice<T extends string> = Choice<T> & { more?: ReactNode }

type CheckboxesFieldProps<T extends string> = {
  field: Omit<Field<T[]>, 'value'> & { value: readonly T[] }
  label: ReactNode
  hint?: ReactNode
  choices: readonly CheckboxChoice<T>[]
  /** The last choice, below an "or": ticking it takes off the others, ticking another takes it off. */
  none?: Choice<T>
}

/** Any number of a few. The value keeps the order of the choices, not of the ticking. */
export function CheckboxesField<T extends string>({ field, label, hint, choices, none }: CheckboxesFieldProps<T>) {
  const { name, value, error, set } = field
  const order = choices.map((choice) => choice.value)
  const boxOf = (choice: Choice<T>, id: string) => (
    <Checkbox
      hint={choice.hint}
      id={id}
      isTicked={value.includes(choice.value)}
      label={choice.text}
      name={name}
      toggle={() => set(ticked({ value, order, none: none?.value }, choice.value))}
      value={choice.value}
    />
  )
  return (
    <GroupFrame describedBy={describedBy(name, hint, error)} error={error} hint={hint} label={label} name={name}>
      <div className="nhsuk-checkboxes">
        {choices.map((choice, index) => (
          <Fragment key={choice.value}>
            {boxOf(choice, index === 0 ? name : `${name}-${choice.value}`)}
            {choice.more !== undefined && value.includes(choice.value) && (
              <div className="nhsuk-checkboxes__conditional">{choice.more}</div>
            )}
          </Fragment>
        ))}
        {none && (
          <>
            <div className="nhsuk-checkboxes__divider">or</div>
            {boxOf(none, `${name}-${none.value}`)}
          </>
        )}
      </div>
    </GroupFrame>
  )
}
