import { endSession, type SignInSession } from '@elevate/contracts/auth'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { signOutOfEverything } from '../../app/session/sign-out.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay, formatInstant, formatRelative } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { sessionsQuery } from './queries.ts'

/** Every browser that is signed in as me, newest use first. */
export function SessionsPage() {
  const { data: sessions } = useSuspenseQuery(sessionsQuery())
  const leaving = useMutation({ mutationFn: signOutOfEverything })
  return (
    <Page back={{ to: '/account', text: 'Back to your account' }} title="Where you are signed in">
      <p>If you do not know one of these, sign out of it and then change your password.</p>
      <ul className="app-cards">
        {sessions.items.map((session) => (
          <li key={session.id}>
            <Session session={session} />
          </li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">Sign out everywhere</h2>
      <p>Signs you out of all of these, this one too. You can sign in again at once.</p>
      <Fault fault={leaving.error} />
      <Button busy={leaving.isPending && 'Signing out everywhere'} look="warning" onClick={() => leaving.mutate()}>
        Sign out everywhere
      </Button>
    </Page>
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
        <h2 className="nhsuk-card__heading nhsuk-heading-s">{session.device}</h2>
        <p className="nhsuk-body-s">
          Signed in on {formatDay(session.startedAt)}.
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
