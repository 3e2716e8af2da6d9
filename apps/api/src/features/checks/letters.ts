import type { RunningOut } from './remind-queries.ts'

/** Something that comes to its last day. */
export type Lapse = {
  check: RunningOut
  what: 'check' | 'update-service'
  day: string
  /** The threshold that was reached; -1: the day has passed. */
  daysBefore: number
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const dayWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`))

/** Told kindly and once: what runs out, when, what to do, and what it does not change. */
export const lapseLetter = (
  { check, what, day, daysBefore }: Lapse,
  publicUrl: string,
): { subject: string; short: string; body: string; task: string } => {
  const item = what === 'check' ? check.label : 'DBS Update Service subscription'
  const isOver = daysBefore < 0
  const when = isOver ? `ran out on ${dayWords(day)}` : `runs out on ${dayWords(day)}`
  const subject = isOver ? `${item} has run out` : `${item} runs out soon`
  const effect =
    isOver && check.blocksConfidentialWork && what === 'check'
      ? 'Until it is renewed we do not offer you new confidential work. What you are doing already goes on, and so does your role.'
      : 'Your role goes on as it is.'
  const short = `${item} ${when}. ${effect}`
  return {
    subject,
    short,
    body: `Hello ${check.called},

${item} ${when}.

${what === 'check' ? 'See what is needed to renew it:' : 'If you keep the subscription going, tell us the new date. See your checks:'} ${publicUrl}/my-checks

${effect}

${check.organisation}
`,
    task: `${item} ${when}`,
  }
}
