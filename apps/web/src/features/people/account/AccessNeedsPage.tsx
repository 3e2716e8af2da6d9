import { type Person, type SharedNeeds, setAccessNeeds } from '@elevate/contracts/people'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { accessNeedsQuery, forgetPerson, personQuery } from '../queries.ts'

/** For who says it on the phone or on paper. */
export function AccessNeedsPage() {
  const { personId = '' } = useParams()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const { data: needs } = useSuspenseQuery(accessNeedsQuery(personId))
  return <NeedsForm needs={needs} person={person} />
}

function NeedsForm({ person, needs: newest }: { person: Person; needs: SharedNeeds }) {
  const [needs] = useState(newest)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { whatHelps: needs.whatHelps ?? '' },
    messages: { whatHelps: 'Keep to 2,000 characters' },
    schema: setAccessNeeds.schema.body,
    body: (typed) => typed,
    send: (body) => call(setAccessNeeds, { params: { personId: person.id }, body, ifMatch: `"${needs.version}"` }),
    refusals: {
      'kept-private': `${person.name} keeps this to themselves. Ask them to write it in their profile, or to share it with you.`,
    },
    done: (saved) => {
      queryClient.setQueryData(accessNeedsQuery(person.id).queryKey, saved)
      void forgetPerson(queryClient, person.id)
      tellDone('It is written down', `/people/${person.id}`)
    },
  })
  return (
    <Page
      back={{ to: `/people/${person.id}`, text: `Back to ${person.name}` }}
      caption={person.name}
      title="What helps them to take part"
    >
      <p>
        {person.name} and the coordinators who know them can read this. {person.name} can change that in their profile.
      </p>
      <Form busy="Saving" form={form} submit="Write it down">
        <LongTextField
          field={form.field('whatHelps')}
          hint="What to provide, for example large print, a hearing loop, breaks, phone instead of email. Not why."
          label="What helps?"
          limit={{ characters: 2000 }}
        />
      </Form>
    </Page>
  )
}
