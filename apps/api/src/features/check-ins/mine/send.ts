import type { CheckInAnswer } from '@elevate/contracts/check-in-vocabulary'
import type { CheckIn, sendCheckIn as sendContract } from '@elevate/contracts/check-ins'
import type { Input } from '@elevate/contracts/endpoint'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { openFollowUp } from '../follow-ups/hand-over.ts'
import { checkInRefusal, refuseIf } from '../refusals.ts'
import { isPreferNotToSay, reasonsFor, scaleOf, sendingRefusal, stateOf } from '../rules.ts'
import { findCompany } from '../team/company.ts'
import type { Company } from '../team/rules.ts'
import * as queries from './queries.ts'
import * as sending from './sending-queries.ts'
import { showCheckIn } from './show.ts'

type Body = Input<typeof sendContract>['body']
type Sent = { invitation: queries.InvitationFound; personId: string; body: Body; company: Company }

/**
 * Each answer goes where its author wants it. What was sent anonymously, or kept private, leaves no trace that anybody
 * else could find: no audit entry, no task, no "has answered".
 */
export const sendCheckIn = (ctx: Context, deps: Deps, body: Body): Promise<CheckIn> =>
  ctx.transaction(async (tx, { personId }) => {
    const invitation = await queries.findInvitation(tx, body.checkInId, personId)
    if (!invitation) throw notFound('This check-in')
    const state = stateOf({ ...invitation, today: ctx.today })
    if (state !== 'open') throw checkInRefusal(state === 'sent' ? 'already-sent' : 'check-in-over')
    const company = await findCompany(tx, { organisationId: invitation.organisation.id, personId }, ctx.today)
    const { lead, mentor } = company
    refuseIf(sendingRefusal(body, invitation.questions, { hasLead: !!lead, hasMentor: !!mentor }))
    const sent = { invitation, personId, body, company }
    await keepAnswers(tx, sent)
    await keepName(tx, ctx, { deps, ...sent })
    return showCheckIn(tx, { checkInId: invitation.id, personId, today: ctx.today })
  })

const toWhom = (answers: readonly CheckInAnswer[], reader: CheckInAnswer['reader']) =>
  answers.filter((answer) => answer.reader === reader)

const keepAnswers = async (tx: Tx, { invitation, personId, body, company }: Sent): Promise<void> => {
  const whose = { roundId: invitation.id, personId }
  const here = { roundId: invitation.id, organisationId: invitation.organisation.id }
  const anonymous = toWhom(body.answers, 'anonymous')
  const isPartlyAnonymous = anonymous.length > 0
  if (!(await sending.insertSending(tx, { ...whose, isPartlyAnonymous, contact: body.contact }))) {
    throw checkInRefusal('already-sent')
  }
  const { lead, leadAwayUntil, deputy, mentor } = company
  const readerIds = { 'my-lead': leadAwayUntil && deputy ? deputy.id : lead?.id, 'my-mentor': mentor?.id }
  const named = (['my-lead', 'my-mentor'] as const).flatMap((reader) =>
    toWhom(body.answers, reader).map((answer) => ({ answer, reader, readerId: readerIds[reader] ?? null })),
  )
  await sending.insertPrivate(tx, whose, toWhom(body.answers, 'only-me'))
  await sending.insertNamed(tx, { ...whose, organisationId: here.organisationId }, named)
  await sending.insertAnonymous(
    tx,
    here,
    anonymous.filter((answer) => !isPreferNotToSay(answer)),
  )
  await sending.deleteDraft(tx, whose)
}

/** What follows where something was said under a name, and only then. */
const keepName = async (tx: Tx, ctx: Context, sent: Sent & { deps: Deps }): Promise<void> => {
  const { invitation, personId, body, company, deps } = sent
  const isNamed = body.contact !== null || body.answers.some(({ reader }) => reader.startsWith('my-'))
  if (!isNamed) return
  const organisationId = invitation.organisation.id
  await sending.insertAnswered(tx, { roundId: invitation.id, personId, organisationId, answeredAt: ctx.now })
  await recordDone(tx, ctx, {
    action: 'check-in.sent',
    subjectKind: 'person',
    subjectId: personId,
    organisationId,
  })
  const reasons = await reasonsOf(tx, sent)
  if (reasons.length === 0) return
  const wanted = {
    organisationId,
    person: { id: personId, name: await queries.personName(tx, personId) },
    roundId: invitation.id,
    reasons,
    channel: body.contact?.channel ?? null,
    by: callerFor(body, scaleOf(invitation.questions)),
  }
  await openFollowUp(tx, deps, { wanted, company, now: ctx.now })
}

const reasonsOf = async (tx: Tx, { invitation, personId, body }: Sent) => {
  const scale = scaleOf(invitation.questions)
  const before = scale
    ? await queries.scoresToLead(tx, {
        personId,
        organisationId: invitation.organisation.id,
        scale,
        before: invitation.opensOn,
      })
    : []
  return reasonsFor(body, { scoresToLead: before, scale })
}

/** Whom the partner asked for; without a request, whoever was told how it is. */
const callerFor = ({ contact, answers }: Body, scale: string | undefined): 'my-lead' | 'my-mentor' => {
  if (contact) return contact.by
  return answers.some(({ question, reader }) => question === scale && reader === 'my-mentor') ? 'my-mentor' : 'my-lead'
}
