import type { InterviewDay } from '@elevate/contracts/interview-days'
import { londonWallTime } from '@elevate/contracts/london-time'
import { type CalendarEntry, calendarFile } from '../../../calendar-files/calendar-file.ts'
import type { Deps } from '../../../deps.ts'
import type { QuestionRow } from '../questions/queries.ts'
import { endOf } from '../rules.ts'
import { wayInWords } from '../telling/words.ts'
import type { BlindTimeRow } from './queries.ts'

type Campaign = { id: string; title: string; team: string }

const presentTime = (row: BlindTimeRow): InterviewDay['times'][number] => ({
  startsAt: row.startsAt.toISOString(),
  endsAt: endOf(row).toISOString(),
  way: row.way,
  place: row.place,
  candidate:
    row.applicationId === null
      ? null
      : {
          applicationId: row.applicationId,
          candidateNumber: row.candidateNumber,
          toProvide: row.toProvide ?? '',
          isArranged: row.arrangedAt !== null,
        },
})

export const presentDay = ({ id, title }: Campaign, rows: BlindTimeRow[], questions: QuestionRow[]): InterviewDay => ({
  campaign: { id, title },
  times: rows.map(presentTime),
  questions: questions.map(({ id: questionId, question, criterion }) => ({ id: questionId, question, criterion })),
})

/** The titles say numbers only: a shared calendar is read by many. */
export const presentCalendar = (
  { config }: Pick<Deps, 'config'>,
  { campaign, rows, now }: { campaign: Campaign; rows: BlindTimeRow[]; now: Date },
): string => {
  const url = `${config.publicUrl}/panel/${campaign.id}/interviews`
  const host = new URL(config.publicUrl).hostname
  const entryOf = (row: BlindTimeRow): CalendarEntry[] => {
    if (row.applicationId === null) return []
    const from = londonWallTime(row.startsAt)
    const provide = row.toProvide ? `What to provide:\n${row.toProvide}` : 'Nothing was asked for.'
    return [
      {
        uid: `interview-time-${row.slotId}@${host}`,
        sequence: row.version,
        stamp: now,
        summary: `Candidate ${row.candidateNumber ?? ''}`.trim(),
        description: [wayInWords(row), provide, url].join('\n'),
        url,
        ...(row.place === '' ? {} : { location: row.place }),
        organiser: { name: campaign.team, email: `no-reply@${host}` },
        isSuggestion: false,
        day: from.day,
        from: from.time,
        to: londonWallTime(endOf(row)).time,
      },
    ]
  }
  return calendarFile('PUBLISH', rows.flatMap(entryOf))
}
