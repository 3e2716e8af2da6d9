import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { mentoringSettings } from './mentoring-settings-values.ts'
import { MentoringOrganisation } from './mentoring-vocabulary.ts'
import { Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Mentoring: settings'] as const
const params = Strict({ organisationId: Uuid })

export const OrganisationMentoringSettings = Type.Object({
  organisation: MentoringOrganisation,
  settings: Type.Object(mentoringSettings),
  /** 0: nothing was decided here yet, and the usual settings hold. */
  version: Type.Integer(),
})
export type OrganisationMentoringSettings = Static<typeof OrganisationMentoringSettings>

export const getMentoringSettings = endpoint({
  method: 'GET',
  url: '/organisations/:organisationId/mentoring-settings',
  schema: {
    summary: 'What an organisation has decided about mentoring',
    tags,
    params,
    response: { 200: OrganisationMentoringSettings },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})

export const changeMentoringSettings = endpoint({
  method: 'PATCH',
  url: '/organisations/:organisationId/mentoring-settings',
  schema: {
    summary: 'Change what an organisation has decided about mentoring; it holds at once',
    tags,
    params,
    body: StrictChanges(mentoringSettings),
    response: { 200: OrganisationMentoringSettings },
  },
  versioned: true,
  errors: { 404: ['not-found'] },
})
