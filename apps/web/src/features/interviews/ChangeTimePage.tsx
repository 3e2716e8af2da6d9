import { changeInterviewSlot } from '@elevate/contracts/interview-slots'
import type { InterviewSlot } from '@elevate/contracts/interviews'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { formatInstant } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { etagOf, interviewsQuery, refreshInterviews } from './queries.ts'
import { TimeGone } from './TimeGone.tsx'
import { TimesFields } from './TimesFields.tsx'
import { answersOf, oneTimeBody, timesBroken, timesMessages, timesRefusals } from './times-form.ts'

export function ChangeTimePage() {
  const { campaignId = '', slotId } = useParams()
  const { data } = useSuspenseQuery(interviewsQuery(campaignId))
  // As it was when the page was opened: what is typed is not taken away by what others do meanwhile.
  const [slot] = useState(data.slots.find(({ id }) => id === slotId))
  if (!slot?.can.edit) return <TimeGone campaignId={campaignId} />
  return <ChangeTime campaignId={campaignId} slot={slot} />
}

function ChangeTime({ slot, campaignId }: { slot: InterviewSlot; campaignId: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/recruitment/${campaignId}/interviews`
  const form = useForm({
    initial: answersOf(slot),
    messages: timesMessages,
    check: (answers) => timesBroken(answers, new Date()),
    body: oneTimeBody,
    send: (body) => call(changeInterviewSlot, { params: { campaignId, slotId: slot.id }, body, ifMatch: etagOf(slot) }),
    refusals: {
      ...timesRefusals,
      'time-cancelled': 'Somebody has cancelled this time.',
      'already-started': 'This interview has begun, so its time can no longer be changed.',
    },
    done: async ({ booking }) => {
      await refreshInterviews(queryClient)
      tellDone(booking ? `The time is changed, and ${booking.name} is told` : 'The time is changed', back)
    },
  })
  return (
    <Page
      back={{ to: back, text: 'Back to interviews' }}
      caption={formatInstant(slot.startsAt)}
      title="Change an interview time"
    >
      {slot.booking && (
        <div className="nhsuk-inset-text">
          <p>{slot.booking.name} has this time and is told what changes. Their calendar is put right.</p>
        </div>
      )}
      <Form busy="Changing the time" form={form} submit="Change the time">
        <TimesFields form={form} isOne />
      </Form>
    </Page>
  )
}
