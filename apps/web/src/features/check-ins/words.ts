import {
  type CheckInAnswer,
  type CheckInChannel,
  type CheckInQuestion,
  type CheckInReader,
  type CheckInReason,
  checkInScale,
  type MyFollowUp,
} from '@elevate/contracts/check-in-vocabulary'
import type { CheckInPromise, CheckInSummary } from '@elevate/contracts/check-ins'
import { formatDay, formatTime } from '../../ui/dates.ts'

const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', month: 'long', year: 'numeric' })

/** "November 2026". */
export const monthOf = (day: string): string => month.format(new Date(`${day}T12:00:00Z`))

export const scoreWords = (score: number): string => {
  const found = checkInScale.find((point) => point.score === score)
  return found ? `${found.word} (${found.score})` : String(score)
}

export const answerWords = ({ score, choice, words }: Pick<CheckInAnswer, 'score' | 'choice' | 'words'>): string =>
  score === null ? (choice ?? words ?? 'Prefer not to say') : scoreWords(score)

type Readers = Pick<CheckInPromise, 'lead' | 'deputy' | 'leadAwayUntil' | 'mentor'>

/** Who is behind "my lead" today, by name. */
export const leadNow = ({ lead, deputy, leadAwayUntil }: Readers): string | null =>
  leadAwayUntil !== null && deputy !== null ? deputy : lead

export const readerWords = (reader: CheckInReader, promise: Readers): string => {
  if (reader === 'only-me') return 'Nobody but me'
  if (reader === 'anonymous') return 'The programme, without my name'
  const name = reader === 'my-lead' ? leadNow(promise) : promise.mentor
  const role = reader === 'my-lead' ? 'my lead' : 'my mentor'
  return name === null ? role.replace('my', 'My') : `${name}, ${role}`
}

type ReaderChoice = { value: CheckInReader; text: string; hint: string }

/** The choices there are for one answer, the usual one first. */
export function readerChoices(promise: Readers, question: CheckInQuestion): ReaderChoice[] {
  const anonymous =
    question.kind === 'words'
      ? 'Shown without a name after the check-in is over, if at least five people wrote something. If fewer did, nobody ever reads it, and nobody can write back.'
      : 'Counted with the others after the check-in is over, from five people on. Nobody can find out who said it, so nobody can get in touch.'
  return [
    ...(promise.lead === null
      ? []
      : [
          {
            value: 'my-lead' as const,
            text: readerWords('my-lead', promise),
            hint: 'Reads it with your name. It is also counted, without your name, with those of others.',
          },
        ]),
    ...(promise.mentor === null
      ? []
      : [
          { value: 'my-mentor' as const, text: readerWords('my-mentor', promise), hint: 'Your mentor alone reads it.' },
        ]),
    { value: 'anonymous', text: readerWords('anonymous', promise), hint: anonymous },
    {
      value: 'only-me',
      text: readerWords('only-me', promise),
      hint: 'Kept for you alone. No coordinator and no administrator can read it, and nothing follows from it.',
    },
  ]
}

export const channelWords: Record<CheckInChannel, string> = {
  phone: 'By phone',
  email: 'By email',
  video: 'By video call',
  'in-person': 'In person',
}
export const channelChoices = (['phone', 'video', 'in-person', 'email'] as const).map((value) => ({
  value,
  text: channelWords[value],
}))

export const reasonWords: Record<CheckInReason, string> = {
  low: 'Said "Struggling"',
  falls: 'Has gone down twice in a row',
  contact: 'Asked to be contacted',
  talk: 'Wants to talk, without writing it down',
}

export const stateWords: Record<CheckInSummary['state'], string> = {
  open: 'Open',
  sent: 'Sent',
  over: 'Over. Not answering is fine',
}

/** "Ruth Calder has seen it, Thursday 26 November 2026, at 2:10pm". */
export function followUpWords({ seen, doneAt, owner, dueOn }: MyFollowUp): string {
  if (doneAt !== null) return `You have been in touch, ${formatDay(doneAt)}.`
  if (seen) return `Seen by ${seen.by}, ${formatDay(seen.at)}, at ${formatTime(seen.at)}.`
  return `${owner ?? 'The coordinators'} will be in touch by ${formatDay(dueOn)}.`
}
