import type { ReactNode } from 'react'
import { Checkbox } from './Checkbox.tsx'
import type { Field } from './field.ts'

type CheckboxFieldProps = { field: Field<boolean>; label: ReactNode; hint?: ReactNode }

/** One box that stands for itself: "I have read this". */
export function CheckboxField({ field: { name, value, error, set }, label, hint }: CheckboxFieldProps) {
  return (
    <div className={error === undefined ? 'nhsuk-form-group' : 'nhsuk-form-group nhsuk-form-group--error'}>
      {error !== undefined && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
      <div className="nhsuk-checkboxes">
        <Checkbox
          describedBy={error === undefined ? undefined : `${name}-error`}
          hint={hint}
          id={name}
          isTicked={value}
          label={label}
          name={name}
          toggle={() => set(!value)}
          value="yes"
        />
      </div>
    </div>
  )
}
