import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/notification-preferences'
import { mailDefaults, type NotificationPreferences } from '@elevate/contracts/notification-preferences'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../context.ts'
import { notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { moveDigestParts } from '../mail/public.ts'
import * as queries from './preference-queries.ts'
import { nextDigest, reachedBy } from './rules.ts'

type Chosen = Input<typeof contract.saveNotificationPreferences>['body']

const present = (row: queries.ReachRow | undefined): NotificationPreferences => {
  if (!row) throw notFound('Your profile')
  const { byMail, digestHour, email, version } = row
  return { byMail: { ...mailDefaults, ...byMail }, digestHour, email, reachedBy: reachedBy(row), version }
}

export const getPreferences = (ctx: Context): Promise<NotificationPreferences> =>
  ctx.read(async (db, actor) => present((await queries.reachOf(db, [actor.personId]))[0]))

export const savePreferences = (ctx: Context, { byMail, digestHour }: Chosen): Promise<NotificationPreferences> =>
  ctx.transaction(async (tx, { personId }) => {
    if ((await queries.lockPreferences(tx, personId)) !== ctx.expectedVersion) throw staleVersion()
    await queries.savePreferences(tx, personId, digestHour)
    await queries.saveChoices(tx, personId, byMail)
    await asSystem(tx, () => moveDigestParts(tx, personId, nextDigest(ctx.now, digestHour)))
    // Known to the person alone: the trail says that it was changed, with no organisation that could read it.
    await recordDone(tx, ctx, {
      action: 'notification-preferences.changed',
      subjectKind: 'person',
      subjectId: personId,
    })
    return present((await queries.reachOf(tx, [personId]))[0])
  })
