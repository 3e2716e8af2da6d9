import type { ReactNode } from 'react'
import { GroupFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'
import type { Choice } from './SelectField.tsx'

type CheckboxesFieldProps<T extends string> = {
  field: Field<readonly T[]>
  label: ReactNode
  hint?: ReactNode
  choices: readonly Choice<T>[]
}

/** Any number of a few. The value keeps the order of the choices, not of the ticking. */
export function CheckboxesField<T extends string>({ field, label, hint, choices }: CheckboxesFieldProps<T>) {
  const { name, value, error, set } = field
  const toggle = (toggled: T) => {
    const isOn = (choice: T) => value.includes(choice) !== (choice === toggled)
    set(choices.map((choice) => choice.value).filter(isOn))
  }
  return (
    <GroupFrame describedBy={describedBy(name, hint, error)} error={error} hint={hint} label={label} name={name}>
      <div className="nhsuk-checkboxes">
        {choices.map((choice, index) => (
          <Box
            choice={choice}
            id={index === 0 ? name : `${name}-${choice.value}`}
            isTicked={value.includes(choice.value)}
            key={choice.value}
            name={name}
            toggle={() => toggle(choice.value)}
          />
        ))}
      </div>
    </GroupFrame>
  )
}

/** One box that stands for itself: "I have read this". */
export function CheckboxField({ field, label, hint }: { field: Field<boolean>; label: string; hint?: ReactNode }) {
  const { name, value, error, set } = field
  return (
    <div className={error === undefined ? 'nhsuk-form-group' : 'nhsuk-form-group nhsuk-form-group--error'}>
      {error !== undefined && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
      <div className="nhsuk-checkboxes">
        <Box
          choice={{ value: 'yes', text: label, hint }}
          error={error}
          id={name}
          isTicked={value}
          name={name}
          toggle={() => set(!value)}
        />
      </div>
    </div>
  )
}

type BoxProps<T extends string> = {
  choice: Choice<T>
  id: string
  name: string
  isTicked: boolean
  toggle: () => void
  error?: string | undefined
}

function Box<T extends string>({ choice, id, name, isTicked, toggle, error }: BoxProps<T>) {
  const ids = [choice.hint === undefined ? '' : `${id}-item-hint`, error === undefined ? '' : `${name}-error`]
  return (
    <div className="nhsuk-checkboxes__item">
      <input
        aria-describedby={ids.filter(Boolean).join(' ') || undefined}
        checked={isTicked}
        className="nhsuk-checkboxes__input"
        id={id}
        name={name}
        onChange={toggle}
        type="checkbox"
        value={choice.value}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
        {choice.text}
      </label>
      {choice.hint !== undefined && (
        <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-item-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  )
}
