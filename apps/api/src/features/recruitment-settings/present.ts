import type { OrganisationRecruitmentSettings } from '@elevate/contracts/recruitment-settings'
import type { OrganisationWithSettings } from './queries.ts'
import { usualRecruitmentSettings } from './rules.ts'

export const presentSettings = (row: OrganisationWithSettings): OrganisationRecruitmentSettings => ({
  organisation: { id: row.id, name: row.name, shortName: row.shortName },
  settings: { ...usualRecruitmentSettings, ...row.values },
  version: row.version ?? 0,
})
