import { endSession, type SignInSession, signOutElsewhere } from '@elevate/contracts/auth'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { signOutOfEverything } from '../../app/session/sign-out.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay, formatInstant, formatRelative } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { sessionsQuery } from './queries.ts'

/** Every browser that is signed in as me, newest use first; one, all others, or all of them can be ended. */
export function SessionList() {
  const { data: sessions } = useSuspenseQuery(sessionsQuery())
  return (
    <>
      <p>If you do not know one of these, sign out of it and then change your password.</p>
      <ul className="app-cards">
        {sessions.items.map((session) => (
          <li key={session.id}>
            <Session session={session} />
          </li>
        ))}
      </ul>
      <EndMany hasOthers={sessions.items.length > 1} />
    </>
  )
}

function EndMany({ hasOthers }: { hasOthers: boolean }) {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const leaving = useMutation({ mutationFn: signOutOfEverything })
  const endingOthers = useMutation({
    mutationFn: () => call(signOutElsewhere),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey })
      tellDone('You are signed out of all the others')
    },
  })
  return (
    <>
      <Fault fault={leaving.error ?? endingOthers.error} />
      <div className="app-actions">
        {hasOthers && (
          <Button busy={endingOthers.isPending && 'Signing out'} look="secondary" onClick={() => endingOthers.mutate()}>
            Sign out of all the others
          </Button>
        )}
        <Button busy={leaving.isPending && 'Signing out everywhere'} look="warning" onClick={() => leaving.mutate()}>
          Sign out everywhere
        </Button>
      </div>
      <p>“Everywhere” is this device too. You can sign in again at once.</p>
    </>
  )
}

function Session({ session }: { session: SignInSession }) {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const ending = useMutation({
    mutationFn: () => call(endSession, { params: { sessionId: session.id } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionsQuery().queryKey })
      tellDone(`You are signed out of ${session.device}`)
    },
  })
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">{session.device}</h3>
        <p className="nhsuk-body-s">
          Signed in on {formatDay(session.startedAt)}.
          <br />
          {session.hasSecondFactor ? 'With a second factor.' : 'With a password alone.'}
          <br />
          Last used {formatRelative(session.lastUsedAt, new Date())}
          <span className="nhsuk-u-visually-hidden">, {formatInstant(session.lastUsedAt)}</span>.
        </p>
        <Fault fault={ending.error} />
        {session.isThisOne ? (
          <strong className="nhsuk-tag nhsuk-tag--green">This device</strong>
        ) : (
          <Button busy={ending.isPending && 'Signing out'} look="secondary" onClick={() => ending.mutate()} small>
            Sign out
            <span className="nhsuk-u-visually-hidden">
              {' '}
              of {session.device}, used since {formatDay(session.startedAt)}
            </span>
          </Button>
        )}
      </div>
    </div>
  )
}
