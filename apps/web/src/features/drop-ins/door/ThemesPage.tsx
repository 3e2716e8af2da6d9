import { writeDropInThemes } from '@elevate/contracts/drop-in-door'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { dropInQuery, refreshDropIns } from '../queries.ts'
import { whenWords } from '../words.ts'

/** What came of a session, for all partners; who can read it stands above the first field. */
export function ThemesPage() {
  const { dropInId = '' } = useParams()
  const { data } = useSuspenseQuery(dropInQuery(dropInId))
  const [dropIn] = useState(data)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { themes: dropIn.themes, reply: dropIn.reply },
    messages: { themes: 'Enter 2,000 characters or fewer', reply: 'Enter 2,000 characters or fewer' },
    schema: writeDropInThemes.schema.body,
    body: (typed) => typed,
    send: (body) => call(writeDropInThemes, { params: { dropInId }, body, ifMatch: `"${dropIn.version}"` }),
    refusals: {},
    done: async () => {
      await refreshDropIns(queryClient)
      tellDone('It is shown here, and at the next session of the series', `/drop-ins/${dropInId}`)
    },
  })
  return (
    <Page
      back={{ to: `/drop-ins/${dropInId}/door`, text: 'Back to the door' }}
      caption={whenWords(dropIn)}
      title="What came of this session"
    >
      <UnsavedChanges when={form.isDirty} />
      <p className="nhsuk-inset-text">
        Every partner of the programme can read both. No names, and nothing by which somebody could be known.
      </p>
      <Form busy="Saving" form={form} submit="Save">
        <LongTextField
          field={form.field('themes')}
          hint="A few words for each theme"
          label="What was talked about?"
          rows={4}
        />
        <LongTextField
          field={form.field('reply')}
          hint="What has changed since, or why not. It can be written later."
          label="You said, we did"
          rows={4}
        />
      </Form>
    </Page>
  )
}
