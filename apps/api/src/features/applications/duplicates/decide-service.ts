import type {
  decideDuplicate as contract,
  DuplicateSummary,
  FieldToTakeOver,
} from '@elevate/contracts/application-duplicates'
import type { Input } from '@elevate/contracts/endpoint'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { badInput, conflict, notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { endWhatIsOpen } from '../../endings/public.ts'
import { moveApplications } from '../moves/service.ts'
import { reachOf } from '../policy.ts'
import { findDuplicates } from './find.ts'
import { forgetOpenPairs } from './find-queries.ts'
import { type FullSide, presentPair } from './present.ts'
import * as queries from './queries.ts'
import { canBeKept, lacking } from './rules.ts'
import { fullSidesOf } from './service.ts'

type Asked = Input<typeof contract>['params'] & Input<typeof contract>['body']

/** Says whether two applications are one person's. Where two decide at once, the first decision stands. */
export const decideDuplicate = (ctx: Context, deps: Deps, asked: Asked): Promise<DuplicateSummary> =>
  ctx.transaction(async (tx, actor) => {
    const wanted = { ...asked, organisationIds: reachOf(actor) }
    const pair = await mustLockPair(tx, wanted)
    if (asked.decision === 'merged') await merge(tx, deps, { ctx, asked, pair })
    await queries.decidePair(tx, pair.id, {
      decision: asked.decision,
      decidedAt: ctx.now,
      decidedBy: actor.personId,
    })
    await recordDecision(tx, ctx, { asked, pair })
    const decided = await queries.findPair(tx, wanted)
    const sides = await queries.sidesOf(tx, [pair.lowApplicationId, pair.highApplicationId])
    return presentPair(decided ?? pair, sides)
  })

/** The applications first, as all who decide about them lock them; then the pair, which may have been decided meanwhile. */
const mustLockPair = async (tx: Tx, wanted: Parameters<typeof queries.findPair>[1]): Promise<queries.PairRow> => {
  const pair = await queries.findPair(tx, wanted)
  if (!pair) throw notFound('This pair of applications')
  await queries.lockSides(tx, [pair.lowApplicationId, pair.highApplicationId])
  const [locked] = await queries.lockPair(tx, wanted)
  if (locked && locked.decision === null) return pair
  throw conflict('decided-already', 'Somebody else has already decided this. Nothing was changed.')
}

type Merging = { ctx: Context; asked: Asked; pair: queries.PairRow }

const merge = async (tx: Tx, deps: Deps, { ctx, asked, pair }: Merging): Promise<void> => {
  const { kept, other } = sidesFor(asked.keep, await fullSidesOf(tx, pair))
  await queries.pointTo(tx, other.id, kept.id)
  const by = { kind: 'programme' as const, actor: ctx.actor, now: ctx.now, requestId: ctx.requestId }
  await moveApplications(tx, [other.id], { move: 'merge', by, why: `Goes on as ${kept.reference}.` })
  await endWhatIsOpen(tx, deps, { applicationIds: [other.id], how: 'merged', now: ctx.now })
  if (kept.personId === null && other.personId !== null) await queries.giveAccount(tx, kept.id, other.personId)
  await takeOver(tx, { kept, other, fields: asked.take ?? [] })
  await forgetOthers(tx, { kept, other, pairId: pair.id, ctx })
}

const sidesFor = (keep: string | undefined, sides: FullSide[]): { kept: FullSide; other: FullSide } => {
  const kept = sides.find(({ id }) => id === keep)
  const other = sides.find(({ id }) => id !== keep)
  if (!kept || !other) throw badInput({ '/keep': 'required' }, 'Say which of the two goes on.')
  if (canBeKept(kept, other)) return { kept, other }
  throw conflict(
    'cannot-be-kept',
    `${kept.reference} cannot go on in place of ${other.reference} from where the two stand now.`,
  )
}

type TakingOver = { kept: FullSide; other: FullSide; fields: readonly FieldToTakeOver[] }

const takeOver = async (tx: Tx, { kept, other, fields }: TakingOver): Promise<void> => {
  if (fields.length === 0) return
  const { details } = other
  const missing = kept.details && details ? lacking(kept.details, details) : []
  const full = fields.filter((field) => !missing.includes(field))
  if (!details || full.length > 0) {
    throw conflict('not-lacking', 'The one that is kept has that already. Nothing was changed.', { fields: full })
  }
  await queries.takeOver(tx, kept.id, Object.fromEntries(fields.map((field) => [field, details[field]])))
}

/** What the merged one was suspected of is asked of the one that goes on. */
const forgetOthers = async (
  tx: Tx,
  { kept, other, pairId, ctx }: { kept: FullSide; other: FullSide; pairId: string; ctx: Context },
): Promise<void> => {
  await queries.decidePair(tx, pairId, { decision: 'merged', decidedAt: ctx.now, decidedBy: ctx.actor.personId })
  await forgetOpenPairs(tx, other.id)
  await findDuplicates(tx, kept.id)
}

const recordDecision = (tx: Tx, ctx: Context, { asked, pair }: Pick<Merging, 'asked' | 'pair'>): Promise<void> =>
  recordDone(tx, ctx, {
    action: asked.decision === 'merged' ? 'applications.merged' : 'applications.told-apart',
    subjectKind: 'application',
    subjectId: asked.keep ?? pair.lowApplicationId,
    organisationId: pair.organisationId,
    details: { applications: [pair.lowApplicationId, pair.highApplicationId] },
    fields: asked.take ?? [],
  })
