import { waiveCheck } from '@elevate/contracts/checks'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Page } from '../../../ui/Page.tsx'
import { useCheck } from '../record/use-record.ts'

export function WaivePage() {
  const { check, back, input, finish } = useCheck()
  const form = useForm({
    initial: { why: '' },
    messages: { why: 'Say why you can do without this, in a sentence' },
    body: (typed) => typed,
    schema: waiveCheck.schema.body,
    send: (body) => call(waiveCheck, { ...input, body }),
    done: finish('The check is waived, with your name and reason'),
  })
  return (
    <Page back={back} caption={`${check.about}: ${check.label}`} title="Do without this check">
      <p>Your name, the day and the reason stay with the check. You can take it back at any time.</p>
      <Form busy="Saving" form={form} look="warning" submit="Do without this check">
        <LongTextField field={form.field('why')} label="Why can you do without it?" rows={4} />
      </Form>
    </Page>
  )
}
