import type { ReactNode } from 'react'
import { DateBoxes } from './DateBoxes.tsx'
import { GroupFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'
import type { TypedDate } from './typed-date.ts'

type DateFieldProps = {
  field: Field<TypedDate>
  label: ReactNode
  /** An example: "For example, 27 3 2026". */
  hint?: ReactNode
}

/** A date that people know or can look up, in three boxes. */
export function DateField({ field, label, hint }: DateFieldProps) {
  const { name, value, error, set } = field
  return (
    <GroupFrame describedBy={describedBy(name, hint, error)} error={error} hint={hint} label={label} name={name}>
      <div className="nhsuk-date-input">
        <DateBoxes isWrong={error !== undefined} name={name} set={set} value={value} />
      </div>
    </GroupFrame>
  )
}
