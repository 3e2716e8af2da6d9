import type { ReactNode } from 'react'

type Question = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error: string | undefined
  children: ReactNode
}

/** Label, hint and error around one box. */
export function FieldFrame({ name, label, hint, error, children }: Question) {
  return (
    <div className={groupClass(error)}>
      <label className="nhsuk-label" htmlFor={name}>
        {label}
      </label>
      <HintAndError error={error} hint={hint} name={name} />
      {children}
    </div>
  )
}

type Group = Question & { describedBy: string | undefined }

/** Legend, hint and error around several boxes that answer one question. */
export function GroupFrame({ name, label, hint, error, describedBy, children }: Group) {
  return (
    <div className={groupClass(error)}>
      <fieldset aria-describedby={describedBy} className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        <HintAndError error={error} hint={hint} name={name} />
        {children}
      </fieldset>
    </div>
  )
}

function HintAndError({ name, hint, error }: Pick<Question, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <div className="nhsuk-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <span className="nhsuk-error-message" id={`${name}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
    </>
  )
}

const groupClass = (error: string | undefined): string =>
  error === undefined ? 'nhsuk-form-group' : 'nhsuk-form-group nhsuk-form-group--error'
