import { type Decision, keepInReserve, recordAgreement } from '@elevate/contracts/decisions'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { dayFrom, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { keepDecision, useDecision } from '../queries.ts'
import { decisionRefusals } from '../words.ts'
import { dayToComeBroken, lastDayMessages } from './days.ts'
import { LetterPeek } from './LetterPeek.tsx'
import { NotNow } from './NotNow.tsx'

/** Keeps somebody on the reserve list; once they are on it, what they said on the phone. */
export function ReservePage() {
  const decision = useDecision()
  const { applicationId, name, campaign, can } = decision
  return (
    <Page
      back={{ to: `/applications/${applicationId}/offer`, text: 'Back to the decision' }}
      caption={`${name}, ${campaign.title}`}
      title={can.recordAgreement ? 'Write down whether they agree' : 'Keep on the reserve list'}
    >
      {can.keepInReserve && <KeepForm decision={decision} />}
      {can.recordAgreement && <AgreementForm decision={decision} />}
      {!can.keepInReserve && !can.recordAgreement && <NotNow decision={decision} />}
    </Page>
  )
}

function KeepForm({ decision: { applicationId, name, campaign, usual } }: { decision: Decision }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { until: typedDateOf(usual.reserveUntil) },
    messages: { until: lastDayMessages },
    check: ({ until }) => ({ until: dayToComeBroken(until, { from: 'tomorrow' }) }),
    body: ({ until }) => ({ until: dayFrom(until) ?? '' }),
    schema: keepInReserve.schema.body,
    send: (body, { idempotencyKey }) => call(keepInReserve, { params: { applicationId }, body, idempotencyKey }),
    refusals: decisionRefusals,
    done: async (result) => {
      await keepDecision(queryClient, result)
      tellDone(`${name} is on the reserve list`, `/applications/${applicationId}/offer`)
    },
  })
  const wanted = () => {
    const day = dayFrom(form.values.until)
    return { candidates: [{ applicationId, outcome: 'reserve' as const }], ...(day ? { reserveUntil: day } : {}) }
  }
  return (
    <>
      <p>
        {name} is asked whether they agree to it. If they do not answer in time, they are taken off the list. Places
        that come free are offered in the order in which people were put on it.
      </p>
      <Form busy="Putting on the list" form={form} submit="Keep on the reserve list">
        <DateField field={form.field('until')} label="Until" />
        <LetterPeek campaignId={campaign.id} wanted={wanted} />
      </Form>
    </>
  )
}

function AgreementForm({ decision: { applicationId, name } }: { decision: Decision }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const initial: { agrees: 'yes' | 'no' | '' } = { agrees: '' }
  const form = useForm({
    initial,
    messages: { agrees: 'Choose what they said' },
    check: ({ agrees }) => ({ agrees: agrees === '' ? 'required' : undefined }),
    body: ({ agrees }) => ({ agrees: agrees === 'yes' }),
    send: (body, { idempotencyKey }) => call(recordAgreement, { params: { applicationId }, body, idempotencyKey }),
    refusals: { 'not-on-reserve': 'They are not on the reserve list any more.' },
    done: async (result) => {
      await keepDecision(queryClient, result)
      tellDone('It is written down', `/applications/${applicationId}/offer`)
    },
  })
  return (
    <Form busy="Writing it down" form={form} submit="Write it down">
      <RadiosField
        choices={[
          { value: 'yes', text: 'Yes, they agree to stay on the list' },
          { value: 'no', text: 'No, they want to be taken off', hint: 'This ends the application. Feedback is due.' },
        ]}
        field={form.field('agrees')}
        label={`What did ${name} say?`}
      />
      <p>Your name is kept with it.</p>
    </Form>
  )
}
