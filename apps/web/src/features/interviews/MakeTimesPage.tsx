import { makeInterviewSlots } from '@elevate/contracts/interview-slots'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { formatDay } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { refreshInterviews } from './queries.ts'
import { TimesFields } from './TimesFields.tsx'
import { newTimes, timesBody, timesBroken, timesMessages, timesRefusals } from './times-form.ts'
import { counted } from './words.ts'

/** A day of interviews in one go. */
export function MakeTimesPage() {
  const { campaignId = '' } = useParams()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/recruitment/${campaignId}/interviews`
  const form = useForm({
    initial: newTimes,
    messages: timesMessages,
    check: (answers) => timesBroken(answers, new Date()),
    body: timesBody,
    send: (body, { idempotencyKey }) => call(makeInterviewSlots, { params: { campaignId }, body, idempotencyKey }),
    refusals: {
      ...timesRefusals,
      'too-many-times': 'A campaign can have 400 interview times. Cancel some that nobody needs first.',
    },
    done: async ({ items }, { from }) => {
      await refreshInterviews(queryClient)
      const day = items[0] ? formatDay(items[0].startsAt) : from.day
      tellDone(`${counted(items.length, 'interview time is', 'interview times are')} made for ${day}`, back)
    },
  })
  return (
    <Page back={{ to: back, text: 'Back to interviews' }} title="Make interview times">
      <p>
        Candidates who are invited see the free times and choose one. They see nothing of each other, and not how many
        others there are.
      </p>
      <Form busy="Making the times" form={form} submit="Make the times">
        <TimesFields form={form} />
      </Form>
    </Page>
  )
}
