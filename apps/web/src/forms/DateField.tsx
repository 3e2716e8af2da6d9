import type { ReactNode } from 'react'
import { GroupFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'
import type { TypedDate } from './typed-date.ts'

type DateFieldProps = {
  field: Field<TypedDate>
  label: ReactNode
  /** An example: "For example, 27 3 2026". */
  hint?: ReactNode
}

const boxes = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const

/** A date that people know or can look up, in three boxes. */
export function DateField({ field, label, hint }: DateFieldProps) {
  const { name, value, error, set } = field
  const look = error === undefined ? '' : ' nhsuk-input--error'
  return (
    <GroupFrame describedBy={describedBy(name, hint, error)} error={error} hint={hint} label={label} name={name}>
      <div className="nhsuk-date-input">
        {boxes.map((box, index) => {
          const id = index === 0 ? name : `${name}-${box.part}`
          return (
            <div className="nhsuk-date-input__item" key={box.part}>
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>
                {box.label}
              </label>
              <input
                className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${box.width}${look}`}
                id={id}
                inputMode="numeric"
                name={`${name}-${box.part}`}
                onChange={(event) => set({ ...value, [box.part]: event.target.value })}
                type="text"
                value={value[box.part]}
              />
            </div>
          )
        })}
      </div>
    </GroupFrame>
  )
}
