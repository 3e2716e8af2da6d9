import { type Duplicate, decideDuplicate, type FieldToTakeOver } from '@elevate/contracts/application-duplicates'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { CheckboxesField } from '../../../forms/CheckboxesField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { refreshApplications } from '../queries.ts'
import { detailName } from './shown-details.ts'

type DecideFormProps = { pair: Duplicate; campaignId: string; backTo: string }
type Typed = { keep: string; take: string[] }

const different = 'different-people'

/** Which of the two goes on, and what it takes over of what it lacks; or that they are two people. */
export function DecideForm({ pair, campaignId, backTo }: DecideFormProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const initial: Typed = { keep: '', take: [] }
  const form = useForm({
    initial,
    messages: { keep: 'Choose whether they are the same person' },
    check: ({ keep }) => (keep === '' ? { keep: 'required' } : {}),
    body: ({ keep, take }) => bodyOf(pair, keep, take),
    send: (body, { idempotencyKey }) =>
      call(decideDuplicate, { params: { campaignId, duplicateId: pair.id }, body, idempotencyKey }),
    refusals: {
      'decided-already': 'Somebody else has already decided this. Open the page again to see what they said.',
    },
    done: async (decided) => {
      const isOne = decided.decision === 'merged'
      await refreshApplications(queryClient)
      tellDone(isOne ? 'The two are one application now' : 'They stay two applications of different people', backTo)
    },
  })
  const kept = pair.sides.find(({ id }) => id === form.values.keep)
  return (
    <Form busy="Keeping the decision" form={form} submit="Keep this decision">
      <RadiosField
        choices={[
          ...pair.sides.filter(({ canBeKept }) => canBeKept).map((side) => choiceOf(side)),
          { value: different, text: 'Different people: both go on' },
        ]}
        field={form.field('keep')}
        hint="When one goes on for both, nothing of the other is lost: its answers can be read, and its score sheets stay but do not count. This cannot be taken back."
        label="Are these from the same person?"
      />
      {kept && kept.lacks.length > 0 && (
        <CheckboxesField
          choices={kept.lacks.map((value) => ({ value, text: detailName(value) }))}
          field={form.field('take')}
          hint="It has nothing of its own for these."
          label={`What should ${kept.reference} take over from the other?`}
        />
      )}
    </Form>
  )
}

const choiceOf = ({ id, reference, name, scoreSheets }: Duplicate['sides'][number]) => ({
  value: id,
  text: `The same person: ${reference} (${name}) goes on`,
  ...(scoreSheets > 0 ? { hint: `${scoreSheets} score sheets have been begun for this one` } : {}),
})

const bodyOf = (pair: Duplicate, keep: string, take: readonly string[]) => {
  if (keep === different) return { decision: 'different-people' as const }
  const lacks: readonly FieldToTakeOver[] = pair.sides.find(({ id }) => id === keep)?.lacks ?? []
  return { decision: 'merged' as const, keep, take: lacks.filter((field) => take.includes(field)) }
}
