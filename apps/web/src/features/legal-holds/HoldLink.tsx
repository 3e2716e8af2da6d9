import type { RecordHoldKind } from '@elevate/contracts/record-hold-kinds'
import { Link } from 'react-router'
import { holdPath } from './words.ts'

/** On the page of a record, for who runs the programme: keeps it from being deleted. `of` ends its spoken name. */
export function HoldLink({ kind, id, of }: { kind: RecordHoldKind; id: string; of?: string }) {
  return (
    <Link className="app-screen-only" to={holdPath({ kind, recordId: id })}>
      Legal hold
      {of && <span className="nhsuk-u-visually-hidden"> on {of}</span>}
    </Link>
  )
}
