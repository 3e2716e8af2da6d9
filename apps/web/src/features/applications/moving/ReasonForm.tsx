import { type BulkMove, letterOfMove, needsReason } from '@elevate/contracts/application-bulk'
import { type TurnDownReason, turnDownReasons } from '@elevate/contracts/application-moves'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { reasonWords } from '../words.ts'

export type Asked = { reason?: TurnDownReason; why?: string; letter?: boolean }

const needsWords = (move: BulkMove, isOpen: boolean): boolean =>
  move === 'take-back-shortlisting' || (move === 'start-sift' && isOpen)

/** Where nothing has to be said first, the preview comes at once. */
export const startOf = (move: BulkMove, isOpen: boolean): Asked | undefined =>
  needsReason(move) || needsWords(move, isOpen) || move === 'withdraw' ? undefined : {}

/** Reasons that fit the step. */
const reasonsFor = (move: BulkMove): readonly TurnDownReason[] =>
  move === 'not-shortlist'
    ? ['essential-criteria-not-met', 'others-scored-higher', 'not-eligible', 'place-no-longer-there', 'other']
    : turnDownReasons.filter((reason) => reason !== 'checks-not-met')

type ReasonFormProps = { asked: Asked | undefined; isOpen: boolean; move: BulkMove; show: (asked: Asked) => void }
type Typed = { reason: TurnDownReason | ''; why: string; letter: boolean }

export function ReasonForm({ asked, isOpen, move, show }: ReasonFormProps) {
  const initial: Typed = { reason: asked?.reason ?? '', why: asked?.why ?? '', letter: asked?.letter !== false }
  const form = useForm({
    initial,
    messages: {
      reason: 'Choose what comes closest',
      why: { required: 'Say why, in a sentence', maxLength: 'Keep to 1,000 characters', otherwise: 'Say why' },
    },
    check: ({ reason, why }) => ({
      ...(needsReason(move) && reason === '' ? { reason: 'required' } : {}),
      ...(needsWords(move, isOpen) && why.trim() === '' ? { why: 'required' } : {}),
      ...(why.length > 1000 ? { why: 'maxLength' } : {}),
    }),
    body: (typed) => typed,
    send: async (typed) => typed,
    done: ({ reason, why, letter }) => {
      const sendsLetter = letterOfMove[move] !== undefined
      show({
        ...(reason === '' ? {} : { reason }),
        ...(why.trim() === '' ? {} : { why }),
        ...(sendsLetter ? { letter } : {}),
      })
    },
  })
  return (
    <Form busy="Looking" form={form} submit="Show what will happen">
      {needsReason(move) && (
        <RadiosField
          choices={reasonsFor(move).map((value) => ({ value, text: reasonWords[value] }))}
          field={form.field('reason')}
          label="What is the reason?"
        />
      )}
      <LongTextField
        field={form.field('why')}
        hint="Coordinators read this in the history. It is in no letter, but the applicant may ask to see it."
        label={needsWords(move, isOpen) ? 'Why?' : 'Anything to remember about it (optional)'}
        limit={{ characters: 1000 }}
        rows={3}
      />
      {letterOfMove[move] !== undefined && (
        <CheckboxField field={form.field('letter')} label="Send them the letter, which you see on the next page" />
      )}
    </Form>
  )
}
