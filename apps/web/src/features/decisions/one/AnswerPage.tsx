import { recordAnswer } from '@elevate/contracts/decisions'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { keepDecision, useDecision } from '../queries.ts'
import { decisionRefusals } from '../words.ts'
import { NotNow } from './NotNow.tsx'

/** For answers on the phone, by post or in person. */
export function AnswerPage() {
  const decision = useDecision()
  const { applicationId, name, campaign, can } = decision
  return (
    <Page
      back={{ to: `/applications/${applicationId}/offer`, text: 'Back to the decision' }}
      caption={`${name}, ${campaign.title}`}
      title="Write down their answer"
    >
      {can.recordAnswer ? <AnswerForm applicationId={applicationId} name={name} /> : <NotNow decision={decision} />}
    </Page>
  )
}

function AnswerForm({ applicationId, name }: { applicationId: string; name: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const initial: { accepts: 'yes' | 'no' | '' } = { accepts: '' }
  const form = useForm({
    initial,
    messages: { accepts: 'Choose what they answered' },
    check: ({ accepts }) => ({ accepts: accepts === '' ? 'required' : undefined }),
    body: ({ accepts }) => ({ accepts: accepts === 'yes' }),
    send: (body, { idempotencyKey }) => call(recordAnswer, { params: { applicationId }, body, idempotencyKey }),
    refusals: {
      ...decisionRefusals,
      'already-answered': 'The offer has been answered already. Open the page again to see how.',
      'offer-lapsed': 'The last day is over. You can offer the place again.',
      'no-open-offer': 'There is no open offer any more.',
    },
    done: async (result, { accepts }) => {
      await keepDecision(queryClient, result)
      const [text, to] =
        accepts === 'yes'
          ? [`${name} has accepted. The checks have started`, 'checks']
          : [`${name} has declined`, 'offer']
      tellDone(text, `/applications/${applicationId}/${to}`)
    },
  })
  return (
    <Form busy="Writing it down" form={form} submit="Write it down">
      <RadiosField
        choices={[
          { value: 'yes', text: 'They accept', hint: 'The checks start at once.' },
          { value: 'no', text: 'They decline', hint: 'No reason is needed. The place is free again.' },
        ]}
        field={form.field('accepts')}
        label={`What did ${name} answer?`}
      />
      <p>Your name is kept with it. The first answer counts and cannot be changed.</p>
    </Form>
  )
}
