import { addStatusCheck } from '@elevate/contracts/check-recordings'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { dayFrom, noDate, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { Page } from '../../../ui/Page.tsx'
import { pastDay, today } from '../record/days.ts'
import { useCheck } from '../record/use-record.ts'

/** Looking a certificate up in the Update Service: the person agrees to it each time. */
export function StatusCheckPage() {
  const { check, back, input, finish } = useCheck()
  const form = useForm({
    initial: {
      agreedOn: noDate,
      checkedOn: typedDateOf(today()),
      result: '' as 'nothing-new' | 'new-information' | '',
    },
    messages: {
      agreedOn: 'Enter the day on which they agreed to this look',
      checkedOn: pastDay,
      result: 'Choose what you have seen',
    },
    check: ({ agreedOn, checkedOn, result }) => ({
      agreedOn: typedDateBroken(agreedOn),
      checkedOn: typedDateBroken(checkedOn),
      result: result === '' ? 'required' : undefined,
    }),
    body: ({ agreedOn, checkedOn, result }) => ({
      agreedOn: dayFrom(agreedOn) ?? '',
      checkedOn: dayFrom(checkedOn) ?? '',
      result: result || 'new-information',
    }),
    schema: addStatusCheck.schema.body,
    send: (body) => call(addStatusCheck, { ...input, body }),
    done: finish('The look is recorded'),
  })
  return (
    <Page back={back} caption={check.about} title="Look into the Update Service">
      <Form busy="Saving" form={form} submit="Save">
        <DateField
          field={form.field('agreedOn')}
          hint="They have to agree each time. For example, 5 11 2026"
          label="When did they agree to this look?"
        />
        <DateField field={form.field('checkedOn')} label="When did you look?" />
        <RadiosField
          choices={[
            { value: 'nothing-new', text: 'Nothing new' },
            {
              value: 'new-information',
              text: 'New information',
              hint: 'The check is open again until you have decided.',
            },
          ]}
          field={form.field('result')}
          label="What does it say?"
        />
      </Form>
    </Page>
  )
}
