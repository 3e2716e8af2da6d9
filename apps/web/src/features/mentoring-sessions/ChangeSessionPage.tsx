import { changeSession } from '@elevate/contracts/mentoring-sessions'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { LogFields } from './LogFields.tsx'
import { answersOf, logBody, logBroken, logMessages, logRefusals } from './log-form.ts'
import { offerQuery, refreshSessions, sessionQuery } from './queries.ts'
import '../../styles/mentoring-sessions.scss'

/** Puts an entry right. */
export function ChangeSessionPage() {
  const { mentorshipId = '', sessionId = '' } = useParams()
  const { data: offer } = useSuspenseQuery(offerQuery(mentorshipId))
  const { data: session } = useSuspenseQuery(sessionQuery(mentorshipId, sessionId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const today = offer.offered.day
  const form = useForm({
    initial: answersOf(session, offer.offered),
    messages: logMessages,
    check: (answers) => logBroken(answers, today),
    body: (answers) => logBody(answers, today),
    send: (body) => call(changeSession, { params: { mentorshipId, sessionId }, body, ifMatch: `"${session.version}"` }),
    refusals: logRefusals,
    done: async () => {
      await refreshSessions(queryClient, mentorshipId)
      tellDone('The entry is put right', `/mentoring/${mentorshipId}/sessions`)
    },
  })
  return (
    <Page
      back={{ to: `/mentoring/${mentorshipId}/sessions`, text: 'Back to your sessions' }}
      caption={`With ${offer.other.name}`}
      title="Put a session right"
    >
      {session.can.change ? (
        <div className="app-log">
          <Form busy="Saving" form={form} submit="Save the change">
            <LogFields form={form} isNew={false} offered={offer.offered} />
          </Form>
        </div>
      ) : (
        <p>The person who made an entry can correct it for two weeks.</p>
      )}
    </Page>
  )
}
