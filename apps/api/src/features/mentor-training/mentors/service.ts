import type { Output } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/mentor-training'
import type { Certificate, MyTraining, TrainedMentor } from '@elevate/contracts/mentor-training'
import type { Context } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { runsTrainingIn } from '../policy.ts'
import { trainingRefusal } from '../refusals.ts'
import { refreshDueOn, trainingState } from '../rules.ts'
import * as queries from './queries.ts'
import * as register from './register-queries.ts'

type Trained = { trainedOn: string | null; isBooked: boolean; refreshMonths: number }

const standing = (row: Trained, today: string) => ({
  state: trainingState(row, today),
  trainedOn: row.trainedOn,
  refreshDueOn: row.trainedOn && refreshDueOn(row.trainedOn, row.refreshMonths),
})

export const getMine = (ctx: Context): Promise<{ items: MyTraining[] }> =>
  ctx.read(async (db, actor) => {
    const rows = await queries.trainingOf(db, actor.personId, ctx.now)
    return { items: rows.map((row) => ({ organisation: row.organisation, ...standing(row, ctx.today) })) }
  })

const presentMentor = (row: queries.MentorRow, today: string): TrainedMentor => ({
  person: row.person,
  ...standing(row, today),
})

export const listMentors = (
  ctx: Context,
  organisationId: string,
  { limit, cursor }: { limit: number; cursor?: string },
): Promise<Output<typeof contract.listTrainedMentors>> => {
  const [name, id] = readPlace(cursor, ['text', 'id']) ?? []
  const after = name !== undefined && id !== undefined ? ([name, id] as const) : undefined
  return ctx.read(async (db, actor) => {
    if (!runsTrainingIn(actor, organisationId)) throw notFound('This organisation')
    const rows = await queries.mentorsByName(db, organisationId, { now: ctx.now, after, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.sortName, row.person.id])
    return { items: items.map((row) => presentMentor(row, ctx.today)), nextCursor }
  })
}

type Whose = { organisationId: string; personId: string }

export const getCertificate = (ctx: Context, whose: Whose): Promise<Certificate> =>
  ctx.read(async (db, actor) => {
    const row = await queries.findCertificate(db, whose)
    const isTheirs = whose.personId === actor.personId || runsTrainingIn(actor, whose.organisationId)
    if (!row || !isTheirs) throw notFound('This certificate')
    const { name, organisation, title, trainedOn, number } = row
    return { name, organisation, title, trainedOn, number, refreshDueOn: refreshDueOn(trainedOn, row.refreshMonths) }
  })

type Elsewhere = Whose & { title: string; trainedOn: string }

export const recordTraining = (ctx: Context, { title, trainedOn, ...whose }: Elsewhere): Promise<TrainedMentor> =>
  ctx.transaction(async (tx, actor) => {
    if (!runsTrainingIn(actor, whose.organisationId)) throw notFound('This mentor')
    if (!(await queries.findMentor(tx, { ...whose, now: ctx.now }))) throw notFound('This mentor')
    if (trainedOn > ctx.today) throw trainingRefusal('in-the-future')
    await register.insertCertificates(tx, [
      { ...whose, title, trainedOn, trainingDayId: null, recordedAt: ctx.now, by: actor.personId },
    ])
    const { organisationId, personId } = whose
    await register.bringUpToDate(tx, organisationId, { personIds: [personId] })
    await register.noteBookings(tx, { organisationId, personIds: [personId], now: ctx.now, today: ctx.today })
    await recordDone(tx, ctx, {
      action: 'mentor-training.recorded',
      subjectKind: 'person',
      subjectId: whose.personId,
      organisationId: whose.organisationId,
    })
    const after = await queries.findMentor(tx, { ...whose, now: ctx.now })
    if (!after) throw notFound('This mentor')
    return presentMentor(after, ctx.today)
  })
