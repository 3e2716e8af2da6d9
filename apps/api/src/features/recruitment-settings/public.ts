import type { RecruitmentSettings } from '@elevate/contracts/recruitment-settings-values'
import type { Db } from '@elevate/db/connect'
import { findSettings } from './queries.ts'
import { usualRecruitmentSettings } from './rules.ts'

export { setsUp } from './policy.ts'
export { writeSettings } from './queries.ts'
export { usualRecruitmentSettings } from './rules.ts'

/** What these organisations have decided about their recruitment; the usual where they have decided nothing. */
export const recruitmentSettingsOf = async (
  db: Db,
  organisationIds: readonly string[],
): Promise<(organisationId: string) => RecruitmentSettings> => {
  const rows = await findSettings(db, organisationIds)
  const decided = new Map(rows.map(({ organisationId, values }) => [organisationId, values]))
  return (organisationId) => ({ ...usualRecruitmentSettings, ...decided.get(organisationId) })
}
