import { logSession } from '@elevate/contracts/mentoring-sessions'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { NetworkFault } from '../../http/faults.ts'
import { formatDay } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { LogFields } from './LogFields.tsx'
import { type LogBody, logBody, logBroken, logMessages, logRefusals, offeredAnswers } from './log-form.ts'
import { offerQuery, refreshSessions } from './queries.ts'
import { UnsentNote } from './UnsentNote.tsx'
import { keepForLater } from './unsent.ts'
import { WhoReads } from './WhoReads.tsx'

/** Opened between two meetings, on a phone: what it was the last time is chosen, and one button saves it. */
export function LogSessionPage() {
  const { mentorshipId = '' } = useParams()
  const { data: offer } = useSuspenseQuery(offerQuery(mentorshipId))
  const [kept, setKept] = useState<{ day: string; on: 'device' | 'page' }>()
  const back = { to: `/mentoring/${mentorshipId}/sessions`, text: 'Back to your sessions' }
  return (
    <Page back={back} caption={`With ${offer.other.name}`} title={kept ? 'Your session is kept' : 'Log a session'}>
      <UnsentNote lockKey={offer.lockKey} mentorshipId={mentorshipId} />
      {kept && <Kept kept={kept} />}
      {!kept && offer.can.log && <LogForm keep={setKept} mentorshipId={mentorshipId} />}
      {!offer.can.log && <p>This mentorship has ended, so nothing is added to it any more.</p>}
    </Page>
  )
}

type Kept = { day: string; on: 'device' | 'page' }

function Kept({ kept: { day, on } }: { kept: Kept }) {
  return (
    <>
      <p>
        There is no connection at the moment. Your session of {formatDay(day)} is{' '}
        {on === 'device' ? 'kept locked on this device' : 'kept while this page is open: leave it open'}, and is sent by
        itself as soon as there is one. It counts once, however often it is tried.
      </p>
      <p>
        <Link to="/">Go to the home page</Link>
      </p>
    </>
  )
}

type Sent = { kept?: 'device' | 'page'; body: LogBody }

function LogForm({ mentorshipId, keep }: { mentorshipId: string; keep: (kept: Kept) => void }) {
  const { data: offer } = useSuspenseQuery(offerQuery(mentorshipId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const today = offer.offered.day
  const form = useForm({
    initial: offeredAnswers(offer),
    messages: logMessages,
    check: (answers) => logBroken(answers, today),
    body: (answers) => logBody(answers, today),
    send: async (body, { idempotencyKey }): Promise<Sent> => {
      try {
        await call(logSession, { params: { mentorshipId }, body, idempotencyKey })
        return { body }
      } catch (fault) {
        if (!(fault instanceof NetworkFault)) throw fault
        return { body, kept: await keepForLater({ mentorshipId, body, idempotencyKey }, offer.lockKey) }
      }
    },
    refusals: logRefusals,
    done: async ({ kept, body }) => {
      if (kept) return keep({ day: body.day, on: kept })
      await refreshSessions(queryClient, mentorshipId)
      tellDone('The session is logged', `/mentoring/${mentorshipId}/sessions`)
    },
  })
  return (
    <>
      <WhoReads>
        <p>
          You, {offer.other.name} and the coordinators of {offer.organisation.shortName}. There is no room here for what
          you talked about.
        </p>
      </WhoReads>
      <div className="app-log">
        <Form busy="Saving" form={form} submit="Save this session">
          <LogFields form={form} isNew offered={offer.offered} />
        </Form>
      </div>
    </>
  )
}
