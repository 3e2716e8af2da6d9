import { recordKit } from '@elevate/contracts/check-recordings'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RowsField } from '../../../forms/rows/RowsField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { dayFrom, noDate, type TypedDate, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { dayOrNull, optionalBroken, today } from './days.ts'
import type { CheckInHand } from './use-record.ts'

type Row = { what: string; lentOn: TypedDate; backOn: TypedDate }
const noRow = (): Row => ({ what: '', lentOn: typedDateOf(today()), backOn: noDate })

/** What is on loan, and what has come back. */
export function KitForm({ hand: { check, input, finish } }: { hand: CheckInHand }) {
  const was = check.evidence?.kind === 'kit' ? check.evidence.lent : []
  const rows = was.map(({ what, lentOn, backOn }) => ({
    what,
    lentOn: typedDateOf(lentOn),
    backOn: typedDateOf(backOn),
  }))
  const form = useForm({
    initial: { lent: rows.length > 0 ? rows : [noRow()] },
    messages: {
      lent: {
        minLength: 'Say what each thing is',
        'in-future': 'Enter today or a day before as the day of the loan',
        'before-start': 'Nothing comes back before it was lent',
        required: 'Enter the day on which each thing was lent',
        otherwise: 'Enter each thing with a real day on which it was lent',
      },
    },
    check: ({ lent }) => ({
      lent: lent.flatMap(({ lentOn, backOn }) => typedDateBroken(lentOn) ?? optionalBroken(backOn) ?? [])[0],
    }),
    body: ({ lent }) => ({
      lent: lent.map(({ what, lentOn, backOn }) => ({
        what,
        lentOn: dayFrom(lentOn) ?? '',
        backOn: dayOrNull(backOn),
      })),
    }),
    schema: recordKit.schema.body,
    send: (body) => call(recordKit, { ...input, body }),
    done: finish('The loan is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <RowsField field={form.field('lent')} label="On loan" most={20} newRow={noRow} unordered what="thing">
        {(row) => (
          <>
            <TextField field={row.field('what')} label="What is it?" />
            <DateField field={row.field('lentOn')} label="Lent on" />
            <DateField field={row.field('backOn')} label="Back on (leave empty until it is)" />
          </>
        )}
      </RowsField>
    </Form>
  )
}
