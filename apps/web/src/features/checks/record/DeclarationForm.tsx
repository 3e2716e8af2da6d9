import { recordDeclaration } from '@elevate/contracts/check-recordings'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { dayFrom, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import {
  DeclarationFields,
  declarationBody,
  declarationBroken,
  declarationMessages,
  interestRowOf,
  noInterest,
  type TypedDeclaration,
} from './DeclarationFields.tsx'
import { pastDay, today } from './days.ts'
import type { CheckInHand } from './use-record.ts'

export function DeclarationForm({ hand: { check, input, finish } }: { hand: CheckInHand }) {
  const was = check.evidence?.kind === 'declaration-of-interests' ? check.evidence : undefined
  const interests = was && was.interests.length > 0 ? was.interests.map(interestRowOf) : [noInterest()]
  const form = useForm({
    initial: { isNil: '' as TypedDeclaration['isNil'], interests, declaredOn: typedDateOf(today()) },
    messages: { ...declarationMessages, declaredOn: pastDay },
    check: (typed) => ({ ...declarationBroken(typed), declaredOn: typedDateBroken(typed.declaredOn) }),
    body: ({ declaredOn, ...typed }) => ({ ...declarationBody(typed), declaredOn: dayFrom(declaredOn) ?? '' }),
    schema: recordDeclaration.schema.body,
    send: (body) => call(recordDeclaration, { ...input, body }),
    done: finish('The declaration is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <DeclarationFields interests={form.field('interests')} isNil={form.field('isNil')} view="programme" />
      <DateField field={form.field('declaredOn')} hint="For example, 5 11 2026" label="When was it declared?" />
    </Form>
  )
}
