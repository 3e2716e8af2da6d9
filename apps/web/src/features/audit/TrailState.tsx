import { type AuditCheck, checkAuditTrail } from '@elevate/contracts/audit'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { formatInstant } from '../../ui/dates.ts'
import { Fault } from '../../ui/Fault.tsx'
import { trailStateQuery } from './queries.ts'

/** Whether the chains of the trail are whole, when that was last looked at, and a way to look again. */
export function TrailState() {
  const { data } = useSuspenseQuery(trailStateQuery())
  const queryClient = useQueryClient()
  const look = useMutation({
    mutationFn: () => call(checkAuditTrail, {}),
    onSuccess: (lastCheck) => queryClient.setQueryData(trailStateQuery().queryKey, { lastCheck }),
  })
  return (
    <section aria-labelledby="trail-state">
      <h2 className="nhsuk-heading-m" id="trail-state">
        Is the trail whole?
      </h2>
      <div aria-live="polite">{data.lastCheck ? <Found check={data.lastCheck} /> : <NotYet />}</div>
      <Fault fault={look.error} />
      <Button busy={look.isPending && 'Looking through the trail'} onClick={() => look.mutate()} look="secondary">
        Check it now
      </Button>
    </section>
  )
}

function NotYet() {
  return <p>Nobody has looked through it yet. That is done every night.</p>
}

const breakWords = {
  changed: 'it is not as it was written',
  missing: 'entries before it are gone',
  'removed-at-end': 'entries at the end are gone',
  'head-changed': 'the end of a chain was changed',
} as const

function Found({ check: { at, entries, digest, firstBreak } }: { check: AuditCheck }) {
  if (!firstBreak) {
    return (
      <>
        <p>
          Yes. {entries.toLocaleString('en-GB')} entries were checked on {formatInstant(at)}, each with the one before
          it.
        </p>
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">What to keep elsewhere</span>
          </summary>
          <div className="nhsuk-details__text">
            <p>
              This number changes with every entry. If you keep it outside of Elevate, nobody can rewrite the whole
              trail without being found out.
            </p>
            <p>
              <code className="app-wraps">{digest}</code>
            </p>
          </div>
        </details>
      </>
    )
  }
  const { entryId, how } = firstBreak
  return (
    <div className="nhsuk-inset-text" role="alert">
      <p>
        <strong>No.</strong> {entryId === null ? 'The trail was changed' : `Entry ${entryId} was changed`} outside of
        Elevate: {breakWords[how]}. Checked on {formatInstant(at)}.
      </p>
      <p>Tell the people who look after the database and your data protection officer. Keep the database as it is.</p>
    </div>
  )
}
