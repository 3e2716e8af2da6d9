import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { forgetLinks, forgetNotifications } from '../notifications/public.ts'
import { forgetOldImports } from '../people-imports/public.ts'
import * as queries from './queries.ts'

const daysMs = (days: number) => days * 86_400_000

/**
 * Forgets what has served its purpose: keys of repeated requests, counters, used links and steps of signing in, tokens of ended sign-ins,
 * uploaded spreadsheets, what people were told a year ago and the links that stopped such mails.
 */
export const keepHouse = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock().getTime()
    await queries.forgetOldKeys(tx, new Date(now - daysMs(2)))
    await queries.forgetOldThrottles(tx, new Date(now - daysMs(1)))
    await queries.forgetOldLinks(tx, new Date(now - daysMs(30)))
    await queries.forgetOldSteps(tx, new Date(now - daysMs(1)))
    await queries.forgetTokensOfEndedSignIns(tx, new Date(now - daysMs(7)))
    await forgetNotifications(tx, new Date(now - daysMs(365)))
    await forgetLinks(tx, new Date(now - daysMs(365)))
    await forgetOldImports(tx, new Date(now))
  })
