import { editPerson, type Person } from '@elevate/contracts/people'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { UnsavedChanges } from '../../forms/UnsavedChanges.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { AboutFields, ContactFields, NameFields } from './PersonFields.tsx'
import { bodyFrom, personMessages, typedFrom } from './person-form.ts'
import { keepPerson, personQuery } from './queries.ts'

export function EditPersonPage() {
  const { personId = '' } = useParams()
  const { data } = useSuspenseQuery(personQuery(personId))
  // The version that the answers started from, whatever is read again behind them meanwhile.
  const [person] = useState(data)
  return <EditPersonForm person={person} />
}

function EditPersonForm({ person }: { person: Person }) {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const form = useForm({
    initial: typedFrom(person),
    messages: personMessages,
    schema: editPerson.schema.body,
    body: bodyFrom,
    send: (body) => call(editPerson, { params: { personId: person.id }, body, ifMatch: `"${person.version}"` }),
    done: (changed) => {
      keepPerson(queryClient, changed)
      tellDone(`What is known of ${changed.name} is saved`, `/people/${person.id}`)
    },
  })
  return (
    <Page
      back={{ to: `/people/${person.id}`, text: `Back to ${person.name}` }}
      caption={person.name}
      title="Change what is known"
    >
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving the changes" form={form} submit="Save the changes">
        <NameFields form={form} />
        <ContactFields form={form} />
        <AboutFields form={form} />
      </Form>
    </Page>
  )
}
