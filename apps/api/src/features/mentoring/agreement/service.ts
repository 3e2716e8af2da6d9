import type { AgreementTerms, MentoringAgreement } from '@elevate/contracts/mentoring-agreements'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { conflict, notFound, staleVersion } from '../../../errors.ts'
import { tell } from '../../notifications/public.ts'
import { agreementState } from '../pairs/present.ts'
import { type PairRow, updatePair } from '../pairs/queries.ts'
import { pairFor, recordPair, runningPairFor } from '../pairs/service.ts'
import { mentoringSettingsOf } from '../settings/service.ts'
import * as queries from './queries.ts'
import { usualTerms } from './rules.ts'

type Side = 'partner' | 'mentor'

/** For the two alone: for who runs the programme there is no such page. */
const sideIn = (actor: Actor, row: PairRow): Side => {
  if (actor.personId === row.partnerPersonId) return 'partner'
  if (actor.personId === row.mentorPersonId) return 'mentor'
  throw notFound('This agreement')
}

export const getAgreement = (ctx: Context, mentorshipId: string): Promise<MentoringAgreement> =>
  ctx.transaction((tx, actor) => shown(tx, actor, mentorshipId))

const shown = async (tx: Tx, actor: Actor, mentorshipId: string): Promise<MentoringAgreement> => {
  const row = await pairFor(tx, actor, mentorshipId)
  const side = sideIn(actor, row)
  const agreement = await queries.findAgreement(tx, mentorshipId)
  const settings = (await mentoringSettingsOf(tx, [row.organisationId]))(row.organisationId)
  const runs = row.endedAt === null
  const signsIn = await asSystem(tx, () => queries.signsIn(tx, row.partnerPersonId))
  const accepted = { partner: agreement?.partnerAcceptedAt, mentor: agreement?.mentorAcceptedAt }
  return {
    mentor: { personId: row.mentorPersonId, name: row.mentorName },
    partner: { personId: row.partnerPersonId, name: row.partnerName },
    side,
    state: agreementState(agreement ?? null, row.agreedAt),
    terms: agreement ? termsOf(agreement) : usualTerms(settings),
    partnerAcceptedAt: accepted.partner?.toISOString() ?? null,
    mentorAcceptedAt: accepted.mentor?.toISOString() ?? null,
    version: agreement?.version ?? 0,
    isToldByPartner: agreement?.isToldByPartner ?? false,
    can: {
      write: runs,
      accept: runs && agreement !== undefined && !accepted[side],
      acceptForPartner: runs && side === 'mentor' && agreement !== undefined && !accepted.partner && !signsIn,
    },
  }
}

const termsOf = (row: queries.AgreementRow): AgreementTerms => ({
  contactMethod: row.contactMethod,
  frequency: row.frequency,
  sessionMinutes: row.sessionMinutes,
  arrangedBy: row.arrangedBy,
  noticeDays: row.noticeDays,
  contactBetween: row.contactBetween,
  months: row.months,
  anythingElse: row.anythingElse,
})

type Writing = { mentorshipId: string; terms: AgreementTerms }

/** Who writes it accepts it; the other is asked to read it, and what was accepted before does not hold any more. */
export const writeAgreement = (ctx: Context, deps: Deps, { mentorshipId, terms }: Writing) =>
  ctx.transaction(async (tx, actor) => {
    const row = await runningPairFor(tx, actor, mentorshipId)
    const side = sideIn(actor, row)
    const before = await queries.findAgreement(tx, mentorshipId)
    if ((before?.version ?? 0) !== ctx.expectedVersion) throw staleVersion()
    const version = ctx.expectedVersion + 1
    const { mentorPersonId, partnerPersonId } = row
    await queries.writeAgreement(tx, {
      ...terms,
      mentorshipId,
      mentorPersonId,
      partnerPersonId,
      version,
      partnerAcceptedAt: side === 'partner' ? ctx.now : null,
      mentorAcceptedAt: side === 'mentor' ? ctx.now : null,
      isToldByPartner: false,
    })
    await updatePair(tx, mentorshipId, { agreedAt: null })
    await tellOther(tx, deps, { row, side, version, what: 'written' })
    await recordPair(tx, ctx, row, 'agreement-written')
    return shown(tx, actor, mentorshipId)
  })

export const acceptAgreement = (
  ctx: Context,
  deps: Deps,
  { mentorshipId, version }: { mentorshipId: string; version: number },
) =>
  ctx.transaction(async (tx, actor) => {
    const row = await runningPairFor(tx, actor, mentorshipId)
    const side = sideIn(actor, row)
    const agreement = asRead(await queries.findAgreement(tx, mentorshipId), version)
    const accepted = { partner: agreement.partnerAcceptedAt, mentor: agreement.mentorAcceptedAt }
    if (accepted[side]) return shown(tx, actor, mentorshipId)
    const set = side === 'partner' ? { partnerAcceptedAt: ctx.now } : { mentorAcceptedAt: ctx.now }
    await queries.noteAccepted(tx, mentorshipId, set)
    if (accepted[side === 'partner' ? 'mentor' : 'partner']) {
      await updatePair(tx, mentorshipId, { agreedAt: ctx.now })
      await tellOther(tx, deps, { row, side, version, what: 'agreed' })
    }
    await recordPair(tx, ctx, row, 'agreement-accepted')
    return shown(tx, actor, mentorshipId)
  })

const asRead = (agreement: queries.AgreementRow | undefined, version: number): queries.AgreementRow => {
  if (agreement?.version === version) return agreement
  throw conflict('changed-since', 'This was changed since you read it. Read it again.')
}

/**
 * A partner without an account is read the agreement on the phone, and agrees there. The mentor writes it down: they
 * alone may read it to them. Who can sign in says it themselves.
 */
export const acceptForPartner = (ctx: Context, { mentorshipId, version }: { mentorshipId: string; version: number }) =>
  ctx.transaction(async (tx, actor) => {
    const row = await runningPairFor(tx, actor, mentorshipId)
    if (sideIn(actor, row) !== 'mentor') throw notFound('This agreement')
    const agreement = asRead(await queries.findAgreement(tx, mentorshipId), version)
    if (await asSystem(tx, () => queries.signsIn(tx, row.partnerPersonId)))
      throw conflict('signs-in', `${row.partnerName} can sign in, and agrees on their own page.`)
    if (agreement.partnerAcceptedAt) return shown(tx, actor, mentorshipId)
    await queries.noteAccepted(tx, mentorshipId, { partnerAcceptedAt: ctx.now, isToldByPartner: true })
    if (agreement.mentorAcceptedAt) await updatePair(tx, mentorshipId, { agreedAt: ctx.now })
    await recordPair(tx, ctx, row, 'agreement-accepted-by-phone')
    return shown(tx, actor, mentorshipId)
  })

type Told = { row: PairRow; side: Side; version: number; what: 'written' | 'agreed' }

const tellOther = (tx: Tx, deps: Deps, { row, side, version, what }: Told): Promise<void> => {
  const author = side === 'partner' ? row.partnerName : row.mentorName
  const words = {
    written: {
      title: 'Read how you could work together',
      body: `${author} has written down how your mentoring could work. Read it, then agree or change it.`,
    },
    agreed: { title: 'You both agree how to work together', body: `${author} has agreed to what you wrote.` },
  }[what]
  return asSystem(tx, () =>
    tell(tx, deps, [
      {
        ...words,
        organisationId: row.organisationId,
        personId: side === 'partner' ? row.mentorPersonId : row.partnerPersonId,
        kind: 'mentoring',
        href: `/mentoring/${row.id}/agreement`,
        dedupeKey: `mentorship:${row.id}:agreement:${version}:${what}`,
        about: { kind: 'mentorship', id: row.id },
      },
    ]),
  )
}
