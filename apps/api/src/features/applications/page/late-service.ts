import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { conflict } from '../../../errors.ts'
import { londonDay } from '../../../london.ts'
import { recordDone } from '../../audit/public.ts'
import { dayInWords, timeInWords } from '../../letters/public.ts'
import { enqueueMails } from '../../mail/public.ts'
import * as afterwards from './afterwards-queries.ts'
import * as queries from './queries.ts'
import { type AdmissionRefusal, admissionRefusal } from './rules.ts'
import { mustLock } from './service.ts'

const words: Record<AdmissionRefusal, string> = {
  'sent-already': 'This application has been sent already.',
  'campaign-over': 'This campaign no longer takes applications.',
  'not-after-the-close': 'Choose a time after the close of the campaign.',
  'in-the-past': 'Choose a time that is still to come.',
}

type Admission = { until: string; why: string }

/** Lets one person send after the close. Why becomes a note, so that it can be explained to others who were late. */
export const admitLate = (
  ctx: Context,
  deps: Deps,
  { applicationId, until, why }: Admission & { applicationId: string },
): Promise<{ lateUntil: string }> =>
  ctx.transaction(async (tx, actor) => {
    const row = await mustLock(tx, actor, applicationId)
    const lateUntil = new Date(until)
    const refusal = admissionRefusal(row, row.campaign, { until: lateUntil, now: ctx.now })
    if (refusal) throw conflict(refusal, words[refusal])
    if (row.lateUntil?.getTime() === lateUntil.getTime()) return { lateUntil: lateUntil.toISOString() }
    await queries.changeApplication(tx, applicationId, { lateUntil })
    await afterwards.insertNote(tx, {
      id: newId(),
      applicationId,
      organisationId: row.organisationId,
      words: `May be sent after the close, until ${momentInWords(lateUntil)}. ${why}`,
      writtenAt: ctx.now,
      writtenBy: actor.personId,
    })
    await tellApplicant(tx, deps, { row, until: lateUntil })
    await recordDone(tx, ctx, {
      action: 'application.admitted-late',
      subjectKind: 'application',
      subjectId: applicationId,
      organisationId: row.organisationId,
      details: { until },
    })
    return { lateUntil: lateUntil.toISOString() }
  })

type Admitted = { row: queries.StandingRow; until: Date }

const momentInWords = (instant: Date): string => `${dayInWords(londonDay(instant))}, ${timeInWords(instant)}`

const tellApplicant = async (tx: Tx, deps: Deps, { row, until }: Admitted): Promise<void> => {
  const details = await queries.detailsOf(tx, row.id)
  if (!details?.email || row.route !== 'online') return
  const body = [
    `You can still send your application for ${row.campaign.title}, until ${momentInWords(until)}.`,
    `Your reference is ${row.reference}. What you have written is kept:`,
    `${deps.config.publicUrl}/my-applications/${row.id}`,
  ].join('\n\n')
  await enqueueMails(tx, deps.jobs, [
    {
      organisationId: row.organisationId,
      personId: row.personId,
      to: details.email,
      subject: `You can still send your application: ${row.campaign.title}`,
      body,
      dedupeKey: `late-admission ${row.id} ${until.toISOString()}`,
      about: { kind: 'application', id: row.id },
    },
  ])
}
