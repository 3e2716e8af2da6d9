import type { Db } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../london.ts'
import { workingDaysLater } from '../../working-days.ts'
import { dayInWords } from '../letters/public.ts'
import { addTasks, bringBackTasks, finishTasks, reopenTasks, withdrawTasks } from '../tasks/public.ts'
import { openGapTasks } from './contact-queries.ts'
import type { Of } from './of-queries.ts'
import { pictureOf, type Seen } from './picture-service.ts'
import { programmesWithPartners } from './queries.ts'
import { lookedAtTogether } from './rules.ts'

/** One task for each gap: a new contact, start or break makes another gap, and another key. */
const keyOf = ({ partner: { organisation, personId, quiet } }: Seen): string =>
  `support-gap:${organisation.id}:${personId}:${quiet?.since}`

const taskOf = (seen: Seen, today: string) => {
  const { organisation, personId, name, quiet } = seen.partner
  return {
    organisationId: organisation.id,
    kind: 'support-gap' as const,
    title: `Be in touch with ${name}`,
    detail: `Nobody has been in touch since ${dayInWords(quiet?.since ?? today)}, by any way.`,
    href: `/support/people/${personId}`,
    aboutPersonId: personId,
    dueOn: workingDaysLater(today, 2),
    dedupeKey: keyOf(seen),
  }
}

/** What may have opened or closed gaps. Where somebody has just been in touch, their task was done by it. */
type Cause = 'calendar' | 'taken-back' | { contactBy: string }
type Settling = Of & { now: Date; cause: Cause }

/** Makes tasks of the gaps that are there, once each, and lets go those whose gap is closed. */
export const settleGaps = async (tx: Db, { now, cause, ...of }: Settling): Promise<void> => {
  const pictures = await pictureOf(tx, of)
  const gaps = pictures.flatMap(({ seen }) => seen.filter(({ partner }) => partner.quiet?.isTooLong))
  const keys = gaps.map(keyOf)
  await (cause === 'taken-back' ? reopenTasks(tx, keys) : bringBackTasks(tx, keys))
  await addTasks(
    tx,
    gaps.map((seen) => taskOf(seen, of.today)),
  )
  const held = new Set(keys)
  const open = await openGapTasks(tx, of.organisationIds, of.personId)
  const closed = open.filter(({ kind, dedupeKey }) => kind === 'support-gap' && !held.has(dedupeKey))
  const closedKeys = closed.map(({ dedupeKey }) => dedupeKey)
  if (typeof cause === 'string') return withdrawTasks(tx, closedKeys, now)
  return finishTasks(tx, closedKeys, { personId: cause.contactBy, now })
}

/** So many partners are looked at together: few questions, however many programmes there are, and short transactions. */
const partnersAtOnce = 1_000

/** The job: all programmes, small ones together. */
export const findGaps = async (deps: Deps): Promise<void> => {
  const now = deps.clock()
  const today = londonDay(now)
  const programmes = await inTransaction(deps.database, 'system', (tx) => programmesWithPartners(tx))
  for (const organisationIds of lookedAtTogether(programmes, partnersAtOnce)) {
    await inTransaction(deps.database, 'system', (tx) =>
      settleGaps(tx, { organisationIds, today, now, cause: 'calendar' }),
    )
  }
}
