import type { MentoringSettings } from '@elevate/contracts/mentoring-settings-values'
import type { Bar } from './facts-rules.ts'

export const modeWords: Record<string, string> = { video: 'by video', phone: 'by phone', 'in-person': 'in person' }

export const needWords: Record<string, string> = {
  bsl: 'British Sign Language',
  interpreter: 'working with an interpreter',
  captions: 'captions on video calls',
  'large-print': 'large print',
  'easy-read': 'Easy Read',
  'step-free': 'step-free places',
  'no-video': 'no video calls',
  'short-sessions': 'short sessions with breaks',
}

const days: Record<string, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}
const parts: Record<string, string> = { am: 'mornings', pm: 'afternoons', evening: 'evenings' }

export const slotWords = (slot: string): string => {
  const [day = '', part = ''] = slot.split('-')
  return `${days[day]} ${parts[part]}`
}

/** "a, b and c". */
export const inWords = (all: readonly string[], last: 'and' | 'or' = 'and'): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${last} ${all.at(-1)}`

/** Of a mentor, for who runs the programme: why nobody can be given to them. */
export const closedWords = (bar: Bar): string =>
  ({
    'not-a-mentor': 'Not on the register any more.',
    'not-trained': 'Training is not done, or a refresh is due.',
    paused: 'Paused.',
    'no-place': 'No place left.',
    themselves: '',
    'kept-apart': '',
    needs: '',
    'only-support': '',
  })[bar]

/** Why mentors are not suggested to one partner, counted. It never says who wished not to be paired. */
export const asideWords = (bar: Bar, { onlySupportAtMost }: Pick<MentoringSettings, 'onlySupportAtMost'>): string =>
  ({
    'not-a-mentor': 'not on the register any more',
    'not-trained': 'training not done, or a refresh due',
    paused: 'paused',
    'no-place': 'no place left',
    themselves: 'the partner themselves',
    'kept-apart': 'cannot be paired with this partner',
    needs: 'cannot meet what the partner needs',
    'only-support': `already the only support of ${onlySupportAtMost} partners, the most that one mentor may be`,
  })[bar]
