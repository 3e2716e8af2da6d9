import { resetSecondFactor } from '@elevate/contracts/second-factor'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { personQuery } from '../people/queries.ts'

/** For the administrator, when somebody has lost their device and their recovery codes. */
export function ResetPage() {
  const { personId = '' } = useParams()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const tellDone = useTellDone()
  const back = { to: `/people/${personId}`, text: `Back to ${person.name}` }
  const form = useForm({
    initial: { reason: '' },
    messages: { reason: 'Enter why, in up to 300 characters' },
    body: (typed) => typed,
    schema: resetSecondFactor.schema.body,
    send: (body) => call(resetSecondFactor, { params: { personId }, body }),
    refusals: { 'no-second-factor': `${person.name} has no second factor, so there is nothing to take off.` },
    done: () => tellDone(`The second factor of ${person.name} is taken off, and they are told by email`, back.to),
  })
  return (
    <Page back={back} title={`Take off the second factor of ${person.name}?`}>
      <p>
        Do this only when you are certain who is asking: speak to {person.name} in person or ring them on a number that
        you knew before. Somebody who has found out the password may be the one who asks.
      </p>
      <p>
        Their app, passkeys and recovery codes stop working and they are signed out everywhere. They sign in with their
        password and set up a second factor again.
      </p>
      <Form busy="Taking it off" form={form} look="warning" submit="Take the second factor off">
        <TextField
          field={form.field('reason')}
          hint={`${person.name} reads this in the email that we send them`}
          label="Why?"
        />
      </Form>
    </Page>
  )
}
