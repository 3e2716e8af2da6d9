import type { ReactNode } from 'react'
import { DateBoxes } from './DateBoxes.tsx'
import { GroupFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'
import { boxesOf, type DateTime, dayOfBoxes } from './typed-date-time.ts'
import '../styles/writing.scss'

type DateTimeFieldProps = {
  field: Field<DateTime>
  label: ReactNode
  /** An example: "For example, 27 3 2026 at 14:30 or 2:30pm". */
  hint?: ReactNode
}

/** A day and a time, as clocks in the United Kingdom show it. */
export function DateTimeField({ field, label, hint }: DateTimeFieldProps) {
  const { name, value, error, set } = field
  const timeId = `${name}-time`
  return (
    <GroupFrame describedBy={describedBy(name, hint, error)} error={error} hint={hint} label={label} name={name}>
      <div className="nhsuk-date-input">
        <DateBoxes
          isWrong={error !== undefined}
          name={name}
          set={(boxes) => set({ ...value, day: dayOfBoxes(boxes) })}
          value={boxesOf(value.day)}
        />
        <div className="nhsuk-date-input__item app-time">
          <label className="nhsuk-label nhsuk-date-input__label" htmlFor={timeId}>
            Time
          </label>
          <input
            className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-5${error === undefined ? '' : ' nhsuk-input--error'}`}
            id={timeId}
            name={timeId}
            onChange={(event) => set({ ...value, time: event.target.value })}
            type="text"
            value={value.time}
          />
        </div>
      </div>
    </GroupFrame>
  )
}
