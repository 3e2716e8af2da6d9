import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Handbook, HandbookDraft, HandbookSection } from '@elevate/contracts/handbook'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { tell } from '../notifications/public.ts'
import { writesHandbookOf } from './policy.ts'
import * as queries from './queries.ts'
import { present } from './service.ts'
import { usualHandbook } from './usual-handbook.ts'

/** What is written; where nobody has begun, what there is to begin from. Version 0: it is not kept yet. */
const draftOf = async (db: Db, personId: string, organisationId: string): Promise<HandbookDraft> => {
  const [draft, newest] = await Promise.all([
    queries.findDraft(db, organisationId),
    queries.findPublished(db, personId, { organisationId }),
  ])
  if (draft) {
    const { whatChanged, sections, number, version } = draft
    return { whatChanged, sections, number, version }
  }
  return {
    whatChanged: '',
    sections: newest?.sections ?? usualHandbook,
    number: (newest?.number ?? 0) + 1,
    version: 0,
  }
}

export const getDraft = (ctx: Context, organisationId: string): Promise<HandbookDraft> =>
  ctx.read(async (db, actor) => {
    if (!writesHandbookOf(actor, organisationId)) throw notFound('This handbook')
    return draftOf(db, actor.personId, organisationId)
  })

type Values = { whatChanged: string; sections: HandbookSection[] }

export const saveDraft = (ctx: Context, organisationId: string, values: Values): Promise<HandbookDraft> =>
  ctx.transaction(async (tx, actor) => {
    if (!writesHandbookOf(actor, organisationId)) throw notFound('This handbook')
    await queries.lockHandbook(tx, organisationId)
    const before = await draftOf(tx, actor.personId, organisationId)
    if (before.version !== ctx.expectedVersion) throw staleVersion()
    const row = { ...values, changedAt: ctx.now }
    const draft = await queries.findDraft(tx, organisationId)
    if (!draft) await queries.insertDraft(tx, { ...row, id: newId(), organisationId, number: before.number })
    else if (!(await queries.updateDraft(tx, draft, row))) throw staleVersion()
    await recordHandbook(tx, ctx, { organisationId, action: 'written', id: draft?.id ?? null })
    return draftOf(tx, actor.personId, organisationId)
  })

/** From now on nothing changes it, and every mentor is asked to read it. */
export const publish = (ctx: Context, deps: Deps, given: { organisationId: string; version: number }) =>
  ctx.transaction(async (tx, actor): Promise<Handbook> => {
    const { organisationId } = given
    if (!writesHandbookOf(actor, organisationId)) throw notFound('This handbook')
    await queries.lockHandbook(tx, organisationId)
    const draft = await queries.findDraft(tx, organisationId)
    if (!draft) throw conflict('nothing-written', 'Nobody has begun the next version.')
    if (draft.version !== given.version) throw staleVersion()
    if (draft.number > 1 && draft.whatChanged === '') throw conflict('what-changed', 'Say in a sentence what is new.')
    await queries.publish(tx, draft.id, { publishedAt: ctx.now, publishedBy: actor.personId })
    await recordHandbook(tx, ctx, { organisationId, action: 'published', id: draft.id })
    const mentorIds = await queries.mentorIdsOf(tx, organisationId, ctx.today)
    await tell(
      tx,
      deps,
      mentorIds.map((personId) => ({
        organisationId,
        personId,
        kind: 'mentoring' as const,
        title: draft.number === 1 ? 'The mentor’s handbook is there' : 'The mentor’s handbook has a new version',
        body: 'Read it, and say that you have. It takes about ten minutes.',
        href: `/mentoring/handbook/${organisationId}`,
        dedupeKey: `handbook:${draft.id}:${personId}`,
      })),
    )
    const row = await queries.findPublished(tx, actor.personId, { organisationId })
    if (!row) throw notFound('This handbook')
    return present(row, actor)
  })

type Done = { organisationId: string; action: VerbOf<'handbook'>; id: string | null }

const recordHandbook = (tx: Tx, ctx: Context, { organisationId, action, id }: Done): Promise<void> =>
  recordDone(tx, ctx, { action: `handbook.${action}`, subjectKind: 'handbook', subjectId: id, organisationId })
