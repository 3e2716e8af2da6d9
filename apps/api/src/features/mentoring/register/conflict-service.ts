import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentors'
import type { MentorDetails } from '@elevate/contracts/mentors'
import { newId } from '@elevate/db/ids'
import type { Context } from '../../../context.ts'
import { conflict, notFound } from '../../../errors.ts'
import { runsMentoringIn } from '../policy.ts'
import { lockMentor } from '../queries.ts'
import * as queries from './queries.ts'
import { recordMentor, shownMentor } from './service.ts'

type New = Input<typeof contract.addMentorConflict>['body']

export const addConflict = (ctx: Context, mentorId: string, body: New): Promise<MentorDetails> =>
  ctx.transaction(async (tx, actor) => {
    await lockMentor(tx, mentorId)
    const row = await queries.findMentorRow(tx, mentorId)
    if (!row || !runsMentoringIn(actor, row.organisationId)) throw notFound('This mentor')
    const { organisationId } = row
    const { partnerPersonId, kind } = body
    if (!(await queries.isKnownHere(tx, { organisationId, personId: partnerPersonId }))) throw notFound('This person')
    const noted = { id: newId(), organisationId, mentorId, partnerPersonId, kind, addedBy: actor.personId }
    if (!(await queries.insertConflict(tx, noted))) {
      throw conflict('already-noted', 'These two are kept apart already.')
    }
    await recordMentor(tx, ctx, { id: mentorId, organisationId, action: 'conflict-noted', fields: [] })
    return shownMentor(tx, ctx, { actor, id: mentorId })
  })

type Which = { mentorId: string; conflictId: string }

export const removeConflict = (ctx: Context, { mentorId, conflictId }: Which): Promise<MentorDetails> =>
  ctx.transaction(async (tx, actor) => {
    const row = await queries.findMentorRow(tx, mentorId)
    if (!row || !runsMentoringIn(actor, row.organisationId)) throw notFound('This mentor')
    if (!(await queries.deleteConflict(tx, { id: conflictId, mentorId }))) throw notFound('This')
    const { organisationId } = row
    await recordMentor(tx, ctx, { id: mentorId, organisationId, action: 'conflict-removed', fields: [] })
    return shownMentor(tx, ctx, { actor, id: mentorId })
  })
