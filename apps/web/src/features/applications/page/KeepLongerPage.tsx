import { keepApplicationLonger } from '@elevate/contracts/applications'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { dayFrom, type TypedDate, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { applicationQuery, refreshApplications } from '../queries.ts'

type Typed = { until: TypedDate; why: string }

export function KeepLongerPage() {
  const { applicationId = '' } = useParams()
  const { data: application } = useSuspenseQuery(applicationQuery(applicationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const { name, retention, reference } = application
  const back = { to: `/applications/${applicationId}`, text: `Back to ${name}` }
  const initial: Typed = { until: typedDateOf(retention.deleteOn), why: '' }
  const form = useForm({
    initial,
    messages: {
      until: { 'not-later': 'Enter a later day', otherwise: 'Enter the day until which it is kept' },
      why: { maxLength: 'Keep to 1,000 characters', otherwise: 'Say why it is kept longer' },
    },
    check: ({ until }) => ({ until: typedDateBroken(until) }),
    schema: keepApplicationLonger.schema.body,
    body: ({ until, why }) => ({ until: dayFrom(until) ?? '', why: why.trim() }),
    send: (body) => call(keepApplicationLonger, { params: { applicationId }, body }),
    refusals: {
      'not-later': { field: 'until', text: 'Enter a day after the one on which it would be deleted' },
      'too-late': { field: 'until', text: 'Enter a day at most two years after the one on which it would be deleted' },
    },
    done: async ({ deleteOn }) => {
      await refreshApplications(queryClient)
      tellDone(`${reference} is kept until ${formatDay(deleteOn)}`, back.to)
    },
  })
  return (
    <Page back={back} caption={name} title="Keep this application longer">
      {retention.deleteOn !== null && <p>It would be deleted on {formatDay(retention.deleteOn)}.</p>}
      <p>
        Keep it longer only for a reason that you could tell the applicant, for example a complaint that is being looked
        into. You can do this once.
      </p>
      <Form busy="Keeping it" form={form} submit="Keep it until then">
        <DateField
          field={form.field('until')}
          hint="A later day, at most two years after that one"
          label="Keep it until"
        />
        <LongTextField
          field={form.field('why')}
          hint="The applicant may ask to see this."
          label="Why?"
          limit={{ characters: 1000 }}
          rows={3}
        />
      </Form>
    </Page>
  )
}
