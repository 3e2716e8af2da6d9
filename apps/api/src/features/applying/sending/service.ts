import { randomInt } from 'node:crypto'
import type { ApplicationForm } from '@elevate/contracts/application-form'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { conflict, notFound, staleVersion } from '../../../errors.ts'
import { findDuplicates, type Mover, moveApplications } from '../../applications/public.ts'
import { recordDone } from '../../audit/public.ts'
import { endWhatIsOpen } from '../../endings/public.ts'
import { sendLetters } from '../../letters/public.ts'
import { tidy } from '../../people/public.ts'
import { coverIdentity } from '../blind/rules.ts'
import { detailsOf } from '../form/present.ts'
import type { FormRow, QuestionRow } from '../form/queries.ts'
import { lockForWriting } from '../form/queries.ts'
import { faultsOf, ineligibilityOf } from '../form/rules.ts'
import { loadForm, lockWritable, shownForm } from '../form/service.ts'
import { type Door, type Reach, reachThrough } from '../policy.ts'
import * as queries from './queries.ts'
import { candidateNumberFrom } from './rules.ts'

type Sending = { applicationId: string; hasReadNotice: boolean; reach: Reach; by: Mover }

/**
 * Sends an application, typed by the applicant or by staff: gives it a number, writes what the panel may read, moves it
 * and confirms it by letter. One that was sent already stays as it is: whoever presses twice has sent once. Whoever withdrew
 * it meanwhile is told so: it is not with anybody.
 */
export const sendApplication = async (tx: Tx, deps: Deps, sending: Sending): Promise<void> => {
  const { applicationId, reach, by } = sending
  const locked = await lockForWriting(tx, applicationId, { reach, lock: 'update' })
  if (!locked) throw notFound('This application')
  if (locked.state === 'withdrawn') throw conflict('withdrawn', 'This was withdrawn, so it cannot be sent.')
  if (locked.submittedAt) return
  await lockWritable(tx, applicationId, { reach, now: by.now })
  const { row, questions } = await loadForm(tx, applicationId, { reach, now: by.now })
  refuseUnlessComplete(row, questions, sending.hasReadNotice)
  await asSystem(tx, () => giveToPanel(tx, { row, questions, now: by.now }))
  await moveApplications(tx, [applicationId], { move: 'submit', by })
  const letters = [{ applicationId, kind: 'application-received' as const }]
  await sendLetters(tx, deps, { letters, by: { personId: by.actor?.personId ?? null, now: by.now } })
  await findDuplicates(tx, applicationId)
}

const refuseUnlessComplete = (row: FormRow, questions: QuestionRow[], hasReadNotice: boolean): void => {
  const details = detailsOf(row.details)
  const ineligible = ineligibilityOf(details, row)
  if (ineligible) {
    const why = 'One of the answers about who can apply does not fit this recruitment, so it cannot be sent.'
    throw conflict('not-eligible', why, { ineligible })
  }
  const notice = hasReadNotice ? [] : [{ section: 'review', field: 'hasReadNotice', rule: 'required' }]
  const faults = [...faultsOf(details, questions), ...notice]
  if (faults.length > 0) throw conflict('incomplete', 'Some answers are missing or need to be put right.', { faults })
}

type Handing = { row: FormRow; questions: QuestionRow[]; now: Date }

/** What the panel of the campaign gets: a number and the answers without what tells whose they are. */
const giveToPanel = async (tx: Tx, { row, questions, now }: Handing): Promise<void> => {
  const { id, campaignId, organisationId, details } = row
  await queries.lockNumbers(tx, campaignId)
  const candidateNumber = candidateNumberFrom(await queries.numbersOf(tx, campaignId), (below) => randomInt(below))
  const { postcode, email } = tidy({ postcode: details.postcode, email: details.email })
  await queries.markSent(tx, id, { candidateNumber, now, postcode, email })
  const seen = questions.filter(({ isHiddenFromPanel, words }) => !isHiddenFromPanel && words !== '')
  const blind = seen.map((question) => ({
    applicationId: id,
    questionId: question.id,
    campaignId,
    organisationId,
    ...coverIdentity(question.words, details),
  }))
  await queries.insertBlindAnswers(tx, blind)
}

/** Who does it: the applicant, or staff for somebody who rang or wrote. */
const moverOf = (ctx: Context, door: Door): Mover => ({
  kind: door === 'mine' ? 'applicant' : 'programme',
  actor: { personId: ctx.actor.personId },
  now: ctx.now,
  requestId: ctx.requestId,
})

type ToSend = { door: Door; applicationId: string; hasReadNotice: boolean }

export const send = (ctx: Context, deps: Deps, { door, ...asked }: ToSend): Promise<ApplicationForm> =>
  ctx.transaction(async (tx, actor) => {
    const reach = reachThrough(door, actor)
    await sendApplication(tx, deps, { ...asked, reach, by: moverOf(ctx, door) })
    return shownForm(tx, asked.applicationId, { reach, now: ctx.now })
  })

type ToEnd = { door: Door; applicationId: string }

/** Without a reason, and again without an effect. */
export const withdraw = (ctx: Context, deps: Deps, { door, applicationId }: ToEnd): Promise<ApplicationForm> =>
  ctx.transaction(async (tx, actor) => {
    const reach = reachThrough(door, actor)
    const locked = await lockForWriting(tx, applicationId, { reach, lock: 'update' })
    if (!locked) throw notFound('This application')
    if (locked.state !== 'withdrawn') {
      await moveApplications(tx, [applicationId], { move: 'withdraw', by: moverOf(ctx, door) })
      await endWhatIsOpen(tx, deps, { applicationIds: [applicationId], how: 'withdrawn', now: ctx.now })
    }
    return shownForm(tx, applicationId, { reach, now: ctx.now })
  })

/** A draft goes for good, with everything in it. */
export const deleteDraft = (ctx: Context, { door, applicationId }: ToEnd): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const locked = await lockForWriting(tx, applicationId, { reach: reachThrough(door, actor), lock: 'update' })
    if (!locked) throw notFound('This application')
    if (locked.state !== 'draft') throw conflict('sent', 'This has been sent. Withdraw it instead.')
    if (locked.version !== ctx.expectedVersion) throw staleVersion()
    await queries.deleteApplication(tx, applicationId)
    const { organisationId } = locked
    const about = { subjectKind: 'application', subjectId: applicationId, organisationId } as const
    await recordDone(tx, ctx, { ...about, action: 'application.draft-deleted' })
  })
