import { type Concern, type ConcernMove, takeConcernStep } from '@elevate/contracts/concerns'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { Button } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Fault } from '../../ui/Fault.tsx'
import { concernQuery } from './queries.ts'
import { stepChoices } from './words.ts'

function useKeep(concernId: string) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return async (said: string) => {
    void queryClient.invalidateQueries({ queryKey: ['concerns', 'list'] })
    await queryClient.invalidateQueries({ queryKey: concernQuery(concernId).queryKey })
    tellDone(said)
  }
}

/** First that it was read, in one tap; then what is done. */
export function ConcernSteps({ concern }: { concern: Concern }) {
  return (
    <>
      {concern.can.moves.includes('acknowledge') ? (
        <Acknowledge concern={concern} />
      ) : (
        <StepForm concern={concern} key={concern.version} />
      )}
      {concern.can.moves.includes('share') && concern.can.shareWith.length > 0 && <Share concern={concern} />}
    </>
  )
}

function Acknowledge({ concern: { id } }: { concern: Concern }) {
  const keep = useKeep(id)
  const acknowledging = useMutation({
    mutationFn: () =>
      call(takeConcernStep, { params: { concernId: id }, body: { move: 'acknowledge', note: '', personId: null } }),
    onSuccess: () => keep('Its author sees that you have read it'),
  })
  return (
    <>
      <Fault fault={acknowledging.error} />
      <Button busy={acknowledging.isPending && 'Saving'} onClick={() => acknowledging.mutate()}>
        I have read this
      </Button>
    </>
  )
}

function StepForm({ concern: { id, can } }: { concern: Concern }) {
  const keep = useKeep(id)
  const form = useForm({
    initial: { move: '' as ConcernMove | '', note: '' },
    messages: {
      move: 'Choose what you are doing',
      note: { required: 'Write the note', otherwise: 'Write it in 5,000 characters or fewer' },
    },
    check: ({ move, note }) => ({
      move: move === '' ? 'required' : undefined,
      note: move === 'note' && note.trim() === '' ? 'required' : undefined,
    }),
    body: ({ move, note }) => ({ move: move || ('note' as const), note, personId: null }),
    schema: takeConcernStep.schema.body,
    send: (body, { idempotencyKey }) => call(takeConcernStep, { params: { concernId: id }, body, idempotencyKey }),
    refusals: { 'not-now': 'Somebody else has changed this since you opened it. Load this page again.' },
    done: () => keep('It is written down'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <RadiosField
        choices={stepChoices.filter(({ value }) => can.moves.includes(value))}
        field={form.field('move')}
        label="What are you doing?"
      />
      <LongTextField
        field={form.field('note')}
        hint="Read by those whom it was sent to; its author does not see it."
        label="Note (optional)"
        rows={4}
      />
    </Form>
  )
}

function Share({ concern: { id, can } }: { concern: Concern }) {
  const keep = useKeep(id)
  const sharing = useMutation({
    mutationFn: (personId: string) =>
      call(takeConcernStep, { params: { concernId: id }, body: { move: 'share', note: '', personId } }),
    onSuccess: () => keep('It is shared; its author sees the name'),
  })
  return (
    <section aria-labelledby="share">
      <h2 className="nhsuk-heading-m" id="share">
        Share it with another contact
      </h2>
      <p>Its author sees who can read it.</p>
      <Fault fault={sharing.error} />
      {can.shareWith.map(({ personId, name }) => (
        <Button
          busy={sharing.isPending && sharing.variables === personId && 'Sharing'}
          key={personId}
          look="secondary"
          onClick={() => sharing.mutate(personId)}
        >
          Share with {name}
        </Button>
      ))}
    </section>
  )
}
