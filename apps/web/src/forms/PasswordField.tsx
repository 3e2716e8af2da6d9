import { type ReactNode, useState } from 'react'
import { FieldFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'

type PasswordFieldProps = {
  field: Field<string>
  label: ReactNode
  hint?: ReactNode
  autoComplete: 'current-password' | 'new-password'
}

/** A password, with a button to see what is typed. Pasting and password managers work. */
export function PasswordField({ field, label, hint, autoComplete }: PasswordFieldProps) {
  const { name, value, error, set } = field
  const [isShown, setIsShown] = useState(false)
  return (
    <FieldFrame error={error} hint={hint} label={label} name={name}>
      <div className="nhsuk-input-wrapper nhsuk-password-input">
        <input
          aria-describedby={describedBy(name, hint, error)}
          autoCapitalize="none"
          autoComplete={autoComplete}
          className={`nhsuk-input nhsuk-password-input__input${error === undefined ? '' : ' nhsuk-input--error'}`}
          id={name}
          name={name}
          onChange={(event) => set(event.target.value)}
          spellCheck={false}
          type={isShown ? 'text' : 'password'}
          value={value}
        />
        <button
          aria-controls={name}
          aria-label={`${isShown ? 'Hide' : 'Show'} ${typeof label === 'string' ? label.replace(/^./, (first) => first.toLowerCase()) : 'password'}`}
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small nhsuk-password-input__toggle"
          onClick={() => setIsShown(!isShown)}
          type="button"
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
      <span className="nhsuk-u-visually-hidden" role="status">
        {isShown ? 'Your password is visible' : ''}
      </span>
    </FieldFrame>
  )
}
