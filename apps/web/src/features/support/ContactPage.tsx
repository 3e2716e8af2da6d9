import { logSupportContact } from '@elevate/contracts/support-people'
import { type ContactWay, contactWays } from '@elevate/contracts/support-vocabulary'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { DateField } from '../../forms/DateField.tsx'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { dayFrom, noDate } from '../../forms/typed-date.ts'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { useOrganisation } from '../coffee/organisation.ts'
import { personSupportQuery, refreshSupport } from './queries.ts'
import { wayWords } from './words.ts'

/** A contact on another day than today. */
export function ContactPage() {
  const { personId = '' } = useParams()
  const { id: organisationId } = useOrganisation()
  const { data } = useSuspenseQuery(personSupportQuery(personId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/support/people/${personId}`
  const form = useForm({
    initial: { on: noDate, how: '' },
    messages: { on: 'Enter the day, such as 27 3 2026, within the last year', how: 'Choose how you were in touch' },
    body: ({ on, how }) => ({ organisationId, on: dayFrom(on) ?? '', how: how as ContactWay }),
    schema: logSupportContact.schema.body,
    send: (body, { idempotencyKey }) => call(logSupportContact, { params: { personId }, body, idempotencyKey }),
    refusals: {
      'not-yet': { field: 'on', text: 'Enter today or a day before' },
      'too-long-ago': { field: 'on', text: 'Enter a day within the last year' },
    },
    done: () => {
      void refreshSupport(queryClient)
      tellDone(`Your contact with ${data.person.name} is saved`, back)
    },
  })
  return (
    <Page
      back={{ to: back, text: `Back to ${data.person.name}` }}
      title={`When were you in touch with ${data.person.name}?`}
    >
      <p>Only the day and how are kept, and {data.person.name} can see them too.</p>
      <Form busy="Saving" form={form} submit="Save the contact">
        <DateField field={form.field('on')} hint="For example, 27 3 2026" label="On which day?" />
        <RadiosField
          choices={contactWays.map((value) => ({
            value,
            text: wayWords[value].charAt(0).toUpperCase() + wayWords[value].slice(1),
          }))}
          field={form.field('how')}
          label="How?"
        />
      </Form>
    </Page>
  )
}
