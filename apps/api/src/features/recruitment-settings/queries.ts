import type { Db } from '@elevate/db/connect'
import { recruitmentSettings } from '@elevate/db/schema/recruitment-setup'
import { inArray } from 'drizzle-orm'

export const findSettings = (db: Db, organisationIds: readonly string[]) =>
  db
    .select()
    .from(recruitmentSettings)
    .where(inArray(recruitmentSettings.organisationId, [...organisationIds]))
