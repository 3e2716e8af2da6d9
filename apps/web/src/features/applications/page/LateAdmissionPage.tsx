import { admitApplicationLate } from '@elevate/contracts/applications'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { DateTimeField } from '../../../forms/DateTimeField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { type DateTime, dateTimeBroken, dateTimeOf, instantFrom } from '../../../forms/typed-date-time.ts'
import { useForm } from '../../../forms/use-form.ts'
import { formatInstant } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { applicationQuery, refreshApplications } from '../queries.ts'

type Typed = { until: DateTime; why: string }

export function LateAdmissionPage() {
  const { applicationId = '' } = useParams()
  const { data: application } = useSuspenseQuery(applicationQuery(applicationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const { name, campaign, lateUntil } = application
  const back = { to: `/applications/${applicationId}`, text: `Back to ${name}` }
  const initial: Typed = { until: dateTimeOf(lateUntil), why: '' }
  const form = useForm({
    initial,
    messages: {
      until: { 'unreal-time': 'Enter a time, for example 12:00 or 5pm', otherwise: 'Enter a day and a time to come' },
      why: { maxLength: 'Keep to 1,000 characters', otherwise: 'Say why' },
    },
    check: ({ until }) => ({ until: dateTimeBroken(until) }),
    schema: admitApplicationLate.schema.body,
    body: ({ until, why }) => ({ until: instantFrom(until) ?? '', why: why.trim() }),
    send: (body) => call(admitApplicationLate, { params: { applicationId }, body }),
    refusals: {
      'in-the-past': { field: 'until', text: 'Enter a time that is still to come' },
      'not-after-the-close': { field: 'until', text: 'Enter a time after the close' },
    },
    done: async ({ lateUntil: until }) => {
      await refreshApplications(queryClient)
      tellDone(`${name} can send the application until ${formatInstant(until)}`, back.to)
    },
  })
  return (
    <Page back={back} caption={name} title="Let them send it after the close">
      {campaign.closesAt !== null && <p>The campaign closed {formatInstant(campaign.closesAt)}.</p>}
      <p>
        Only this person can send later. They are told by email, if they gave an address. The reason is kept as a note,
        so that you can explain it to others who were late.
      </p>
      <Form busy="Letting them in" form={form} submit="Let them send it until then">
        <DateTimeField field={form.field('until')} hint="For example, 27 3 2026 at 12:00" label="Until when?" />
        <LongTextField field={form.field('why')} label="Why?" limit={{ characters: 1000 }} rows={3} />
      </Form>
    </Page>
  )
}
