import { addressDocuments, identityRules, type photographDocuments } from '@elevate/contracts/check-evidence'
import { recordIdentity } from '@elevate/contracts/check-recordings'
import { call } from '../../../api.ts'
import { useMe } from '../../../app/session/me.ts'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { RowsField } from '../../../forms/rows/RowsField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { dayFrom, noDate, type TypedDate, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { choicesOf, documentWords, identityRuleWords } from '../words.ts'
import { dayOrNull, optionalBroken, pastDay, today } from './days.ts'
import type { CheckInHand } from './use-record.ts'

type DocumentName = (typeof photographDocuments)[number] | (typeof addressDocuments)[number]
type Row = { document: DocumentName | ''; lastFour: string; validUntil: TypedDate }

const noRow = (): Row => ({ document: '', lastFour: '', validUntil: noDate })
const isAddress = (document: string): boolean => (addressDocuments as readonly string[]).includes(document)

const documentMessages = {
  'documents-do-not-fit': 'These three do not fit: choose the other rule, or change a document',
  'out-of-date': 'A document with a photograph had run out when you saw it. Ask for another one',
  required: 'Enter the last day of each document with a photograph',
  unreal: 'Enter real dates, like 5 11 2030',
  incomplete: 'Enter day, month and year of each date',
  enum: 'Choose what each document is',
  pattern: 'Enter the last four letters or digits of a number, or leave it empty',
  otherwise: 'Enter three documents',
}

const brokenIn = (rows: readonly Row[]): string | undefined => {
  if (rows.some(({ document }) => document === '')) return 'enum'
  return rows.map(({ validUntil }) => optionalBroken(validUntil)).find(Boolean)
}

/** Three originals, seen by somebody; what is kept is which, and the last four of a number. */
export function IdentityForm({ hand: { input, finish } }: { hand: CheckInHand }) {
  const { person } = useMe()
  const form = useForm({
    initial: {
      rule: '' as (typeof identityRules)[number] | '',
      documents: [noRow(), noRow(), noRow()],
      originalsSeen: false,
      seenBy: person.name,
      seenOn: typedDateOf(today()),
    },
    messages: {
      rule: 'Choose which documents you have seen',
      documents: documentMessages,
      seenBy: 'Enter who saw them',
      seenOn: pastDay,
    },
    check: ({ rule, documents, seenOn }) => ({
      rule: rule === '' ? 'required' : undefined,
      documents: brokenIn(documents),
      seenOn: typedDateBroken(seenOn),
    }),
    body: ({ rule, documents, seenOn, ...rest }) => ({
      ...rest,
      rule: rule || identityRules[0],
      documents: documents.map(({ document, lastFour, validUntil }) => ({
        document: document || 'other-address',
        lastFour: lastFour.trim() === '' ? null : lastFour.trim(),
        validUntil: dayOrNull(validUntil),
      })),
      seenOn: dayFrom(seenOn) ?? '',
    }),
    schema: recordIdentity.schema.body,
    send: (body) => call(recordIdentity, { ...input, body }),
    done: finish('The proof of identity is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <RadiosField
        choices={choicesOf(identityRuleWords)}
        field={form.field('rule')}
        label="Which three documents have you seen?"
      />
      <RowsField
        field={form.field('documents')}
        fixed
        hint="Keep no copies. A passport that has run out does not show who somebody is."
        label="Documents"
        most={3}
        newRow={noRow}
        what="document"
      >
        {(row) => (
          <>
            <SelectField
              choices={choicesOf(documentWords)}
              field={row.field('document')}
              label="Document"
              none="Choose"
            />
            <TextField field={row.field('lastFour')} label="Last four of its number (optional)" width={4} />
            {!isAddress(row.value.document) && <DateField field={row.field('validUntil')} label="In date until" />}
          </>
        )}
      </RowsField>
      <CheckboxField
        field={form.field('originalsSeen')}
        hint="The check is complete only when the originals were seen."
        label="The originals were seen"
      />
      <TextField field={form.field('seenBy')} label="Seen by" />
      <DateField field={form.field('seenOn')} hint="For example, 5 11 2026" label="Seen on" />
    </Form>
  )
}
