import type { ReactNode } from 'react'

type CheckboxProps = {
  id: string
  name: string
  value: string
  label: ReactNode
  hint?: ReactNode
  isTicked: boolean
  toggle: () => void
  /** Ids of what else describes it, beside its hint. */
  describedBy?: string | undefined
}

/** One box with its label. The fields around it are CheckboxesField and CheckboxField. */
export function Checkbox({ id, name, value, label, hint, isTicked, toggle, describedBy }: CheckboxProps) {
  const ids = [hint === undefined ? undefined : `${id}-item-hint`, describedBy]
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
        value={value}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-item-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}
