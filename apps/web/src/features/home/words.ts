import type { HomePerson, HomeThing } from '@elevate/contracts/homes'
import { formatDay, formatInstant } from '../../ui/dates.ts'

type Words = { says: string; button: string }

const who = (thing: HomeThing): string => thing.who ?? 'your match'
const when = ({ on, at }: HomeThing): string => (at === null ? formatDay(on ?? '') : formatInstant(at))

const words: Record<HomeThing['kind'], (thing: HomeThing) => Words> = {
  'mentor-to-choose': () => ({ says: 'You have asked for a mentor', button: 'See where it stands' }),
  'mentee-to-accept': (thing) => ({
    says: `Would you be a mentor to ${who(thing)}? Answer by ${when(thing)}`,
    button: 'Answer',
  }),
  'agreement-to-accept': (thing) => ({
    says: `Your mentoring agreement with ${who(thing)} waits for you`,
    button: 'Read the agreement',
  }),
  session: (thing) => ({ says: `Mentoring session with ${who(thing)}, ${when(thing)}`, button: 'See your mentoring' }),
  'session-to-log': (thing) => ({
    says: `How was your session with ${who(thing)} on ${when(thing)}?`,
    button: 'Log a session',
  }),
  'buddy-in-touch': (thing) => ({
    says: `Have you been in touch with ${who(thing)}, your buddy?`,
    button: 'Say yes or not yet',
  }),
  'coffee-to-meet': (thing) => ({
    says: `Meet ${who(thing)} for a coffee by ${when(thing)}`,
    button: `See how to reach ${who(thing)}`,
  }),
  'coffee-feedback': (thing) => ({ says: `How was your coffee with ${who(thing)}?`, button: 'Say how it went' }),
  'coffee-to-join': () => ({ says: 'Meet other partners over a coffee', button: 'See how coffee roulette works' }),
  'check-in': () => ({ says: 'How are you? Your check-in is open', button: 'Answer the check-in' }),
  'drop-in': (thing) => ({ says: `${thing.what ?? 'Drop-in'}, ${when(thing)}`, button: 'See the drop-in' }),
  'drop-in-offer': (thing) => ({
    says: `A place is free for you at ${thing.what ?? 'the drop-in'}, until ${when(thing)}`,
    button: 'Take the place',
  }),
  'drop-in-to-book': (thing) => ({ says: `${thing.what ?? 'A drop-in'}, ${when(thing)}`, button: 'See the drop-in' }),
  profile: () => ({
    says: 'Tell us a little more, so that what you are invited to fits you',
    button: 'Complete your profile',
  }),
}

/** What stands on the home page, as a sentence, and what its button says. */
export const thingWords = (thing: HomeThing): Words => words[thing.kind](thing)

export const asWords: Record<HomePerson['as'], string> = {
  mentor: 'Your mentor',
  mentee: 'You mentor them',
  buddy: 'Your buddy',
  coffee: 'Your coffee match',
}
