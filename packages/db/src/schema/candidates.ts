import type { ApplicationState } from '@elevate/contracts/application-moves'
import { integer, pgView, text, uuid } from '../pg-core.ts'

/**
 * Applications as a panel may know them: a number, and how far it has come. Who applied stands in `applications`, which no
 * panel can read (`privileges.sql` has the view).
 */
export const candidates = pgView('candidates', {
  id: uuid('id').notNull(),
  campaignId: uuid('campaign_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  candidateNumber: integer('candidate_number'),
  state: text('state').$type<ApplicationState>().notNull(),
}).existing()
