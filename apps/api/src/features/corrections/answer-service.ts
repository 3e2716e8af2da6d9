import type { Correction, answerCorrection as contract } from '@elevate/contracts/corrections'
import type { Input } from '@elevate/contracts/endpoint'
import { asSystem } from '@elevate/db/open'
import { isAIn } from '../../actor.ts'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { tell } from '../notifications/public.ts'
import { finishTasks } from '../tasks/public.ts'
import { canAnswer } from './policy.ts'
import { presentCorrection } from './present.ts'
import * as queries from './queries.ts'
import { taskKeys } from './service.ts'

type Wanted = { correctionId: string } & Input<typeof contract>['body']

/** What was put right is changed on its own page, with its own entry in the trail; here the person gets the answer. */
export const answerCorrection = (ctx: Context, deps: Deps, wanted: Wanted): Promise<Correction> =>
  ctx.transaction(async (tx, actor) => {
    const { correctionId: id, outcome, answer } = wanted
    const row = await queries.findCorrection(tx, id)
    if (!row || !canAnswer(actor, row)) throw notFound('This request')
    const decision = { state: outcome, answer, decidedAt: ctx.now, decidedBy: actor.personId }
    const isFirst = await queries.decideCorrection(tx, id, decision)
    if (!isFirst) throw conflict('already-decided', 'This request has been answered already.')
    await asSystem(tx, () => finishTasks(tx, taskKeys(row), { personId: actor.personId, now: ctx.now }))
    const organisationId = row.organisationIds.find((one) => isAIn(actor, 'coordinator', one)) ?? null
    await recordDone(tx, ctx, {
      action: `correction.${outcome === 'corrected' ? 'made' : 'refused'}`,
      subjectKind: 'person',
      subjectId: row.personId,
      organisationId,
      details: { about: row.subject },
    })
    if (organisationId) await tell(tx, deps, [telling(row, organisationId)])
    const decided = await queries.findCorrection(tx, id)
    if (!decided) throw notFound('This request')
    return presentCorrection(actor, decided)
  })

const telling = ({ id, personId }: queries.CorrectionRow, organisationId: string) => ({
  organisationId,
  personId,
  kind: 'programme' as const,
  title: 'You have an answer about what is held about you',
  body: 'You said that something was wrong. Your programme has answered. Read the answer on the page of your profile.',
  href: '/profile/corrections',
  dedupeKey: `correction ${id} answered`,
  isEssential: true as const,
})
