import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { leaveOut, useUnsent } from './unsent.ts'
import '../../styles/mentoring-sessions.scss'

/** What waits on this device for a connection; it is sent by itself. */
export function UnsentNote({ mentorshipId, lockKey }: { mentorshipId: string; lockKey: string }) {
  const entries = useUnsent(mentorshipId, lockKey)
  return (
    <div role="status">
      {entries.map(({ idempotencyKey, body, refused }) => (
        <div className="nhsuk-inset-text" key={idempotencyKey}>
          {refused === undefined ? (
            <p>
              <strong>Waiting for a connection:</strong> your session of {formatDay(body.day)}. It is kept locked on
              this device and sent by itself. You do not need to do anything.
            </p>
          ) : (
            <>
              <p>
                Your session of {formatDay(body.day)} could not be logged: {refused}
              </p>
              <Button look="secondary" onClick={() => leaveOut(idempotencyKey)} small>
                Leave it out
              </Button>
            </>
          )}
        </div>
      ))}
    </div>
  )
}
