import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { recruitmentSettings } from './recruitment-settings-values.ts'
import { Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Recruitment: set-up'] as const
const params = Strict({ organisationId: Uuid })

export const OrganisationRecruitmentSettings = Type.Object({
  organisation: Type.Object({ id: Uuid, name: Type.String(), shortName: Type.String() }),
  settings: Type.Object(recruitmentSettings),
  /** 0: nothing was decided here yet, and the usual settings hold. */
  version: Type.Integer(),
})
export type OrganisationRecruitmentSettings = Static<typeof OrganisationRecruitmentSettings>

export const getRecruitmentSettings = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/recruitment-settings',
  schema: {
    summary: 'What an organisation has decided about its recruitment',
    tags,
    params,
    response: { 200: OrganisationRecruitmentSettings },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeRecruitmentSettings = endpoint({
  method: 'PATCH',
  url: '/organisations/:organisationId/recruitment-settings',
  schema: {
    summary: 'Change what an organisation has decided about its recruitment',
    description:
      'Campaigns take over at their start who may apply, how it is scored, interviews and referees; these reach new campaigns only. All the rest holds at once.',
    tags,
    params,
    body: StrictChanges(recruitmentSettings),
    response: { 200: OrganisationRecruitmentSettings },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})
