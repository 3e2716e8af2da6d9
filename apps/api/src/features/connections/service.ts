import type { ConnectionChannel, ConnectionMap } from '@elevate/contracts/connections'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { monthsLater } from '../../london.ts'
import { seesConnectionsIn } from './policy.ts'
import * as queries from './queries.ts'
import { mapFrom } from './rules.ts'

export type Asked = { organisationId: string; channel?: ConnectionChannel; months: number }

/** Who was brought together with whom, and who with nobody, in one flight. */
export const getConnections = (ctx: Context, { organisationId, channel, months }: Asked): Promise<ConnectionMap> => {
  const since = monthsLater(ctx.today, -months)
  return ctx.read(async (db, actor) => {
    const [people, ways] = await Promise.all([
      queries.peopleByName(db, organisationId),
      queries.waysSince(db, { organisationId, channel, since, today: ctx.today }),
    ])
    if (!seesConnectionsIn(actor, organisationId)) throw notFound('This organisation')
    return mapFrom(people, ways, since)
  })
}
