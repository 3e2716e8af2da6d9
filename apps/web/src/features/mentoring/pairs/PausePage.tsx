import { pauseMentorship } from '@elevate/contracts/mentorships'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { dayFrom, noDate } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { optionalDateBroken } from '../optional-date.ts'
import { refreshMentoring } from '../queries.ts'

/** A rest, until a day or for as long as it takes; no reason is asked. */
export function PausePage() {
  const { mentorshipId = '' } = useParams()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/mentoring/${mentorshipId}`
  const form = useForm({
    initial: { until: noDate },
    messages: { until: 'Enter a day, like 27 3 2027' },
    check: ({ until }) => ({ until: optionalDateBroken(until) }),
    body: ({ until }) => ({ until: dayFrom(until) ?? null }),
    send: (body) => call(pauseMentorship, { params: { mentorshipId }, body }),
    refusals: { 'in-the-past': { field: 'until', text: 'Enter a day after today' } },
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone('It is paused. Nobody is reminded until you go on', back)
    },
  })
  return (
    <Page back={{ to: back, text: 'Back to the mentorship' }} title="Pause this mentorship">
      <p>You need no reason. Both of you see that it is paused, and either of you can go on at any time.</p>
      <Form busy="Pausing" form={form} submit="Pause">
        <DateField
          field={form.field('until')}
          hint="For example, 27 3 2027. It goes on by itself on that day. Leave it empty if you do not know yet."
          label="Until when? (optional)"
        />
      </Form>
    </Page>
  )
}
