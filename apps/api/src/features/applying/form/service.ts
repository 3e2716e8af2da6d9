import type { DetailsChange, FormSection } from '@elevate/contracts/application-details'
import type { ApplicationForm, SavedPart } from '@elevate/contracts/application-form'
import type { Context, Tx } from '../../../context.ts'
import { badInput, conflict, notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { recruitmentSettingsOf } from '../../recruitment-settings/public.ts'
import { type Door, type Reach, reachThrough } from '../policy.ts'
import { goesOnAs } from './merged-queries.ts'
import { presentForm } from './present.ts'
import * as queries from './queries.ts'
import { strayField, writingRefusal } from './rules.ts'
import * as saving from './saving-queries.ts'

export const loadForm = async (tx: Tx, applicationId: string, { reach, now }: { reach: Reach; now: Date }) => {
  const row = await queries.findForm(tx, applicationId, reach)
  if (!row) throw notFound('This application')
  const [questions, steps, settings] = await Promise.all([
    queries.questionsOf(tx, applicationId),
    queries.stepsOf(tx, applicationId),
    recruitmentSettingsOf(tx, [row.organisationId]),
  ])
  return { row, questions, steps, settings: settings(row.organisationId), now }
}

export const shownForm = async (
  tx: Tx,
  applicationId: string,
  at: { reach: Reach; now: Date },
): Promise<ApplicationForm> => presentForm(await loadForm(tx, applicationId, at))

/** Who opens one of theirs that was merged is shown the one that goes on, with its own id. */
export const getForm = (ctx: Context, door: Door, applicationId: string): Promise<ApplicationForm> =>
  ctx.transaction(async (tx, actor) => {
    const id = door === 'mine' ? await goesOnAs(tx, applicationId, actor.personId) : applicationId
    const form = await loadForm(tx, id, { reach: reachThrough(door, actor), now: ctx.now })
    // Whoever types for somebody else reads what that person said.
    if (door === 'typed') {
      const subject = { subjectKind: 'application', subjectId: id, organisationId: form.row.organisationId } as const
      await recordDone(tx, ctx, { action: 'application.form-read', ...subject })
    }
    return presentForm(form)
  })

const refusals = {
  sent: 'This application has been sent already. What you typed was not added to it.',
  closed: 'This recruitment has closed, so nothing more can be added. What you typed before is kept.',
}

/** The application of this door, locked; refused where it can be written no more. */
export const lockWritable = async (
  tx: Tx,
  applicationId: string,
  { reach, now, lock = 'share' }: { reach: Reach; now: Date; lock?: 'share' | 'update' },
): Promise<queries.WritingRow> => {
  const row = await queries.lockForWriting(tx, applicationId, { reach, lock })
  if (!row) throw notFound('This application')
  const refusal = writingRefusal(row, now)
  if (refusal) throw conflict(refusal, refusals[refusal])
  return row
}

type SectionSave = { door: Door; applicationId: string; section: FormSection; change: DetailsChange }

/** Saves one part as it is typed, if nobody else has saved this part since it was read. */
export const saveDetails = (ctx: Context, { door, applicationId, section, change }: SectionSave): Promise<SavedPart> =>
  ctx.transaction(async (tx, actor) => {
    const stray = strayField(section, change)
    if (stray) throw badInput({ [`/${stray}`]: 'not-of-this-part' })
    const row = await lockWritable(tx, applicationId, { reach: reachThrough(door, actor), now: ctx.now })
    const { isFinished, ...values } = change
    const part = { section, expected: ctx.expectedVersion, values, isFinished, now: ctx.now }
    const version = await saving.saveSection(tx, row.id, part)
    if (version === undefined) throw staleVersion()
    return { savedAt: ctx.now.toISOString(), version }
  })

type AnswerSave = { door: Door; applicationId: string; questionId: string; words: string }

export const saveAnswer = (ctx: Context, { door, ...answer }: AnswerSave): Promise<SavedPart> =>
  ctx.transaction(async (tx, actor) => {
    const { applicationId, questionId } = answer
    const row = await lockWritable(tx, applicationId, { reach: reachThrough(door, actor), now: ctx.now })
    if (!(await saving.isQuestionOf(tx, row.campaignId, questionId))) throw notFound('This question')
    const saved = { ...answer, organisationId: row.organisationId, now: ctx.now }
    const version = await saving.saveAnswer(tx, saved, ctx.expectedVersion)
    if (version === undefined) throw staleVersion()
    return { savedAt: ctx.now.toISOString(), version }
  })
