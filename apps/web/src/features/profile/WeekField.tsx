import {
  type AvailabilityDay,
  type AvailabilityPart,
  type AvailabilitySlot,
  availabilityDays,
  availabilityParts,
} from '@elevate/contracts/people-vocabulary'
import type { ReactNode } from 'react'
import { GroupFrame } from '../../forms/FieldFrame.tsx'
import { describedBy, type Field } from '../../forms/field.ts'
import { dayNames, partNames, toggled } from './week.ts'

type WeekFieldProps = { field: Field<readonly AvailabilitySlot[]>; label: ReactNode; hint?: ReactNode }

/** An ordinary week to tick: a table, so that day and part of the day are read out with each box. */
export function WeekField({ field, label, hint }: WeekFieldProps) {
  const { name, value, error, set } = field
  return (
    <GroupFrame describedBy={describedBy(name, hint, error)} error={error} hint={hint} label={label} name={name}>
      <table className="app-week">
        <caption className="nhsuk-u-visually-hidden">An ordinary week</caption>
        <thead>
          <tr>
            <td />
            {availabilityParts.map((part) => (
              <th key={part} scope="col">
                {partNames[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {availabilityDays.map((day) => (
            <tr key={day}>
              <th scope="row">{dayNames[day]}</th>
              {availabilityParts.map((part) => (
                <td key={part}>
                  <Slot
                    day={day}
                    id={day === 'mon' && part === 'am' ? name : `${name}-${day}-${part}`}
                    isTicked={value.includes(`${day}-${part}`)}
                    part={part}
                    toggle={() => set(toggled(value, `${day}-${part}`))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </GroupFrame>
  )
}

type SlotProps = { id: string; day: AvailabilityDay; part: AvailabilityPart; isTicked: boolean; toggle: () => void }

function Slot({ id, day, part, isTicked, toggle }: SlotProps) {
  return (
    <div className="nhsuk-checkboxes">
      <div className="nhsuk-checkboxes__item">
        <input checked={isTicked} className="nhsuk-checkboxes__input" id={id} onChange={toggle} type="checkbox" />
        <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
          <span className="nhsuk-u-visually-hidden">
            {dayNames[day]} {partNames[part].toLowerCase()}
          </span>
        </label>
      </div>
    </div>
  )
}
