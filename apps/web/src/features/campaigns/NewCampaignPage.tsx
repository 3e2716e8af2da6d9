import { createCampaign } from '@elevate/contracts/campaigns'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { UnsavedChanges } from '../../forms/UnsavedChanges.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { OrganisationChoice } from '../coffee/OrganisationChoice.tsx'
import { useOrganisation } from '../coffee/organisation.ts'
import { roleVersionsQuery } from '../role-versions/queries.ts'
import { RoleFields } from '../role-versions/RoleFields.tsx'
import { newRole } from '../role-versions/role-form.ts'
import { newCampaignBody, newCampaignBroken, newCampaignMessages, newestOfEach } from './new-campaign-form.ts'
import { keepCampaign } from './queries.ts'

/** The first step: a title and a role. Everything else is filled in afterwards, in any order. */
export function NewCampaignPage() {
  const organisation = useOrganisation()
  const { data } = useSuspenseQuery(roleVersionsQuery(organisation.id))
  const roles = newestOfEach(data.items)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { ...newRole, title: '', which: roles[0]?.id ?? 'new' },
    messages: newCampaignMessages,
    check: newCampaignBroken,
    body: (answers) => newCampaignBody(answers, organisation.id),
    send: (body, { idempotencyKey }) => call(createCampaign, { body, idempotencyKey }),
    done: async (campaign) => {
      await keepCampaign(queryClient, campaign)
      void queryClient.invalidateQueries({ queryKey: ['role-versions'] })
      tellDone('The draft is there. Nobody else sees it before you publish it', `/recruitment/${campaign.id}`)
    },
  })
  return (
    <Page back={{ to: '/recruitment', text: 'Back to recruitment' }} title="Start a campaign">
      <OrganisationChoice />
      <p>
        A title and a role are enough to start. You fill in the rest step by step, in any order, and publish it last.
      </p>
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Starting the campaign" form={form} submit="Start the campaign">
        <TextField
          autoComplete="off"
          field={form.field('title')}
          hint="What people read first. For example, Patient Safety Partners for our maternity services"
          label="Title of the advert"
        />
        {roles.length > 0 && (
          <RadiosField
            choices={[
              ...roles.map(({ id, role, number, timeAsked }) => ({
                value: id,
                text: `${role}, version ${number}`,
                hint: timeAsked,
              })),
              { value: 'new', text: 'A new role', more: <RoleFields form={form} /> },
            ]}
            field={form.field('which')}
            label="For which role?"
          />
        )}
        {roles.length === 0 && <RoleFields form={form} />}
      </Form>
    </Page>
  )
}
