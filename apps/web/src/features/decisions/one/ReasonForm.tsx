import { type TurnDownReason, turnDownReasons } from '@elevate/contracts/application-moves'
import type { Decision } from '@elevate/contracts/decisions'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { reasonWords } from '../../applications/words.ts'
import { keepDecision } from '../queries.ts'
import { decisionRefusals } from '../words.ts'

type Reasoned = { reason: TurnDownReason; why: string }

type ReasonFormProps = {
  decision: Decision
  submit: string
  busy: string
  done: string
  /** That words are needed beside the reason. */
  needsWords?: true
  send: (body: Reasoned, attempt: { idempotencyKey: string }) => Promise<Decision>
  children?: (reasoned: () => Reasoned) => ReactNode
}

/** Why something goes against somebody: a reason to count by, and words for colleagues. */
export function ReasonForm({ decision, submit, busy, done, needsWords, send, children }: ReasonFormProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const initial: { reason: TurnDownReason | ''; why: string } = { reason: '', why: '' }
  const form = useForm({
    initial,
    messages: { reason: 'Choose a reason', why: 'Write in a sentence or two why' },
    check: ({ reason, why }) => ({
      reason: reason === '' ? 'required' : undefined,
      why: needsWords && why.trim() === '' ? 'required' : undefined,
    }),
    body: ({ reason, why }) => ({ reason: reason === '' ? ('other' as const) : reason, why }),
    send,
    refusals: decisionRefusals,
    done: async (result) => {
      await keepDecision(queryClient, result)
      tellDone(done, `/applications/${decision.applicationId}/offer`)
    },
  })
  const reasoned = () => {
    const { reason, why } = form.values
    return { reason: reason === '' ? ('other' as const) : reason, why }
  }
  return (
    <Form busy={busy} form={form} look="warning" submit={submit}>
      <p>
        <strong>Only coordinators read what you choose and write here.</strong> If the applicant asks for what is held
        about them, it is given to them too.
      </p>
      <RadiosField
        choices={turnDownReasons.map((value) => ({ value, text: reasonWords[value] }))}
        field={form.field('reason')}
        label="Why?"
      />
      <LongTextField
        field={form.field('why')}
        hint="What in the scores or the conversation led to it. The applicant’s feedback is written apart."
        label={needsWords ? 'In your own words' : 'In your own words (if it helps)'}
        rows={4}
      />
      {children?.(reasoned)}
    </Form>
  )
}
