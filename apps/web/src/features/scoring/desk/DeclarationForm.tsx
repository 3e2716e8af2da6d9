import { type Candidate, declareConflict } from '@elevate/contracts/scoring-panel'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { candidatePage, panelPage } from '../addresses.ts'
import { askedOf, keepCandidate } from '../queries.ts'

/** Asked before the first score: whoever knows a candidate does not score them. */
export function DeclarationForm({ candidate }: { candidate: Candidate }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const { campaignId, stage, candidateNumber } = askedOf(candidate)
  const form = useForm({
    initial: { knows: '' as '' | 'no' | 'yes', conflict: '' },
    messages: { knows: 'Say whether you know this candidate', conflict: 'Write at most 1,000 characters' },
    schema: declareConflict.schema.body,
    check: ({ knows }) => ({ knows: knows === '' ? 'required' : undefined }),
    body: ({ knows, conflict }) =>
      knows === 'yes' && conflict.trim() !== '' ? { hasConflict: true, conflict } : { hasConflict: knows === 'yes' },
    send: (body, { idempotencyKey }) =>
      call(declareConflict, { params: { campaignId, candidateNumber }, query: { stage }, body, idempotencyKey }),
    done: async (declared) => {
      await keepCandidate(queryClient, declared)
      if (declared.state !== 'conflict') {
        // This form is gone with its answer; the keyboard goes on from the heading.
        document.querySelector('h1')?.focus()
        return
      }
      const to =
        declared.next === null
          ? panelPage({ campaignId, stage })
          : candidatePage({ campaignId, stage, candidateNumber: declared.next })
      tellDone(`Somebody else scores candidate ${candidateNumber}. Thank you for telling us`, to)
    },
  })
  return (
    <Form busy="Saving your answer" form={form} submit="Go on">
      <RadiosField
        choices={[
          { value: 'no', text: 'No, I do not know them' },
          {
            value: 'yes',
            text: 'Yes, or I think so',
            hint: 'A relative, a friend, a neighbour, a colleague, a patient of yours, or somebody you are in dispute with.',
            more: (
              <LongTextField
                field={form.field('conflict')}
                hint="The coordinator reads this. The panel sees only that you do not score this candidate."
                label="How you know them, if you want to say"
                rows={3}
              />
            ),
          },
        ]}
        field={form.field('knows')}
        hint="Read what they wrote first. If you know them, somebody else scores them, and you cannot read this any more."
        label="From what you read, do you know who this is?"
      />
    </Form>
  )
}
