import { kindWords } from '@elevate/contracts/notification-kinds'
import type { MailChoice } from '@elevate/contracts/notification-preferences'
import { chooseByLink, type UnsubscribeLink, undoByLink } from '@elevate/contracts/unsubscribe'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { callOpenly } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { unsubscribeLinkQuery } from './queries.ts'

/** Opened by the link of an email, without signing in. Opening changes nothing; only the buttons do. */
export function UnsubscribePage() {
  const token = useSearchParams()[0].get('t') ?? ''
  const { data: link } = useSuspenseQuery(unsubscribeLinkQuery(token))
  return link === null ? <UnknownLink /> : <Stop link={link} token={token} />
}

function UnknownLink() {
  return (
    <Page title="We do not know this link">
      <p>Some email programs break long links over two lines. Copy all of it, or open it from the email once more.</p>
      <p>
        You can also <Link to="/account/notifications">sign in and choose what we email you about</Link>.
      </p>
    </Page>
  )
}

type StopProps = { link: UnsubscribeLink; token: string }

function Stop({ link, token }: StopProps) {
  const queryClient = useQueryClient()
  const choosing = useMutation({
    mutationFn: (byMail: MailChoice) => callOpenly(chooseByLink, { body: { token, byMail } }),
    onSuccess: (after) => queryClient.setQueryData(unsubscribeLinkQuery(token).queryKey, after),
  })
  const undoing = useMutation({
    mutationFn: () => callOpenly(undoByLink, { body: { token } }),
    onSuccess: (after) => queryClient.setQueryData(unsubscribeLinkQuery(token).queryKey, after),
  })
  const isDigest = link.stops === 'digest'
  const what = link.stops === 'digest' ? 'the daily email' : `emails about ${kindWords[link.stops].about}`
  const isStopped = link.byMail === 'never'
  const choose = (byMail: MailChoice, text: string, look: 'primary' | 'secondary') => (
    <Button
      busy={choosing.isPending && choosing.variables === byMail && 'Saving'}
      look={look}
      onClick={() => choosing.mutate(byMail)}
    >
      {text}
    </Button>
  )
  return (
    <Page title={isStopped ? `You get no more ${what.replace(/^the /, '')}` : `Stop ${what}?`}>
      <div aria-live="polite">
        <p>{isStopped ? stopped : now[link.byMail]}</p>
      </div>
      <Fault fault={choosing.error ?? undoing.error} />
      <div className="app-actions">
        {!isStopped && choose('never', isDigest ? 'Stop the daily email' : `Stop ${what}`, 'primary')}
        {!isDigest && link.byMail !== 'daily' && choose('daily', 'Send them once a day, in one email', 'secondary')}
        {!isDigest && isStopped && !link.can.undo && choose('at-once', 'Send them again, at once', 'secondary')}
        {link.can.undo && (
          <Button busy={undoing.isPending && 'Putting it back'} look="secondary" onClick={() => undoing.mutate()}>
            Undo: go back to how it was
          </Button>
        )}
      </div>
      <p>
        <Link to="/account/notifications">Sign in and choose for everything</Link>
      </p>
    </Page>
  )
}

const stopped = 'You can still read everything when you sign in, under Notifications.'
const now: Record<MailChoice, string> = {
  'at-once': 'They come at once now. What you stop by email is still listed under Notifications when you sign in.',
  daily: 'They come once a day, in one email. You can still read everything under Notifications when you sign in.',
  never: stopped,
}
