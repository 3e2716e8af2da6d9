import { troubleOf } from '../forms/trouble.ts'

/** Why a button did not do what it says, next to the button. Nothing while all is well. */
export function Fault({ fault }: { fault: unknown }) {
  if (fault === null || fault === undefined) return null
  const { text, reference } = troubleOf(fault)
  return (
    <div className="nhsuk-error-message" role="alert">
      <p>
        <span className="nhsuk-u-visually-hidden">Error:</span> {text}
      </p>
      {reference !== undefined && <p className="app-reference">Reference: {reference}</p>}
    </div>
  )
}
