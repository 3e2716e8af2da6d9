import type { SharedCheckIn, SharedCheckInAnswers } from '@elevate/contracts/check-in-follow-ups'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { presentFollowUp } from '../follow-ups/present.ts'
import { findFollowUpOf, hopsOf } from '../follow-ups/queries.ts'
import { isTheirs } from '../follow-ups/service.ts'
import * as queries from './queries.ts'

const readerOf = (actor: Actor) => ({
  personId: actor.personId,
  organisationIds: organisationsAs(actor, 'coordinator'),
})

type Asked = { limit: number; cursor?: string }

export const listShared = (
  ctx: Context,
  { limit, cursor }: Asked,
): Promise<{ items: SharedCheckIn[]; nextCursor: string | null }> => {
  const [roundId, personId] = readPlace(cursor, ['id', 'id']) ?? []
  const after = roundId !== undefined && personId !== undefined ? ([roundId, personId] as const) : undefined
  return ctx.read(async (db, actor) => {
    const rows = await queries.sharedWith(db, readerOf(actor), { after, limit: limit + 1 })
    return pageOf(rows, limit, (row) => [row.checkInId, row.person.id])
  })
}

type Which = { checkInId: string; personId: string }

/** Reading leaves a trace: for the partner who it was and when first, in the audit trail every time. */
export const readShared = (ctx: Context, which: Which): Promise<SharedCheckInAnswers> =>
  ctx.transaction(async (tx, actor) => {
    const rows = await queries.sharedAnswers(tx, readerOf(actor), which)
    const [first] = rows
    if (!first) throw notFound('This check-in')
    const { person, organisation, opensOn, questions } = first
    await queries.noteRead(tx, {
      roundId: which.checkInId,
      personId: person.id,
      readerId: actor.personId,
      readAt: ctx.now,
    })
    await recordDone(tx, ctx, {
      action: 'check-in.read',
      subjectKind: 'person',
      subjectId: person.id,
      organisationId: organisation.id,
    })
    const answered = new Set(rows.map(({ question }) => question))
    return {
      checkInId: which.checkInId,
      person,
      organisation,
      opensOn,
      questions: questions.filter(({ key }) => answered.has(key)),
      answers: rows.map(({ question, score, choice, words, reader }) => ({ question, score, choice, words, reader })),
      followUp: await followUpFor(tx, actor, { ...which, today: ctx.today }),
    }
  })

const followUpFor = async (tx: Tx, actor: Actor, { checkInId, personId, today }: Which & { today: string }) => {
  const row = await findFollowUpOf(tx, checkInId, personId)
  if (!row || !isTheirs(actor, row.organisation.id, await hopsOf(tx, [row.id]))) return null
  return presentFollowUp(row, { isMine: true, today })
}
