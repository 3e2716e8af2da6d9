import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Input, Output } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentors'
import type { MentorDetails } from '@elevate/contracts/mentors'
import { newId } from '@elevate/db/ids'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { conflict, notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { makeMentor } from '../../grants/public.ts'
import { runsMentoringIn } from '../policy.ts'
import { lockMentor } from '../queries.ts'
import { presentMentor } from './present.ts'
import * as queries from './queries.ts'
import { pauseOf, type TrainingRefusal, trainingRefusal } from './rules.ts'

type Query = { limit: number; cursor?: string; organisationId?: string; standing?: string }
type New = Input<typeof contract.addMentor>['body']

export const listMentors = (ctx: Context, { limit, cursor, organisationId, standing }: Query) =>
  ctx.read(async (db, actor): Promise<Output<typeof contract.listMentors>> => {
    const after = readPlace(cursor, ['text', 'id'])
    if (organisationId && !runsMentoringIn(actor, organisationId)) throw notFound('This organisation')
    const organisationIds = organisationId ? [organisationId] : organisationsAs(actor, 'coordinator')
    const asked = { organisationIds, standing, after, limit: limit + 1, today: ctx.today }
    const rows = await queries.mentorsByName(db, asked)
    const { items, nextCursor } = pageOf(rows, limit, ({ sortName, mentorId }) => [sortName, mentorId])
    return { items: items.map((row) => presentMentor(actor, row, ctx.today)), nextCursor }
  })

/** For who runs the programme, and the mentor. */
const mentorFor = async (tx: Tx, actor: Actor, of: { id: string; today: string }) => {
  const row = await queries.findMentor(tx, of.id, of.today)
  const isSeen = row && (row.personId === actor.personId || runsMentoringIn(actor, row.organisationId))
  if (!isSeen) throw notFound('This mentor')
  return row
}

export const shownMentor = async (tx: Tx, ctx: Context, { actor, id }: { actor: Actor; id: string }) => {
  const row = await mentorFor(tx, actor, { id, today: ctx.today })
  const runs = runsMentoringIn(actor, row.organisationId)
  const conflicts = runs ? await queries.conflictsOf(tx, id) : []
  return {
    ...presentMentor(actor, row, ctx.today),
    conflicts: conflicts.map(({ id: conflictId, partnerPersonId, name, kind }) => ({
      id: conflictId,
      partner: { personId: partnerPersonId, name },
      kind,
    })),
  }
}

export const getMentor = (ctx: Context, id: string): Promise<MentorDetails> =>
  ctx.transaction((tx, actor) => shownMentor(tx, ctx, { actor, id }))

export const addMentor = (ctx: Context, body: New): Promise<MentorDetails> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, personId } = body
    if (!runsMentoringIn(actor, organisationId)) throw notFound('This organisation')
    if (!(await queries.isKnownHere(tx, { organisationId, personId }))) throw notFound('This person')
    refuse(trainingRefusal(body, ctx.today))
    await makeMentor(tx, ctx, { personId, organisationId })
    const known = await queries.entryOf(tx, { organisationId, personId })
    if (known && !known.isRetired) throw conflict('already-a-mentor', 'This person is on the register already.')
    const id = known?.id ?? newId()
    const values = { ...body, ...pauseOf(body) }
    if (known) await queries.updateMentor(tx, id, { ...values, isRetired: false })
    else await queries.insertMentor(tx, { ...values, id })
    await recordMentor(tx, ctx, { id, organisationId, action: 'added', fields: [] })
    return shownMentor(tx, ctx, { actor, id })
  })

const sentences: Record<TrainingRefusal, string> = {
  'trained-in-the-future': 'Enter a day on which the training was, today at the latest.',
  'training-day-missing': 'Enter the day of the training.',
}

const refuse = (code: TrainingRefusal | undefined): void => {
  if (code) throw conflict(code, sentences[code])
}

type Changes = Input<typeof contract.changeMentor>['body']

/** Capacity can be set below what runs: nobody is taken away, and nobody is added. */
export const changeMentor = (ctx: Context, id: string, changes: Changes): Promise<MentorDetails> =>
  ctx.transaction(async (tx, actor) => {
    await lockMentor(tx, id)
    const row = await mentorFor(tx, actor, { id, today: ctx.today })
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    const pause = pauseOf({ ...row, ...changes })
    const isNew = changes.pausedUntil !== undefined && pause.pausedUntil !== null
    if (isNew && (pause.pausedUntil ?? '') <= ctx.today) throw conflict('in-the-past', 'Choose a day after today.')
    await queries.updateMentor(tx, id, { ...changes, ...pause })
    await recordMentor(tx, ctx, { id, ...row, action: 'changed', fields: Object.keys(changes) })
    return shownMentor(tx, ctx, { actor, id })
  })

type Registered = Input<typeof contract.changeRegister>['body']

export const changeRegister = (ctx: Context, id: string, changes: Registered): Promise<MentorDetails> =>
  ctx.transaction(async (tx, actor) => {
    await lockMentor(tx, id)
    const row = await mentorFor(tx, actor, { id, today: ctx.today })
    if (!runsMentoringIn(actor, row.organisationId)) throw notFound('This mentor')
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    refuse(trainingRefusal({ ...row, ...changes }, ctx.today))
    await queries.updateMentor(tx, id, changes)
    await recordMentor(tx, ctx, { id, ...row, action: 'changed', fields: Object.keys(changes) })
    return shownMentor(tx, ctx, { actor, id })
  })

type Done = { id: string; organisationId: string; action: VerbOf<'mentor'>; fields: string[] }

export const recordMentor = (tx: Tx, ctx: Context, { id, organisationId, action, fields }: Done): Promise<void> =>
  recordDone(tx, ctx, { action: `mentor.${action}`, subjectKind: 'mentor', subjectId: id, organisationId, fields })
