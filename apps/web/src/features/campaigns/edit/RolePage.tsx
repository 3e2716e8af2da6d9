import { type Campaign, changeCampaign } from '@elevate/contracts/campaigns'
import { changeRoleVersion, writeRoleVersion } from '@elevate/contracts/role-versions'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { RoleFields } from '../../role-versions/RoleFields.tsx'
import {
  answersOfRole,
  criteriaBroken,
  type RoleAnswers,
  roleBody,
  roleMessages,
} from '../../role-versions/role-form.ts'
import { etagOf, refreshCampaign, useCampaign } from '../queries.ts'
import { SectionPage } from './SectionPage.tsx'

type Written = ReturnType<typeof roleBody>

/** A version that people applied under is not changed: what is written becomes the next one, and this campaign's. */
async function saveRole(campaign: Campaign, { role, ...content }: Written): Promise<void> {
  if (!campaign.role.isFixed) {
    const params = { roleVersionId: campaign.role.id }
    await call(changeRoleVersion, { params, body: content, ifMatch: etagOf(campaign.role) })
    return
  }
  const body = { organisationId: campaign.organisation.id, role, ...content }
  const { id } = await call(writeRoleVersion, { body })
  await call(changeCampaign, {
    params: { campaignId: campaign.id },
    body: { roleVersionId: id },
    ifMatch: etagOf(campaign),
  })
}

export function RolePage() {
  const [campaign] = useState(useCampaign())
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: answersOfRole(campaign.role),
    messages: roleMessages,
    check: ({ description, timeAsked, criteria }: RoleAnswers) => ({
      description: description.trim() === '' ? 'required' : undefined,
      timeAsked: timeAsked.trim() === '' ? 'required' : undefined,
      criteria: criteriaBroken(criteria),
    }),
    schema: writeRoleVersion.schema.body,
    body: (answers) => ({ ...roleBody(answers), organisationId: campaign.organisation.id }),
    send: ({ organisationId: _organisationId, ...written }) => saveRole(campaign, written),
    done: async () => {
      await refreshCampaign(queryClient, campaign.id)
      void queryClient.invalidateQueries({ queryKey: ['role-versions'] })
      tellDone('The role is saved', `/recruitment/${campaign.id}`)
    },
  })
  const { role } = campaign
  return (
    <SectionPage
      campaign={campaign}
      form={form}
      intro={
        <p>
          {role.role}, version {role.number}.{' '}
          {role.isFixed
            ? 'People have applied under this version, so it stays as it is: what you save becomes the next version.'
            : 'It can be changed until a campaign with it is published.'}
        </p>
      }
      isTerms
      title="Role and person specification"
    >
      <RoleFields form={form} isNamed />
    </SectionPage>
  )
}
