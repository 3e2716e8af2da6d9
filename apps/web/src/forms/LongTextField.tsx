import type { ReactNode } from 'react'
import { Count } from './Count.tsx'
import { FieldFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'
import type { Limit } from './word-count.ts'
import '../styles/textarea.scss'

type LongTextFieldProps = {
  field: Field<string>
  label: ReactNode
  hint?: ReactNode
  rows?: number
  /** Counted as it is typed; more can be typed, and is refused on submit. */
  limit?: Limit
}

/** Several lines of text, with how much room is left. */
export function LongTextField({ field, label, hint, rows = 5, limit }: LongTextFieldProps) {
  const { name, value, error, set } = field
  const ids = [describedBy(name, hint, error), limit && `${name}-count`].filter(Boolean).join(' ')
  return (
    <FieldFrame error={error} hint={hint} label={label} name={name}>
      <textarea
        aria-describedby={ids || undefined}
        className={`nhsuk-textarea${error === undefined ? '' : ' nhsuk-textarea--error'}`}
        id={name}
        name={name}
        onChange={(event) => set(event.target.value)}
        rows={rows}
        value={value}
      />
      {limit && <Count limit={limit} name={name} text={value} />}
    </FieldFrame>
  )
}
