import type { OrganisationKind } from '@elevate/contracts/organisation-kinds'
import { createOrganisation, editOrganisation, type Organisation } from '@elevate/contracts/organisations'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { keepOrganisation, organisationQuery } from './queries.ts'
import { kindChoices } from './words.ts'

export function AddOrganisationPage() {
  return <IdentityForm />
}

export function EditOrganisationPage() {
  const { organisationId = '' } = useParams()
  const { data } = useSuspenseQuery(organisationQuery(organisationId))
  const [organisation] = useState(data)
  return <IdentityForm organisation={organisation} />
}

type Identity = Pick<Organisation, 'name' | 'shortName' | 'odsCode' | 'kind' | 'region'>

function IdentityForm({ organisation }: { organisation?: Organisation }) {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const form = useForm({
    initial: answersOf(organisation),
    messages: {
      name: 'Enter the name, up to 200 characters',
      shortName: 'Enter what people call it, up to 60 characters',
      odsCode: 'Enter a code of 3 to 10 capital letters and digits, or leave it empty',
      kind: 'Choose what kind of organisation it is',
    },
    schema: createOrganisation.schema.body,
    body: (typed): Identity => ({
      name: typed.name,
      shortName: typed.shortName,
      odsCode: typed.odsCode.trim().toUpperCase() || null,
      kind: typed.kind as OrganisationKind,
      region: typed.region.trim() || null,
    }),
    send: (body, { idempotencyKey }) =>
      organisation
        ? call(editOrganisation, {
            params: { organisationId: organisation.id },
            body,
            ifMatch: `"${organisation.version}"`,
          })
        : call(createOrganisation, { body, idempotencyKey }),
    refusals: { 'organisation-exists': 'There is an organisation with this name or code already.' },
    done: (saved) => {
      void keepOrganisation(queryClient, saved)
      tellDone(
        organisation ? `${saved.shortName} is changed` : `${saved.shortName} is added`,
        `/organisations/${saved.id}`,
      )
    },
  })
  const back = organisation
    ? { to: `/organisations/${organisation.id}`, text: `Back to ${organisation.shortName}` }
    : { to: '/organisations', text: 'Back to organisations' }
  return (
    <Page back={back} title={organisation ? 'Change name, code or kind' : 'Add an organisation'}>
      <Form busy="Saving" form={form} submit={organisation ? 'Save the changes' : 'Add the organisation'}>
        <TextField
          field={form.field('name')}
          hint={organisation && 'The old name stays as one that spreadsheets may use.'}
          label="Full name"
        />
        <TextField
          field={form.field('shortName')}
          hint="For example, Northmoor"
          label="What people call it"
          width={20}
        />
        <RadiosField choices={kindChoices} field={form.field('kind')} label="What kind of organisation is it?" />
        <TextField
          field={form.field('odsCode')}
          hint="Three to ten letters and digits. Leave it empty if there is none."
          label="ODS code"
          width={10}
        />
        <TextField field={form.field('region')} label="NHS region (optional)" width={20} />
      </Form>
    </Page>
  )
}

const answersOf = (organisation: Identity | undefined) => ({
  name: organisation?.name ?? '',
  shortName: organisation?.shortName ?? '',
  odsCode: organisation?.odsCode ?? '',
  kind: (organisation?.kind ?? '') as OrganisationKind | '',
  region: organisation?.region ?? '',
})
