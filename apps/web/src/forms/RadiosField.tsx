import type { ReactNode } from 'react'
import { GroupFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'
import type { Choice } from './SelectField.tsx'

/** `more` is asked for, below the choice, only while it is chosen. */
type RadioChoice<T extends string> = Choice<T> & { more?: ReactNode }

type RadiosFieldProps<T extends string> = {
  /** Empty until something is chosen; a form that starts with an answer has no empty one. */
  field: Omit<Field<T>, 'value'> & { value: T | '' }
  label: ReactNode
  hint?: ReactNode
  choices: readonly RadioChoice<T>[]
  inline?: true
}

/** One of a few, all in view. */
export function RadiosField<T extends string>({ field, label, hint, choices, inline }: RadiosFieldProps<T>) {
  const { name, value, error, set } = field
  return (
    <GroupFrame describedBy={describedBy(name, hint, error)} error={error} hint={hint} label={label} name={name}>
      <div className={`nhsuk-radios${inline ? ' nhsuk-radios--inline' : ''}`}>
        {choices.map((choice, index) => (
          <Radio
            choice={choice}
            id={index === 0 ? name : `${name}-${choice.value}`}
            isChosen={value === choice.value}
            key={choice.value}
            name={name}
            pick={() => set(choice.value)}
          />
        ))}
      </div>
    </GroupFrame>
  )
}

type RadioProps<T extends string> = {
  choice: RadioChoice<T>
  id: string
  name: string
  isChosen: boolean
  pick: () => void
}

function Radio<T extends string>({ choice, id, name, isChosen, pick }: RadioProps<T>) {
  return (
    <>
      <div className="nhsuk-radios__item">
        <input
          aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
          checked={isChosen}
          className="nhsuk-radios__input"
          id={id}
          name={name}
          onChange={pick}
          type="radio"
          value={choice.value}
        />
        <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
          {choice.text}
        </label>
        {choice.hint !== undefined && (
          <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-item-hint`}>
            {choice.hint}
          </div>
        )}
      </div>
      {isChosen && choice.more !== undefined && <div className="nhsuk-radios__conditional">{choice.more}</div>}
    </>
  )
}
