import { type Decision, extendOffer } from '@elevate/contracts/decisions'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { dayFrom, noDate } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { keepDecision, useDecision } from '../queries.ts'
import { dayToComeBroken, lastDayMessages } from './days.ts'
import { NotNow } from './NotNow.tsx'

export function ExtendPage() {
  const decision = useDecision()
  const { applicationId, name, campaign, can, offer } = decision
  return (
    <Page
      back={{ to: `/applications/${applicationId}/offer`, text: 'Back to the decision' }}
      caption={`${name}, ${campaign.title}`}
      title="Give them longer to answer"
    >
      {can.extendOffer && offer ? (
        <>
          <p>The last day to answer is {formatDay(offer.answerBy)} so far. They are told the new one.</p>
          <ExtendForm applicationId={applicationId} offer={offer} />
        </>
      ) : (
        <NotNow decision={decision} />
      )}
    </Page>
  )
}

type ExtendFormProps = { applicationId: string; offer: NonNullable<Decision['offer']> }

function ExtendForm({ applicationId, offer }: ExtendFormProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const later = `Enter a day after ${formatDay(offer.answerBy)}`
  const form = useForm({
    initial: { answerBy: noDate },
    messages: { answerBy: { ...lastDayMessages, required: 'Enter the new last day', later } },
    check: ({ answerBy }) => {
      const broken = dayToComeBroken(answerBy, { from: 'today' })
      return { answerBy: broken ?? ((dayFrom(answerBy) ?? '') <= offer.answerBy ? 'later' : undefined) }
    },
    body: ({ answerBy }) => ({ answerBy: dayFrom(answerBy) ?? '' }),
    schema: extendOffer.schema.body,
    send: (body, { idempotencyKey }) => call(extendOffer, { params: { applicationId }, body, idempotencyKey }),
    refusals: {
      'not-later': { field: 'answerBy', text: later },
      'no-open-offer': 'The offer has already been answered, or has ended.',
    },
    done: async (result) => {
      await keepDecision(queryClient, result)
      tellDone('They have longer to answer', `/applications/${applicationId}/offer`)
    },
  })
  return (
    <Form busy="Changing the day" form={form} submit="Give them longer">
      <DateField field={form.field('answerBy')} label="New last day to answer" />
    </Form>
  )
}
