import { changeCheck } from '@elevate/contracts/checks'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { Page } from '../../../ui/Page.tsx'
import { dayOrNull, optionalBroken } from '../record/days.ts'
import { useCheck } from '../record/use-record.ts'

export function EditCheckPage() {
  const { check, back, input, finish } = useCheck()
  const form = useForm({
    initial: { dueOn: typedDateOf(check.dueOn), ownerPersonId: check.ownerPerson?.personId ?? '' },
    messages: { dueOn: 'Enter a real date, like 5 12 2026' },
    check: ({ dueOn }) => ({ dueOn: optionalBroken(dueOn) }),
    body: ({ dueOn, ownerPersonId }) => ({
      dueOn: dayOrNull(dueOn),
      ownerPersonId: ownerPersonId === '' ? null : ownerPersonId,
    }),
    schema: changeCheck.schema.body,
    send: (body) => call(changeCheck, { ...input, body }),
    done: finish('The check is changed'),
  })
  return (
    <Page back={back} caption={`${check.about}: ${check.label}`} title="By when, and who looks after it">
      <Form busy="Saving" form={form} submit="Save">
        <DateField field={form.field('dueOn')} hint="For example, 5 12 2026. Leave it empty for no date." label="Due" />
        <SelectField
          choices={check.owners.map(({ personId, name }) => ({ value: personId, text: name }))}
          field={form.field('ownerPersonId')}
          label="Who looks after it?"
          none="The programme team"
        />
      </Form>
    </Page>
  )
}
