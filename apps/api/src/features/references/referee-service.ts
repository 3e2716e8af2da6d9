import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { ReferenceAnswers, ReferenceToGive } from '@elevate/contracts/references'
import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, Refusal } from '../../errors.ts'
import { daysLater, londonDay } from '../../london.ts'
import { record } from '../audit/public.ts'
import { checkPage, lockCheck, setReference } from '../checks/public.ts'
import { withdrawMailsAbout } from '../mail/public.ts'
import { notify } from '../notifications/public.ts'
import { forgetAttempts, hashToken, takeAttempt } from '../sign-in/public.ts'
import * as queries from './queries.ts'
import { isSameAnswer, type RequestState, requestState } from './rules.ts'

type By = { token: string; network: string }

/** Guesses are counted before it is known how they end; whoever has a real link is not counted. */
const byLink = async <T>(
  deps: Deps,
  { token, network }: By,
  work: (tx: Tx, hash: string) => Promise<T>,
): Promise<T> => {
  const tokenHash = hashToken(token)
  const attempt = { what: 'reference' as const, email: tokenHash, network, now: deps.clock() }
  await inTransaction(deps.database, 'system', (tx) => takeAttempt(tx, attempt))
  return inTransaction(deps.database, 'system', async (tx) => {
    const answer = await work(tx, tokenHash)
    await forgetAttempts(tx, attempt)
    return answer
  })
}

const found = async (tx: Tx, tokenHash: string): Promise<queries.RequestRow> => {
  const request = await queries.findRequest(tx, tokenHash)
  if (!request) throw new Refusal(404, 'link-unknown', 'This link is not one of ours, or it was not copied in full.')
  return request
}

/** A double click waits here for the first, and so does who calls the request off: both hold the check, not the link. */
const locked = async (tx: Tx, tokenHash: string): Promise<queries.RequestRow> => {
  const checkId = await queries.checkIdOf(tx, tokenHash)
  if (checkId) await lockCheck(tx, checkId)
  return found(tx, tokenHash)
}

/** Once there is nothing more to say, the link tells whom to ring and no longer whom it was about. */
const present = (request: queries.RequestRow, state: RequestState): ReferenceToGive => ({
  state,
  refereeName: request.refereeName,
  about: state === 'asked' ? request.about : null,
  role: request.role,
  organisation: request.organisation,
  contact: { name: request.contactName, phone: request.contactPhone, email: request.contactEmail },
  answerBy: daysLater(londonDay(request.expiresAt), -1),
})

export const lookAtReference = (deps: Deps, by: By): Promise<ReferenceToGive> =>
  byLink(deps, by, async (tx, tokenHash) => {
    const request = await found(tx, tokenHash)
    return present(request, requestState(request, deps.clock()))
  })

const refusals: Record<Exclude<RequestState, 'asked'>, string> = {
  answered: 'This reference was given already. Thank you.',
  declined: 'You told us that you would rather not. That is fine, and nothing more is needed.',
  withdrawn: 'This reference is no longer needed. Thank you for being ready to help.',
  'run-out': 'The time for this reference is over. If you would still like to give it, ring us.',
}

const refuseUnlessAsked = (request: queries.RequestRow, now: Date): void => {
  const state = requestState(request, now)
  if (state !== 'asked') throw conflict(state, refusals[state])
}

export const giveReference = (deps: Deps, { answers, ...by }: By & { answers: ReferenceAnswers }) =>
  byLink(deps, by, async (tx, tokenHash): Promise<ReferenceToGive> => {
    const now = deps.clock()
    const request = await locked(tx, tokenHash)
    if (isSameAnswer(request.answers, answers)) return present(request, 'answered')
    refuseUnlessAsked(request, now)
    await queries.updateRequest(tx, request.id, { answers, answeredAt: now })
    await settle(tx, request, { now, action: 'reference.received' })
    const { checkId: id } = request
    const evidence = { referee: refereeOf(request), receivedOn: londonDay(now) }
    await setReference(tx, { id }, { state: 'in-progress', owner: 'programme', evidence, now })
    await tell(tx, request, {
      title: `A reference from ${request.refereeName} has come in`,
      body: 'Read it, and say whether it is satisfactory.',
    })
    return present(request, 'answered')
  })

/** Without a reason. The applicant is then asked for somebody else. */
export const declineReference = (deps: Deps, by: By): Promise<ReferenceToGive> =>
  byLink(deps, by, async (tx, tokenHash) => {
    const now = deps.clock()
    const request = await locked(tx, tokenHash)
    if (request.declinedAt) return present(request, 'declined')
    refuseUnlessAsked(request, now)
    await queries.updateRequest(tx, request.id, { declinedAt: now })
    await settle(tx, request, { now, action: 'reference.declined' })
    const { checkId: id } = request
    const evidence = { referee: refereeOf(request), declinedOn: londonDay(now) }
    await setReference(tx, { id }, { state: 'not-started', owner: 'applicant', evidence, now })
    await tell(tx, request, {
      title: `${request.refereeName} would rather not give a reference`,
      body: 'Another referee is needed.',
    })
    return present(request, 'declined')
  })

const refereeOf = ({ refereeName: name, relationship, email, phone }: queries.RequestRow) => ({
  name,
  relationship,
  email,
  phone,
})

const settle = async (
  tx: Tx,
  { id, checkId, organisationId }: queries.RequestRow,
  { now, action }: { now: Date; action: AuditAction },
): Promise<void> => {
  await withdrawMailsAbout(tx, [id], now)
  await record(tx, { actorId: null, organisationId, action, subjectKind: 'check', subjectId: checkId })
}

const tell = async (
  tx: Tx,
  { askedBy, checkId: id, applicationId }: queries.RequestRow,
  words: { title: string; body: string },
): Promise<void> => {
  if (askedBy) await notify(tx, [{ ...words, personId: askedBy, href: checkPage({ id, applicationId }) }])
}
