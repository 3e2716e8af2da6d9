import type { Cover, SupportFigures, SupportOfPartner } from '@elevate/contracts/support'
import type { SupportEvent } from '@elevate/contracts/support-people'
import type {
  ContactChannel,
  ContactWay,
  CoverReason,
  CoverState,
  NextStep,
  SupportOffer,
} from '@elevate/contracts/support-vocabulary'
import { formatShortDay } from '../../ui/dates.ts'

export const offerWords: Record<SupportOffer, string> = {
  mentor: 'Mentor',
  buddy: 'Buddy',
  coffee: 'Coffee',
  'check-in': 'Check-in',
  'drop-in': 'Drop-in',
}

export const stateWords: Record<CoverState, string> = {
  'in-place': 'In place',
  due: 'Due',
  missing: 'Missing',
  'not-wanted': 'Not wanted',
}

const channelWords: Record<ContactChannel, string> = {
  mentor: 'with their mentor',
  buddy: 'with their buddy',
  coffee: 'over a coffee',
  'check-in': 'in a check-in',
  'drop-in': 'at a drop-in',
  coordinator: 'with the programme',
}

export const wayWords: Record<ContactWay, string> = {
  phone: 'by phone',
  video: 'by video call',
  'in-person': 'in person',
  email: 'by email',
  post: 'by post',
  message: 'by text message',
}

/** What stands below the word of a cell. */
const reasons: Record<CoverReason, (cover: { who: string; day: string }) => string> = {
  'in-touch': ({ who, day }) => (who ? `${who}, last ${day}` : `Last ${day}`),
  'just-started': ({ who, day }) => `${who}, since ${day}`,
  quiet: ({ who, day }) => `${who}, not since ${day}`,
  resting: ({ who }) => `${who}, resting`,
  asked: () => 'Asked for one',
  nobody: () => '',
  matched: () => 'Has a match now',
  joined: () => 'Has not met anybody yet',
  'not-joined': () => 'Has not been asked',
  unanswered: ({ day }) => `Open since ${day}`,
  invited: ({ day }) => `Asked on ${day}`,
  'not-asked-yet': () => 'Not asked yet',
  booked: ({ day }) => `Booked, ${day}`,
  came: ({ day }) => `Came, ${day}`,
  'none-booked': () => 'None booked',
  'none-planned': () => 'None is planned',
  'said-no': () => 'Would rather not',
  paused: ({ day }) => (day ? `Until ${day}` : ''),
  'left-in-peace': () => 'Asked not to be contacted',
  'not-needed': () => '',
  'not-started': () => '',
  'not-offered': () => '',
}

/** "Sam Lee, last 20 Nov 2026". Empty where the word says it all. */
export const coverDetail = ({ why, who, on }: Cover): string =>
  reasons[why]({ who: who ?? '', day: on === null ? '' : formatShortDay(on) })

/** The same, to the partner whose own it is: nothing is a fault of theirs. */
export const ownWord = ({ state }: Cover): string =>
  ({ 'in-place': 'In place', due: 'Waiting', missing: 'Not yet', 'not-wanted': 'Not now' })[state]

/** The word of a cell; what is neither wanted nor needed says which of the two. */
export const coverWord = ({ state, why }: Cover): string => {
  if (state !== 'not-wanted') return stateWords[state]
  if (why === 'paused') return 'Paused'
  if (why === 'not-started') return 'Not started'
  if (why === 'not-offered') return 'Not offered'
  return why === 'said-no' || why === 'left-in-peace' ? 'Not wanted' : 'Not needed'
}

const people = (count: number): string => (count === 1 ? '1 partner' : `${count} partners`)

/** The first number: "Nobody has been in touch with 3 partners for 60 days or more". */
export const quietHeading = ({ quiet, quietDays, partners }: SupportFigures): string => {
  if (partners === 0) return 'No partner counts yet'
  if (quiet === 0) return `Somebody has been in touch with every partner in the last ${quietDays} days`
  return `Nobody has been in touch with ${people(quiet)} for ${quietDays} days or more`
}

/** What the grid shows today: "6 of 41 partners have nobody". */
export const coverageHeading = ({ partners, nobody }: SupportFigures): string => {
  if (partners === 0) return 'No partner counts yet'
  if (nobody === 0) return partners === 1 ? 'The one partner has somebody' : `Each of ${partners} partners has somebody`
  return `${nobody} of ${people(partners)} ${nobody === 1 ? 'has' : 'have'} nobody`
}

/** A suggested step, with its reason. */
export const stepWords: Record<NextStep, { button: string; why: string }> = {
  'answer-request': {
    button: 'Answer what they asked for',
    why: 'They have asked for something, and wait for an answer.',
  },
  'ask-mentor': { button: 'Ask the mentor', why: 'They have a mentor, and have not met for a while.' },
  'suggest-buddy': { button: 'Suggest a buddy', why: 'They are new, and have no buddy yet.' },
  'offer-mentor': { button: 'Offer a mentor', why: 'They have no mentor.' },
  'invite-to-coffee': {
    button: 'Invite to a coffee round',
    why: 'They have not been asked to coffee roulette, and have given no phone number.',
  },
  ring: { button: 'Ring them', why: 'They have people, and have not been in touch with any of them.' },
  write: { button: 'Write to them', why: 'They have given no phone number.' },
}

/** "18 Sep 2026, with their mentor"; or that there was none. */
export const lastContactWords = ({ lastContact }: Pick<SupportOfPartner, 'lastContact'>): string =>
  lastContact === null ? 'None yet' : `${formatShortDay(lastContact.on)}, ${channelWords[lastContact.channel]}`

export const daysWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

const withWho = (who: string | null): string => (who === null ? '' : ` with ${who}`)

const events: Record<SupportEvent['kind'], (event: SupportEvent) => string> = {
  'appointment-started': ({ detail }) => `Started as ${detail ?? 'a partner'}`,
  contact: ({ who, detail }) =>
    `In touch with ${who ?? 'the programme'}, ${wayWords[(detail ?? 'phone') as ContactWay]}`,
  'coffee-matched': ({ who, detail }) => `Coffee match${withWho(who)} (${detail ?? 'coffee round'})`,
  'coffee-met': ({ who }) => `Met for a coffee${withWho(who)}`,
  'mentor-started': ({ who }) => `Mentoring began${withWho(who)}`,
  'mentor-ended': ({ who }) => `Mentoring changed: no longer${withWho(who)}`,
  'session-held': ({ who }) => `Mentoring session${withWho(who)}`,
  'session-cancelled': ({ who }) => `Mentoring session${withWho(who)} was cancelled`,
  'session-missed': ({ who }) => `Mentoring session${withWho(who)} was missed`,
  'session-planned': ({ who }) => `Mentoring session${withWho(who)}`,
  'buddies-started': ({ who }) => `Buddies${withWho(who)}`,
  'buddies-ended': ({ who }) => `Buddies changed: no longer${withWho(who)}`,
  'buddies-in-touch': ({ who }) => `In touch${withWho(who)}, as buddies`,
  'check-in-answered': () => 'Answered a check-in',
  'drop-in-booked': ({ detail }) => `Has a place at a drop-in: ${detail ?? ''}`,
  'drop-in-attended': ({ detail }) => `Came to a drop-in: ${detail ?? ''}`,
  interview: ({ detail }) => `Interview for ${detail ?? 'a place'}`,
}

export const eventWords = (event: SupportEvent): string => events[event.kind](event)
