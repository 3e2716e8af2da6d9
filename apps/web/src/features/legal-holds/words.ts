import type { HeldRecord } from '@elevate/contracts/record-holds'
import { formatDay } from '../../ui/dates.ts'

type Kind = HeldRecord['kind']

const kindWords: Record<Kind, string> = {
  application: 'Application',
  campaign: 'Recruitment campaign',
  mentorship: 'Mentorship',
  'drop-in': 'Drop-in',
  'check-in': 'Check-in',
  'coffee-round': 'Coffee round',
  contact: 'Being in touch',
  appointment: 'Appointment',
  person: 'Person',
}

/** What goes on hold with a record, so that it can be understood. */
export const alongWords: Record<Exclude<Kind, 'person'>, string> = {
  application: 'The answers, scores, references, letters, notes and emails of this application are kept with it.',
  campaign:
    'Every application that was sent to this campaign is kept, with its answers, scores, references, letters, notes and emails. Drafts that were never sent are not.',
  mentorship:
    'The goals, the agreement and the log of sessions are kept. The private notes of the two have a hold of their own, on the page of the mentorship.',
  'drop-in': 'Who booked, who came and who hosted is kept.',
  'check-in': 'All answers to this check-in are kept, and who is to be in touch with whom.',
  'coffee-round': 'What people said about their matches in this round is kept.',
  contact: 'That somebody was in touch, on which day and how, is kept. What was said is not written down anywhere.',
  appointment: 'The role, its dates, its checks and the leaver checklist are kept.',
}

type Called = Pick<HeldRecord, 'kind' | 'title' | 'day' | 'names'>

/** "Everything about Amina Okafor", "Drop-in: Writing a letter together, 3 May 2026", "Mentorship of Ada and Ben, 1 March 2026". */
export const titleOf = ({ kind, title, day, names }: Called): string => {
  if (kind === 'person') return names === null ? 'Everything about a person' : `Everything about ${names}`
  const what = title === null ? kindWords[kind] : `${kindWords[kind]}: ${title}`
  const whose = names === null ? '' : ` of ${names}`
  return `${what}${whose}${day === null ? '' : `, ${formatDay(day)}`}`
}

type Linked = Pick<HeldRecord, 'kind' | 'recordId'>

/** The page on which a hold is seen, placed and released. */
export const holdPath = ({ kind, recordId }: Linked): string =>
  kind === 'person' ? `/people/${recordId}/data` : `/legal-holds/${kind}/${recordId}`

const pages: { [kind in Kind]?: (id: string) => string } = {
  application: (id) => `/applications/${id}`,
  campaign: (id) => `/recruitment/${id}`,
  mentorship: (id) => `/mentoring/${id}`,
  'drop-in': (id) => `/drop-ins/${id}`,
  'coffee-round': (id) => `/coffee-rounds/${id}`,
}

/** The page of the record itself, where there is one for it alone. */
export const recordPath = ({ kind, recordId }: Linked): string | undefined => pages[kind]?.(recordId)
