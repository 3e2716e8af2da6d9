import type { SessionOutcome } from '@elevate/contracts/mentoring-sessions'
import type { MentoringMode } from '@elevate/contracts/mentoring-vocabulary'

export const modeWords: Record<MentoringMode, string> = {
  video: 'By video call',
  phone: 'By phone',
  'in-person': 'In person',
}

export const outcomeWords: Record<SessionOutcome, string> = {
  held: 'We met',
  cancelled: 'Called off',
  missed: 'Missed',
}

export const minutesWords = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${minutes} minutes`
  const inHours = hours === 1 ? '1 hour' : `${hours} hours`
  return rest === 0 ? inHours : `${inHours} ${rest} minutes`
}
