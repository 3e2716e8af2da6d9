import { type ReactNode, useEffect, useState } from 'react'
import { FieldFrame } from './FieldFrame.tsx'
import { describedBy, type Field } from './field.ts'
import { isOver, type Limit, remainingText } from './word-count.ts'

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

function Count({ name, text, limit }: { name: string; text: string; limit: Limit }) {
  const remaining = remainingText(text, limit)
  const spoken = useSettled(text === '' ? '' : remaining)
  const look = isOver(text, limit) ? 'nhsuk-error-message' : 'nhsuk-hint'
  return (
    <>
      <div className={`${look} app-count`} id={`${name}-count`}>
        {remaining}
      </div>
      <div aria-live="polite" className="nhsuk-u-visually-hidden">
        {spoken}
      </div>
    </>
  )
}

const pauseMs = 1_000

/** A text once it has stood still for a second, so that a count is not read out at every key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
