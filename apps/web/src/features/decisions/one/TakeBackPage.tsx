import { takeBackDecision } from '@elevate/contracts/decisions'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { keepDecision, useDecision } from '../queries.ts'
import { decisionRefusals } from '../words.ts'
import { NotNow } from './NotNow.tsx'

export function TakeBackPage() {
  const decision = useDecision()
  const { applicationId, name, campaign, can } = decision
  return (
    <Page
      back={{ to: `/applications/${applicationId}/offer`, text: 'Back to the decision' }}
      caption={`${name}, ${campaign.title}`}
      title="Take the decision back?"
    >
      {can.takeBack ? (
        <>
          <p>{name} is back at “Interviewed”, and you can decide again. The history keeps both decisions.</p>
          <p>A letter that has not gone yet is called back and never goes.</p>
          <TakeBackForm applicationId={applicationId} name={name} />
        </>
      ) : (
        <NotNow decision={decision} />
      )}
    </Page>
  )
}

function TakeBackForm({ applicationId, name }: { applicationId: string; name: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const [hasGone, setHasGone] = useState(false)
  const form = useForm({
    initial: { why: '', evenIfLetterHasGone: false },
    messages: {
      why: 'Write why the decision is taken back',
      evenIfLetterHasGone: 'Tick the box if you want to take it back all the same',
    },
    check: ({ evenIfLetterHasGone }) => ({
      evenIfLetterHasGone: hasGone && !evenIfLetterHasGone ? 'required' : undefined,
    }),
    body: (values) => values,
    schema: takeBackDecision.schema.body,
    send: (body, { idempotencyKey }) =>
      call(takeBackDecision, { params: { applicationId }, body, idempotencyKey }).catch((fault) => {
        setHasGone(hasGone || fault.code === 'letter-has-gone')
        throw fault
      }),
    refusals: {
      ...decisionRefusals,
      'letter-has-gone': `The letter has gone: ${name} knows of the decision. If you mean it, tick the box below.`,
    },
    done: async (result) => {
      await keepDecision(queryClient, result)
      tellDone('The decision is taken back', `/applications/${applicationId}/offer`)
    },
  })
  return (
    <Form busy="Taking it back" form={form} look="warning" submit="Take the decision back">
      <LongTextField
        field={form.field('why')}
        hint="For your colleagues and the audit trail. The applicant does not read it."
        label="Why?"
        rows={3}
      />
      {hasGone && (
        <CheckboxField
          field={form.field('evenIfLetterHasGone')}
          label={`Take it back, and write to ${name} that our letter no longer applies`}
        />
      )}
    </Form>
  )
}
