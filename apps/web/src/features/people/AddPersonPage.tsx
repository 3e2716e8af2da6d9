import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { UnsavedChanges } from '../../forms/UnsavedChanges.tsx'
import { Page } from '../../ui/Page.tsx'
import { organisationQuery } from '../organisations/queries.ts'
import { AppointmentFields } from './appointments/AppointmentFields.tsx'
import { type Known, LooksLike } from './LooksLike.tsx'
import { useChosenOrganisation } from './organisation.ts'
import { ContactFields, NameFields } from './PersonFields.tsx'
import { useAddPerson } from './use-add-person.ts'

export function AddPersonPage() {
  const { organisation } = useChosenOrganisation()
  return organisation ? <AddPersonTo organisationId={organisation.id} /> : null
}

function AddPersonTo({ organisationId }: { organisationId: string }) {
  const { data: organisation } = useSuspenseQuery(organisationQuery(organisationId))
  const [known, setKnown] = useState<Known[]>([])
  const form = useAddPerson(organisation, { known, setKnown })
  return (
    <Page
      back={{ to: `/people?organisation=${organisationId}`, text: 'Back to people' }}
      caption={organisation.shortName}
      title="Add a person"
    >
      <UnsavedChanges when={form.isDirty} />
      <Form
        busy="Adding the person"
        form={form}
        submit={known.length === 0 ? 'Add the person' : 'This is somebody else: add them'}
      >
        <NameFields form={form} />
        <ContactFields form={form} />
        <LongTextField
          field={form.field('accessNeeds')}
          hint="What to provide, for example large print or a hearing loop, and not why. Coordinators here will see it; the person can change that."
          label="What helps them to take part (optional)"
          rows={3}
        />
        <RadiosField
          choices={[
            { value: 'yes', text: 'Yes', more: <AppointmentFields form={form} roles={organisation.roles} /> },
            { value: 'no', text: 'No, not yet' },
          ]}
          field={form.field('isAppointed')}
          label={`Are they a partner at ${organisation.shortName}?`}
        />
        <LooksLike known={known} />
      </Form>
    </Page>
  )
}
