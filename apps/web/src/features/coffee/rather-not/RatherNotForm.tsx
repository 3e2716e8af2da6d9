import { addCoffeeRatherNot, type CoffeeRatherNot, type MyCoffeePlace } from '@elevate/contracts/coffee-mine'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { refreshCoffee } from '../queries.ts'
import { peopleMet } from './people-met.ts'

type RatherNotFormProps = { place: MyCoffeePlace; taken: readonly CoffeeRatherNot[]; isNamed: boolean }

/** Somebody I was matched with before, or a name as I write it. */
export function RatherNotForm({ place, taken, isNamed }: RatherNotFormProps) {
  const { id: organisationId, shortName } = place.organisation
  const met = peopleMet(place, taken)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { personId: '', name: '' },
    messages: {
      personId: 'Choose somebody from the list, or write a name',
      name: {
        required: met.length === 0 ? 'Write a name' : 'Choose somebody from the list, or write a name',
        minLength: 'Write the name in full',
        maxLength: 'Write 100 characters or fewer',
        otherwise: 'Write the name on one line',
      },
    },
    schema: addCoffeeRatherNot.schema.body,
    check: ({ personId, name }) => ({ name: personId === '' && name.trim() === '' ? 'required' : undefined }),
    body: ({ personId, name }) => (personId === '' ? { organisationId, name } : { organisationId, personId }),
    send: (body, { idempotencyKey }) => call(addCoffeeRatherNot, { body, idempotencyKey }),
    refusals: { 'rather-not-too-many': 'Your list is full. Take somebody off it first, or speak to your coordinator.' },
    done: async ({ name }) => {
      await refreshCoffee(queryClient)
      tellDone(`From now on you are kept apart from ${name}`)
    },
  })
  return (
    <section>
      <h2 className="nhsuk-heading-m">Name somebody{isNamed && `, ${shortName}`}</h2>
      <Form busy="Saving" form={form} submit="Keep us apart">
        {met.length > 0 && (
          <SelectField
            choices={met.map(({ id, name }) => ({ value: id, text: name }))}
            field={form.field('personId')}
            label="Somebody you were matched with before"
            none="Nobody from this list"
          />
        )}
        <TextField
          autoComplete="off"
          field={form.field('name')}
          hint="The name as you know it. We keep you apart from everybody of that name."
          label={met.length > 0 ? 'Or write a name' : 'Name'}
        />
      </Form>
    </section>
  )
}
