import { type CoffeeMembership, changeCoffeeMembership } from '@elevate/contracts/coffee-members'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { etagOf, readAgain, refreshCoffee } from '../queries.ts'
import { contactNames } from '../words.ts'
import { answersOf, bodyOf, pauseBroken, takingPartMessages, takingPartRefusals } from './taking-part.ts'

type TakingPartFormProps = {
  membership: CoffeeMembership
  /** Who is asked about, where it is not the reader. */
  name?: string
  done: () => void
}

/** Join, leave, pause, and what a match is told: for oneself, or for somebody who asked the coordinator. */
export function TakingPartForm({ membership: newest, name, done }: TakingPartFormProps) {
  // The version that the answers started from, whatever is read again behind them meanwhile.
  const [membership] = useState(newest)
  const queryClient = useQueryClient()
  const { organisationId, personId, contactChoices } = membership
  const form = useForm({
    initial: answersOf(membership),
    messages: takingPartMessages,
    check: (answers) => ({ pausedUntil: pauseBroken(answers, new Date()) }),
    body: bodyOf,
    send: (body) =>
      call(changeCoffeeMembership, { params: { organisationId, personId }, body, ifMatch: etagOf(membership) }).catch(
        readAgain(queryClient),
      ),
    refusals: takingPartRefusals,
    done: async () => {
      await refreshCoffee(queryClient)
      done()
    },
  })
  const whose = name === undefined ? 'Your' : `${name}’s`
  return (
    <Form busy="Saving" form={form} submit="Save">
      <RadiosField
        choices={[
          { value: 'yes', text: 'Yes, in every round', hint: 'A single round can be skipped when it comes.' },
          {
            value: 'paused',
            text: 'Pause until a day',
            more: (
              <DateField
                field={form.field('pausedUntil')}
                hint="In again from this day on. For example, 27 3 2027"
                label="Pause until"
              />
            ),
          },
          { value: 'no', text: 'No, do not take part' },
        ]}
        field={form.field('takesPart')}
        hint="We do not ask why."
        label={name === undefined ? 'Do you want to take part?' : `Does ${name} want to take part?`}
      />
      {form.values.takesPart !== 'no' && (
        <RadiosField
          choices={contactChoices.map(({ kind, value }) => ({
            value: kind,
            text: contactNames[kind],
            hint: value ?? (kind === 'programme-team' ? undefined : 'We do not know one yet.'),
          }))}
          field={form.field('sharedContact')}
          hint="Only the people in the same group see this, with the preferred name: one group a round, until the round is closed."
          label={`${whose} match is told`}
        />
      )}
    </Form>
  )
}
