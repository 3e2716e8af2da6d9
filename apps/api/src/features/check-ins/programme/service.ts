import type {
  CheckInGroupResult,
  CheckInProgramme,
  changeCheckInProgramme,
} from '@elevate/contracts/check-in-programmes'
import type { Input } from '@elevate/contracts/endpoint'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { organisationNamed } from '../../organisations/public.ts'
import { countWaiting } from '../follow-ups/queries.ts'
import { runsCheckInsIn } from '../policy.ts'
import { refuseIf } from '../refusals.ts'
import * as queries from './queries.ts'
import { nextOpening, programmeRefusal, usualProgramme, usualQuestions } from './rules.ts'

export const organisationFor = async (tx: Tx, actor: Actor, organisationId: string) => {
  const organisation = runsCheckInsIn(actor, organisationId) ? await organisationNamed(tx, organisationId) : undefined
  if (!organisation) throw notFound('This organisation')
  return organisation
}

const show = async (tx: Tx, actor: Actor, { organisationId, today }: { organisationId: string; today: string }) => {
  const organisation = await organisationFor(tx, actor, organisationId)
  const found = await queries.findProgramme(tx, organisationId)
  const [open, waiting] = await asSystem(tx, () =>
    Promise.all([queries.findOpen(tx, organisationId, today), countWaiting(tx, organisationId, today)]),
  )
  return presentProgramme({ organisation, found, today, open: open ?? null, waiting })
}

type Shown = Pick<CheckInProgramme, 'organisation' | 'open' | 'waiting'> & {
  found: queries.ProgrammeFound | undefined
  today: string
}

const presentProgramme = ({ found, today, ...shown }: Shown): CheckInProgramme => {
  if (!found) {
    const usual = { ...usualProgramme, questions: usualQuestions, startsOn: today }
    return { ...shown, ...usual, version: 0, changedAt: null, nextOpensOn: null }
  }
  const { id, lastOpensOn, changedAt, ...decided } = found
  const next = nextOpening({ ...decided, lastOpensOn: lastOpensOn ?? undefined })
  return { ...shown, ...decided, changedAt: changedAt.toISOString(), nextOpensOn: next ?? null }
}

export const getProgramme = (ctx: Context, organisationId: string): Promise<CheckInProgramme> =>
  ctx.transaction((tx, actor) => show(tx, actor, { organisationId, today: ctx.today }))

type Decided = Input<typeof changeCheckInProgramme>['body']

export const changeProgramme = (ctx: Context, organisationId: string, decided: Decided): Promise<CheckInProgramme> =>
  ctx.transaction(async (tx, actor) => {
    await organisationFor(tx, actor, organisationId)
    const before = await queries.findProgramme(tx, organisationId)
    refuseIf(programmeRefusal(decided, { today: ctx.today, startedOn: before?.startsOn }))
    if ((before?.version ?? 0) !== ctx.expectedVersion) throw staleVersion()
    const number = ctx.expectedVersion + 1
    const row = { id: newId(), organisationId, number, ...decided, createdAt: ctx.now, createdBy: actor.personId }
    if (!(await queries.insertProgramme(tx, row))) throw staleVersion()
    await recordDone(tx, ctx, {
      action: 'check-in-programme.changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      details: { version: number, rhythm: decided.rhythm },
    })
    return show(tx, actor, { organisationId, today: ctx.today })
  })

type Asked = { limit: number; cursor?: string }

export const listResults = (
  ctx: Context,
  organisationId: string,
  { limit, cursor }: Asked,
): Promise<{ items: CheckInGroupResult[]; nextCursor: string | null }> => {
  const before = readPlace(cursor, ['id'])?.[0]
  return ctx.transaction(async (tx, actor) => {
    await organisationFor(tx, actor, organisationId)
    const rows = await queries.resultsOf(tx, organisationId, { before, limit: limit + 1 })
    const page = pageOf(rows, limit, ({ checkInId }) => [checkInId])
    const items = page.items.map(({ results, ...row }) => ({ ...row, ...(results ?? { figures: [], words: [] }) }))
    return { items, nextCursor: page.nextCursor }
  })
}
