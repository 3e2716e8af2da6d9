import type { CheckInChannel, CheckInReason } from '@elevate/contracts/check-in-vocabulary'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { tell } from '../../notifications/public.ts'
import { addTasks, withdrawTasks } from '../../tasks/public.ts'
import { dueDay } from '../rules.ts'
import { candidatesIn } from '../team/queries.ts'
import type { Company } from '../team/rules.ts'
import * as queries from './queries.ts'
import { firstTurn, type Turn } from './rules.ts'

export type Wanted = {
  organisationId: string
  person: { id: string; name: string }
  /** Null: a call-back without a word written down. */
  roundId: string | null
  reasons: CheckInReason[]
  channel: CheckInChannel | null
  /** Who was asked for. */
  by: 'my-lead' | 'my-mentor'
}

/** In the partner's own transaction: somebody is to get in touch, by a day. Undefined where that is so already. */
export const openFollowUp = async (
  tx: Tx,
  deps: Deps,
  { wanted, company, now }: { wanted: Wanted; company: Company; now: Date },
): Promise<string | undefined> => {
  const today = londonDay(now)
  const { lead, deputy, leadAwayUntil, deputyIsAway, mentor } = company
  const isMentors = wanted.by === 'my-mentor'
  const chain = isMentors
    ? { ownerId: mentor?.id, deputyId: lead?.id, ownerIsAway: false, deputyIsAway: leadAwayUntil !== null }
    : { ownerId: lead?.id, deputyId: deputy?.id, ownerIsAway: leadAwayUntil !== null, deputyIsAway }
  const turn = firstTurn(chain)
  const { organisationId, person, roundId, reasons, channel } = wanted
  const row = {
    id: newId(),
    organisationId,
    personId: person.id,
    roundId,
    reasons,
    channel,
    ownerId: turn.personId,
    deputyId: chain.deputyId ?? null,
    dueOn: dueDay(today, reasons.includes('low')),
    createdAt: now,
  }
  if (!(await queries.insertFollowUp(tx, row))) return undefined
  await handTo(tx, deps, { followUp: { ...row, step: 0, personName: person.name }, turn, now })
  return row.id
}

export type HandedOver = {
  id: string
  organisationId: string
  personId: string
  personName: string
  roundId: string | null
  dueOn: string
  step: number
}

const taskKey = (id: string, step: number): string => `check-in:${id}:${step}`
/** Of all the hands that it may have come to. */
export const taskKeysOf = (id: string): string[] => [0, 1, 2, 3].map((step) => taskKey(id, step))

/** Writes down whose turn it is and tells them; nothing of what was written goes into a task or a mail. */
export const handTo = (
  tx: Tx,
  deps: Deps,
  { followUp, turn, now }: { followUp: HandedOver; turn: Turn; now: Date },
): Promise<void> =>
  asSystem(tx, async () => {
    const { id, organisationId, personId, personName, roundId, dueOn, step } = followUp
    const hop = { followUpId: id, step, organisationId, personId, roundId, toPersonId: turn.personId, why: turn.why }
    if (!(await queries.insertHop(tx, { ...hop, at: now }))) return
    if (step > 0) await withdrawTasks(tx, [taskKey(id, step - 1)], now)
    const today = londonDay(now)
    await addTasks(tx, [
      {
        organisationId,
        kind: 'check-in',
        title: `Get in touch with ${personName}`,
        detail: 'A check-in or a request to talk waits for an answer. Open it, and say that you have seen it.',
        href: `/check-ins/follow-ups/${id}`,
        aboutPersonId: personId,
        ...(turn.personId ? { ownerId: turn.personId } : {}),
        dueOn,
        dedupeKey: taskKey(id, step),
      },
    ])
    const told = turn.personId ? [turn.personId] : (await candidatesIn(tx, organisationId, today)).map((one) => one.id)
    await tell(
      tx,
      deps,
      told.map((reader) => ({
        organisationId,
        personId: reader,
        kind: 'check-ins' as const,
        title: 'A partner waits to hear from you',
        body: wordsFor(turn, dueOn),
        href: `/check-ins/follow-ups/${id}`,
        dedupeKey: `check-in-hop:${id}:${step}:${reader}`,
        about: { kind: 'check-in-follow-up', id },
        isEssential: true as const,
      })),
    )
  })

const wordsFor = ({ why }: Turn, dueOn: string): string => {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(dueOn))
  const how = {
    first: '',
    away: ' It came to you because somebody is out of the office.',
    late: ' Nobody has seen it in time yet, so it has come to you.',
  }
  return `We promised an answer by ${day}. Open it and say that you have seen it.${how[why]}`
}
