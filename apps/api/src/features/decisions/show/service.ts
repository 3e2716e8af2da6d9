import type { Decision } from '@elevate/contracts/decisions'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { recruitmentSettingsOf } from '../../recruitment-settings/public.ts'
import { presentDecision } from './present.ts'
import * as queries from './queries.ts'

type Reader = { actor: Actor; today: string }

/** Everything at once, so that it can be read in one flight. */
export const shownDecision = async (db: Tx, { actor, today }: Reader, applicationId: string): Promise<Decision> => {
  const organisationIds = organisationsAs(actor, 'coordinator')
  const [row, places, offer, reserve, feedback, why, settings] = await Promise.all([
    queries.findDecided(db, applicationId, organisationIds),
    queries.placesOf(db, { applicationId }),
    queries.latestOffer(db, applicationId),
    queries.findReserve(db, applicationId),
    queries.findFeedback(db, applicationId),
    queries.lastReason(db, applicationId),
    recruitmentSettingsOf(db, organisationIds),
  ])
  if (!row) throw notFound('This application')
  return presentDecision({ row, places, offer, reserve, feedback, why }, settings(row.organisationId), today)
}

export const getDecision = (ctx: Context, applicationId: string): Promise<Decision> =>
  ctx.read((db, actor) => shownDecision(db, { actor, today: ctx.today }, applicationId))
